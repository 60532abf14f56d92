package org.broadtape.installation.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Runs another program and waits for it.
final class Commands {

    private Commands() {
    }

    static boolean works(List<String> command) {
        try {
            return run(Path.of("/"), command).status() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /// What it printed, once it has ended.
    static Ended run(Path folder, List<String> command) throws IOException {
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        try {
            return new Ended(process.waitFor(), output);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("Stopped while " + command.getFirst() + " was running", stopped);
        }
    }

    record Ended(int status, String output) {
    }
}
