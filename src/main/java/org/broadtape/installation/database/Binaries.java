package org.broadtape.installation.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.broadtape.installation.DataFolder;
import org.broadtape.installation.Program;
import org.broadtape.kernel.Refused;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs (`initdb`, `pg_ctl`, `postgres`), which travel inside the jar for each kind of machine.
final class Binaries {

    /// The major version; a cluster made by another one cannot be opened.
    static final String MAJOR = "18";

    private Binaries() {
    }

    /// The folder with `bin`, `lib` and `share` for this version, unpacked on first use.
    static Path in(Path folder) throws IOException {
        var version = Program.postgres();
        var unpacked = folder.resolve(version);
        if (Files.exists(unpacked.resolve("bin/postgres"))) {
            return unpacked;
        }
        var draft = folder.resolve(version + ".new");
        Folders.delete(draft);
        DataFolder.makePrivate(draft);
        try (var archive = archive()) {
            unpack(archive, draft);
        }
        Files.move(draft, unpacked, StandardCopyOption.ATOMIC_MOVE);
        return unpacked;
    }

    private static InputStream archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-" + system + "-" + processor + ".txz";
        var archive = Binaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new Refused("This program brings no PostgreSQL for " + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                    + ". Point BROADTAPE_DATABASE_URL at one that runs elsewhere.");
        }
        return archive;
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, into.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.toAbsolutePath().getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + target + " executable");
        }
    }
}
