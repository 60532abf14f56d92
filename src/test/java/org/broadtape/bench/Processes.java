package org.broadtape.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What processes have used, from /proc.
final class Processes {

    private static final double TICKS = 100;

    private Processes() {
    }

    /// The process and all that it has started.
    static List<Long> tree(long pid) {
        return Stream.concat(Stream.of(pid), ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid)).toList();
    }

    /// Puts a process and all that it has started onto some cores, such as `0` or `0-1`.
    static void pin(String cores, long pid) throws IOException, InterruptedException {
        for (var each : tree(pid)) {
            new ProcessBuilder("taskset", "-acp", cores, Long.toString(each)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        }
    }

    /// Seconds of processor time, of all of them together.
    static double cpu(long... pids) {
        return Stream.of(boxed(pids)).flatMap(pid -> tree(pid).stream()).mapToDouble(Processes::seconds).sum();
    }

    private static Long[] boxed(long... pids) {
        return java.util.Arrays.stream(pids).boxed().toArray(Long[]::new);
    }

    private static double seconds(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
        } catch (IOException ended) {
            return 0;
        }
    }

    /// Proportional set size in megabytes, of all of them together: shared pages count once.
    static double megabytes(long... pids) {
        return Stream.of(boxed(pids)).flatMap(pid -> tree(pid).stream()).mapToDouble(Processes::pss).sum();
    }

    private static double pss(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).sum();
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
