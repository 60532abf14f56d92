package org.broadtape.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// The program as a process of its own, on one data folder.
final class Site implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("broadtape.root", "."));

    private final Path home;
    private final int port;
    private final Process process;
    private final Duration untilFirstPage;

    private Site(Path home, int port, Process process, Duration untilFirstPage) {
        this.home = home;
        this.port = port;
        this.process = process;
        this.untilFirstPage = untilFirstPage;
    }

    /// Starts it and waits for its first page. On those cores alone, its PostgreSQL too, unless `cores` is empty.
    static Site start(Path home, String cores, Map<String, String> environment) throws Exception {
        var port = freePort();
        var builder = command(home, port, cores, "serve");
        builder.environment().putAll(environment);
        var began = System.nanoTime();
        var process = builder.start();
        while (!answers(port)) {
            if (!process.isAlive()) {
                throw new IOException("the program did not start: " + Files.readString(log(home)));
            }
            Thread.sleep(5);
        }
        return new Site(home, port, process, Duration.ofNanos(System.nanoTime() - began));
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            return Http.get(port, "/", false).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Runs a command of the program to its end and returns the seconds that it took.
    static double run(Path home, String... arguments) throws Exception {
        var began = System.nanoTime();
        var process = command(home, freePort(), "", arguments).start();
        if (!process.waitFor(30, TimeUnit.MINUTES) || process.exitValue() > 1) {
            throw new IOException("the command failed: " + Files.readString(log(home)));
        }
        return (System.nanoTime() - began) / 1e9;
    }

    static ProcessBuilder command(Path home, int port, String cores, String... arguments) {
        var command = new ArrayList<String>();
        if (!cores.isEmpty()) {
            command.addAll(List.of("taskset", "-c", cores));
        }
        command.add(ROOT.resolve("broadtape").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()));
        builder.environment().put("BROADTAPE_HOME", home.toString());
        builder.environment().put("BROADTAPE_PORT", Integer.toString(port));
        return builder;
    }

    static Path log(Path home) {
        return home.resolveSibling(home.getFileName() + ".log");
    }

    /// Below those that the system gives out by itself; the next one is the metrics'.
    private static int freePort() throws IOException {
        for (var port = 21_000 + (int) (System.nanoTime() % 4000) * 2; port < 32_000; port += 2) {
            try (var site = new ServerSocket(port); var metrics = new ServerSocket(port + 1)) {
                return Math.min(site.getLocalPort(), metrics.getLocalPort());
            } catch (IOException taken) {
                Bench.say("Port " + port + " is taken; trying the next ...");
            }
        }
        throw new IOException("no port is free");
    }

    int port() {
        return port;
    }

    /// From the start of the process to the whole of its first page.
    Duration untilFirstPage() {
        return untilFirstPage;
    }

    Connection database() throws IOException, SQLException {
        var access = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("postgres/access.properties"))) {
            access.load(in);
        }
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/postgres", "broadtape", access.getProperty("password"));
    }

    long pid() {
        return process.pid();
    }

    long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("postgres/cluster/postmaster.pid")).getFirst().strip());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
