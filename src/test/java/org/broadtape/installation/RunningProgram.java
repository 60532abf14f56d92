package org.broadtape.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/// The built program as a process of its own, as somebody starts it. Built by `./broadtape test`, which says where it lies.
public final class RunningProgram implements AutoCloseable {

    private static final String BUILT = System.getenv().getOrDefault("BROADTAPE_PROGRAM", "");

    /// As the launcher starts it: with other flags the trained start would not fit.
    private static final List<String> FLAGS = List.of(System.getenv().getOrDefault("BROADTAPE_FLAGS", "-Xmx256m").split(" ", -1));

    private final Process process;
    private final Path output;
    private final int port;

    private RunningProgram(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /// Starts to serve, on a port of its own.
    public static RunningProgram serving(Path home, Map<String, String> environment) throws IOException {
        return start(home, environment, List.of("serve"));
    }

    /// Serves the example newsroom of this repository.
    public static RunningProgram example(Path home) throws IOException {
        return start(home, Map.of(), List.of("demo"));
    }

    public static RunningProgram serving(Path home) throws IOException {
        return serving(home, Map.of());
    }

    /// Runs one command to its end.
    public static Answer command(Path home, String... arguments) throws IOException, InterruptedException {
        return command(home, Map.of(), arguments);
    }

    public static Answer command(Path home, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        try (var program = start(home, environment, List.of(arguments))) {
            return program.end();
        }
    }

    private static RunningProgram start(Path home, Map<String, String> environment, List<String> arguments) throws IOException {
        Assumptions.assumeFalse(BUILT.isEmpty(), "the program is built by ./broadtape test");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(FLAGS);
        if (Files.exists(Path.of(BUILT, "broadtape.aot"))) {
            command.add("-XX:AOTCache=" + Path.of(BUILT, "broadtape.aot"));
        }
        command.addAll(List.of("-Dbroadtape.demo=" + Path.of("demo").toAbsolutePath(), "-jar", Path.of(BUILT, "quarkus-run.jar").toString()));
        command.addAll(arguments);
        var output = Files.createTempFile("broadtape", ".txt");
        var port = freePort();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        var own = new HashMap<>(Map.of("BROADTAPE_HOME", home.toString(), "BROADTAPE_PORT", Integer.toString(port)));
        own.putAll(environment);
        builder.environment().putAll(own);
        return new RunningProgram(builder.start(), output, port);
    }

    /// Waits until it serves.
    public RunningProgram awaitServing() throws InterruptedException {
        return awaitServing("/health");
    }

    /// Waits until it serves that page.
    public RunningProgram awaitServing(String path) throws InterruptedException {
        for (var tries = 0; tries < 600; tries++) {
            if (status(path) == 200) {
                return this;
            }
            assertThat(process.isAlive()).as("the program serves; it said: %s", said()).isTrue();
            Thread.sleep(50);
        }
        throw new AssertionError("It did not serve within half a minute: " + said());
    }

    /// The status of the answer to a GET; 0 where nobody answers.
    public int status(String path) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(10)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException nobodyAnswers) {
            return 0;
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    /// As the system does when it wants the program to end.
    public Answer terminate() throws InterruptedException {
        process.destroy();
        return end();
    }

    /// As `kill -9`: no last word.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    Answer end() throws InterruptedException {
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("it ends; it said: %s", said()).isTrue();
        return new Answer(process.exitValue(), said());
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException problem) {
            return problem.toString();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(output);
    }

    /// A pair of free ports, the second for metrics.
    private static int freePort() throws IOException {
        for (var tries = 0; tries < 100; tries++) {
            try (var first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    var second = new ServerSocket(first.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
                return second.getLocalPort() - 1;
            } catch (IOException secondIsTaken) {
                Thread.onSpinWait();
            }
        }
        throw new IOException("No two neighbouring ports are free");
    }

    /// How a command ended and what it printed.
    public record Answer(int status, String said) {
    }
}
