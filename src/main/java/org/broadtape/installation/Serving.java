package org.broadtape.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.broadtape.kernel.Refused;

/// The claim of one server to a data folder: a lock that lasts as long as its process.
public final class Serving {

    /// The locks this process holds: a channel that nobody holds is closed, and its lock with it.
    private static final Queue<FileChannel> HELD = new ConcurrentLinkedQueue<>();

    private Serving() {
    }

    /// Claims the folder for this process until it ends.
    static void claim(DataFolder home, String url) {
        try {
            var channel = FileChannel.open(home.serving(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new Refused("Broadtape already serves this data folder (" + described(home) + "). Stop it, or give this one a folder of its own with BROADTAPE_HOME.");
            }
            HELD.add(channel);
            PrivateFile.write(home.server(), url + " by process " + ProcessHandle.current().pid() + ", version " + Program.version());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The server of this folder in words, such as `http://localhost:8080 by process 17, version 1.0`; empty where none runs.
    public static Optional<String> server(DataFolder home) {
        try (var channel = FileChannel.open(home.serving(), StandardOpenOption.CREATE, StandardOpenOption.WRITE); var lock = channel.tryLock()) {
            return lock == null ? Optional.of(described(home)) : Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String described(DataFolder home) throws IOException {
        return Files.exists(home.server()) ? Files.readString(home.server()) : "just starting";
    }
}
