package org.broadtape.installation.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.installation.DataFolder;
import org.broadtape.installation.PrivateFile;
import org.broadtape.kernel.Refused;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;

/// Makes an installation of a backup, in an empty data folder and an empty database: the tables as the backup's version had them,
/// their rows, and then the changes that later versions made.
@ApplicationScoped
public class Restore {

    private final Jdbi jdbi;
    private final DataFolder folder;
    private final Tables tables;

    @Inject
    Restore(Jdbi jdbi, DataFolder folder, Tables tables) {
        this.jdbi = jdbi;
        this.folder = folder;
        this.tables = tables;
    }

    /// Restores the file, and tells what it is at.
    public void read(Path file, Consumer<String> progress) {
        try (var archive = new ArchiveReader(file)) {
            refuseUnlessEmpty();
            var manifest = Manifest.read(archive.open(Manifest.ENTRY));
            tables.refuseUnknown(manifest);
            progress.accept("reading it through");
            archive.verify();
            readDatabase(archive, manifest, progress);
            progress.accept("images");
            readFolder(archive, Backup.IMAGES, folder.images());
            progress.accept("files");
            readFolder(archive, Backup.FILES, folder.files());
            readFiles(archive);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void refuseUnlessEmpty() {
        if (Files.exists(folder.settings()) || !jdbi.withHandle(db -> new Catalog(db).isEmpty())) {
            throw new Refused("A backup is restored into an empty folder and an empty database, and " + folder.home()
                    + " has a site already. Name another folder with BROADTAPE_HOME.");
        }
    }

    private void readDatabase(ArchiveReader archive, Manifest manifest, Consumer<String> progress) {
        try {
            tables.makeAs(manifest);
            jdbi.useTransaction(db -> readRows(db, archive, progress));
            tables.bringUpToDate();
            jdbi.useHandle(db -> db.execute("analyze"));
        } catch (IOException | RuntimeException failed) {
            tables.drop();
            throw failed instanceof RuntimeException problem ? problem : new UncheckedIOException((IOException) failed);
        }
    }

    /// Foreign keys and triggers are away meanwhile, since tables come in the order of their names; the keys check everything when they return.
    private static void readRows(Handle db, ArchiveReader archive, Consumer<String> progress) throws IOException {
        var catalog = new Catalog(db);
        var all = catalog.tables().stream().map(Catalog.Table::name).toList();
        var keys = catalog.foreignKeys();
        keys.forEach(key -> db.execute("alter table " + key.table() + " drop constraint " + key.name()));
        all.forEach(table -> db.execute("alter table " + table + " disable trigger user"));
        db.execute("truncate " + String.join(", ", all));
        for (var name : archive.names()) {
            if (name.startsWith(Backup.TABLES)) {
                progress.accept(name.substring(Backup.TABLES.length()));
                copy(db, name.substring(Backup.TABLES.length()), all, archive.open(name));
            }
        }
        all.forEach(table -> db.execute("alter table " + table + " enable trigger user"));
        keys.forEach(key -> db.execute("alter table " + key.table() + " add constraint " + key.name() + " " + key.definition()));
        readSequences(db, archive);
    }

    private static void copy(Handle db, String table, List<String> known, InputStream rows) throws IOException {
        if (!known.contains(table)) {
            throw new Refused("It has a table " + table + " that its version of Broadtape did not have. Nothing was restored.");
        }
        try (var in = new BufferedInputStream(rows, 1 << 16)) {
            var columns = line(in);
            db.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " (" + columns + ") from stdin", in);
        } catch (SQLException problem) {
            throw new Refused("The rows of " + table + " cannot be taken (" + problem.getMessage() + "). Nothing was restored.");
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private static void readSequences(Handle db, ArchiveReader archive) throws IOException {
        try (var in = archive.open(Backup.SEQUENCES)) {
            for (var line : new String(in.readAllBytes(), UTF_8).lines().collect(Collectors.toList())) {
                var parts = line.split("\t", -1);
                db.createQuery("select setval(cast(:name as regclass), :value, :called)")
                        .bind("name", parts[0]).bind("value", Long.parseLong(parts[1])).bind("called", Boolean.parseBoolean(parts[2]))
                        .mapTo(Long.class).one();
            }
        }
    }

    private static void readFolder(ArchiveReader archive, String prefix, Path into) throws IOException {
        for (var name : archive.names()) {
            if (name.startsWith(prefix)) {
                readInto(archive, name, into, into.resolve(name.substring(prefix.length())).normalize());
            }
        }
    }

    private static void readInto(ArchiveReader archive, String name, Path folder, Path file) throws IOException {
        if (!file.startsWith(folder)) {
            throw new Refused("It names a file outside the folder for " + folder.getFileName() + ": " + name);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var in = archive.open(name)) {
            Files.copy(in, file);
        }
    }

    /// Settings last: a folder that has them has everything.
    private void readFiles(ArchiveReader archive) throws IOException {
        readSecret(archive, Backup.SECRETS, folder.secrets());
        readSecret(archive, Backup.DKIM, folder.dkimKey());
        if (archive.names().contains(Backup.SETTINGS)) {
            try (var in = archive.open(Backup.SETTINGS)) {
                Files.copy(in, folder.settings());
            }
        }
    }

    private static void readSecret(ArchiveReader archive, String name, Path file) throws IOException {
        if (archive.names().contains(name)) {
            try (var in = archive.open(name)) {
                PrivateFile.write(file, new String(in.readAllBytes(), UTF_8));
            }
        }
    }
}
