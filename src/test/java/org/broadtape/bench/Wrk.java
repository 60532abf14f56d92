package org.broadtape.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Load by wrk on the second core: as many requests as 64 connections carry.
///
/// @param seconds of processor time that the servers used meanwhile
record Wrk(double perSecond, long requests, double p50, double p99, double seconds, double duration, String output) {

    private static final int CONNECTIONS = 64;

    static Wrk on(String url, int duration, String... headers) throws IOException, InterruptedException {
        return on(url, duration, new long[0], headers);
    }

    static Wrk on(String url, int duration, long[] servers, String... headers) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("taskset", "-c", "1", "wrk", "-t1", "-c" + CONNECTIONS, "-d" + duration + "s", "--latency"));
        for (var header : headers) {
            command.add("-H");
            command.add(header);
        }
        command.add(url);
        return run(command, url, duration, servers);
    }

    /// Whatever pages the script asks for, one after the other.
    static Wrk through(Path script, int port, int duration, long[] servers) throws IOException, InterruptedException {
        var url = "http://127.0.0.1:" + port;
        return run(List.of("taskset", "-c", "1", "wrk", "-t1", "-c" + CONNECTIONS, "-d" + duration + "s", "--latency", "-s", script.toString(), url), url, duration, servers);
    }

    private static Wrk run(List<String> command, String url, int duration, long[] servers) throws IOException, InterruptedException {
        var before = Processes.cpu(servers);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var used = Processes.cpu(servers) - before;
        if (output.contains("Non-2xx") || !output.contains("Requests/sec")) {
            throw new IOException("wrk on " + url + ": " + output);
        }
        return new Wrk(number(output, "Requests/sec: *([\\d.]+)"), (long) number(output, "(\\d+) requests in"), millis(output, "50%"), millis(output, "99%"), used, duration, output);
    }

    private static double number(String output, String pattern) {
        var found = Pattern.compile(pattern).matcher(output);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static double millis(String output, String percent) {
        var found = Pattern.compile(percent + " +([\\d.]+)(us|ms|s)").matcher(output);
        if (!found.find()) {
            return 0;
        }
        var value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }

    double perCpuSecond() {
        return requests / seconds;
    }

    /// The part of its one core that the server left unused.
    double idle() {
        return Math.max(0, 1 - seconds / duration);
    }
}
