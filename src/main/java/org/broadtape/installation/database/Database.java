package org.broadtape.installation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicReference;

import org.broadtape.installation.DataFolder;
import org.broadtape.kernel.Refused;

/// The PostgreSQL of an installation, held while this program uses it. Every user of the embedded one keeps a shared lock on a file;
/// who leaves last, and so can lock it alone, stops PostgreSQL. A server thus takes over what a command started, and the other way round;
/// and what a killed program left running is used by the next one.
public final class Database implements AutoCloseable {

    private final Address address;
    private final AtomicReference<Hold> hold;

    private Database(Address address, Hold hold) {
        this.address = address;
        this.hold = new AtomicReference<>(hold);
    }

    /// One that somebody else looks after.
    public static Database outside(Address address) {
        return new Database(address, () -> { });
    }

    /// The embedded one of this folder, made and started where needed.
    public static Database embedded(DataFolder home) {
        var folder = home.postgres();
        var cluster = new Cluster(folder);
        try {
            var users = FileChannel.open(folder.resolve("users.lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try (var _ = Turn.in(folder)) {
                refuseUnseen(cluster, users, folder);
                var address = cluster.running();
                var use = users.lock(0, 1, true);
                return new Database(address, () -> leave(use, cluster, folder));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("PostgreSQL in " + folder + ": " + problem.getMessage(), problem);
        }
    }

    public Address address() {
        return address;
    }

    @Override
    public void close() {
        try {
            hold.getAndSet(() -> { }).release();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// A lock file of PostgreSQL whose process is not to be seen, while somebody uses the folder: a second PostgreSQL would destroy the data.
    private static void refuseUnseen(Cluster cluster, FileChannel users, Path folder) throws IOException {
        if (!cluster.abandoned()) {
            return;
        }
        try (var alone = users.tryLock(0, 1, false)) {
            if (alone == null) {
                throw new Refused("Another program uses " + folder + ", and its PostgreSQL cannot be seen from here: it has crashed, or runs in another container."
                        + " Stop that program first.");
            }
        }
    }

    private static void leave(FileLock use, Cluster cluster, Path folder) throws IOException {
        try (var users = use.channel(); var _ = Turn.in(folder)) {
            use.release();
            try (var alone = users.tryLock(0, 1, false)) {
                if (alone != null) {
                    cluster.stop();
                }
            }
        }
    }

    /// What must happen when this program no longer needs the database.
    private interface Hold {
        void release() throws IOException;
    }
}
