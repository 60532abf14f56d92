package org.broadtape.installation.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.broadtape.installation.DataFolder;
import org.broadtape.installation.PrivateFile;
import org.broadtape.kernel.Refused;

/// The embedded PostgreSQL of a data folder: made once, then started, found running, or stopped.
/// Whoever calls holds the [Turn], so that nobody else does any of this meanwhile.
final class Cluster {

    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Path data;
    private final AccessFile access;

    Cluster(Path folder) {
        DataFolder.makePrivate(folder);
        this.folder = folder;
        this.data = folder.resolve("cluster");
        this.access = new AccessFile(folder.resolve("access.properties"));
    }

    /// The address of the running one: as it was found, or started, or made and started.
    Address running() throws IOException {
        var binaries = Binaries.in(folder);
        if (!Files.exists(data)) {
            make(binaries);
        }
        refuseOtherMajor();
        var found = settled().filter(postmaster -> access.startedBy(settings()));
        if (found.isEmpty()) {
            stop();
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            start(binaries);
        }
        return Address.local(access.port(), access.password());
    }

    /// Whether a crash left a lock file behind whose process cannot be seen from here.
    boolean abandoned() throws IOException {
        return Files.exists(data.resolve("postmaster.pid")) && Postmaster.of(data).isEmpty();
    }

    /// Stops it as `pg_ctl -m fast` does: open transactions are rolled back, everything committed is on disk.
    void stop() throws IOException {
        if (settled().isPresent()) {
            var ended = Commands.run(folder, RunAs.here(folder).command(List.of(pgCtl(Binaries.in(folder)), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", Long.toString(PATIENCE_SECONDS))));
            if (ended.status() != 0) {
                throw new IOException("PostgreSQL in " + data + " did not stop: " + ended.output());
            }
        }
    }

    private void make(Path binaries) throws IOException {
        var draft = folder.resolve("cluster.new");
        Folders.delete(draft);
        access.choosePassword();
        var password = folder.resolve("password.new");
        PrivateFile.write(password, access.password());
        var ended = Commands.run(folder, RunAs.here(folder).command(List.of(binaries.resolve("bin/initdb").toString(), "-D", draft.toString(), "-U", Address.USER,
                "-A", "scram-sha-256", "--pwfile", password.toString(), "-E", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C",
                "--set", "max_connections=50", "--set", "shared_buffers=64MB", "--set", "timezone=UTC", "--set", "log_timezone=UTC")));
        Files.delete(password);
        if (ended.status() != 0) {
            throw new Refused("PostgreSQL could not make its files in " + folder + ": " + ended.output());
        }
        Files.move(draft, data);
    }

    private void refuseOtherMajor() throws IOException {
        var major = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!major.equals(Binaries.MAJOR)) {
            throw new Refused("The data in " + data + " was written by PostgreSQL " + major + " and this program brings " + Binaries.MAJOR
                    + ". Make a backup with the older program and restore it into an empty folder with this one.");
        }
    }

    private void start(Path binaries) throws IOException {
        var port = freePort(access.port());
        access.started(port, settings());
        var options = settings() + " -c port=" + port;
        var log = folder.resolve("start.log");
        Files.deleteIfExists(log);
        var starter = new ProcessBuilder(RunAs.here(folder).command(List.of(pgCtl(binaries), "start", "-D", data.toString(), "-w", "-t", Long.toString(PATIENCE_SECONDS),
                "-l", log.toString(), "-o", options))).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        while (Postmaster.of(data).filter(Postmaster::ready).isEmpty()) {
            if (!starter.isAlive() && starter.exitValue() != 0) {
                throw new Refused("PostgreSQL did not start. It says: " + (Files.exists(log) ? Files.readString(log).strip() : "nothing") + " (" + log + ")");
            }
            pause();
        }
    }

    /// Settings that always hold. What may be tuned stands in `cluster/postgresql.conf`.
    private static String settings() {
        return "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on -c full_page_writes=on -c synchronous_commit=on"
                + " -c logging_collector=on -c log_directory=log -c log_filename=postgresql-%a.log -c log_truncate_on_rotation=on -c log_rotation_age=1d -c log_rotation_size=0";
    }

    /// The running one, once it neither starts nor stops.
    private Optional<Postmaster> settled() throws IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (var found = Postmaster.of(data);; found = Postmaster.of(data)) {
            if (found.isEmpty() || found.get().ready()) {
                return found;
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("PostgreSQL in " + data + " has been " + found.get().state() + " for " + PATIENCE_SECONDS + " seconds");
            }
            pause();
        }
    }

    private static String pgCtl(Path binaries) {
        return binaries.resolve("bin/pg_ctl").toString();
    }

    private static int freePort(int last) throws IOException {
        try (var socket = new ServerSocket(last, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
}
