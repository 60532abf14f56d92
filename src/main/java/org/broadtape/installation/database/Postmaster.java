package org.broadtape.installation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A running PostgreSQL, as its `postmaster.pid` describes it: line 1 its process, 4 its port, 8 its state.
record Postmaster(long process, int port, String state) {

    static final String READY = "ready";

    /// The one that runs on this cluster. A file left behind by a crash is not one, even where its process number belongs to another program now.
    static Optional<Postmaster> of(Path cluster) throws IOException {
        return read(cluster).filter(postmaster -> runsIn(postmaster.process, cluster));
    }

    boolean ready() {
        return state.equals(READY);
    }

    private static Optional<Postmaster> read(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            var state = lines.size() > 7 ? lines.get(7).strip() : "";
            return Optional.of(new Postmaster(number(lines, 0), Math.toIntExact(number(lines, 3)), state));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        }
    }

    private static long number(List<String> lines, int index) {
        var text = lines.get(index).strip();
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private static boolean runsIn(long process, Path cluster) {
        if (Files.isDirectory(Path.of("/proc/self"))) {
            try {
                return Files.isSameFile(Path.of("/proc", Long.toString(process), "cwd"), cluster);
            } catch (IOException ended) {
                return false;
            }
        }
        return ProcessHandle.of(process).flatMap(handle -> handle.info().command()).filter(command -> command.endsWith("/postgres")).isPresent();
    }
}
