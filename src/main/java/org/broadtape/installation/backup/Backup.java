package org.broadtape.installation.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.installation.DataFolder;
import org.broadtape.installation.Program;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.PGConnection;

/// Writes a backup while the site is served: every table as it was at one instant, then the images and files, whose names are their contents
/// and so cannot have changed since, then settings and secrets.
@ApplicationScoped
public class Backup {

    static final String TABLES = "tables/";
    static final String SEQUENCES = "sequences.tsv";
    static final String IMAGES = "images/";
    static final String FILES = "files/";
    static final String SETTINGS = "site.toml";
    static final String SECRETS = "secrets.properties";
    static final String DKIM = "dkim.pem";

    private final Jdbi jdbi;
    private final DataFolder folder;
    private final Clock clock;

    @Inject
    Backup(Jdbi jdbi, DataFolder folder, Clock clock) {
        this.jdbi = jdbi;
        this.folder = folder;
        this.clock = clock;
    }

    /// Writes the file, and tells what it is at.
    public void write(Path file, Consumer<String> progress) {
        try (var archive = new ArchiveWriter(file)) {
            jdbi.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, db -> writeDatabase(db.setReadOnly(true), archive, progress));
            progress.accept("images");
            writeFolder(archive, IMAGES, folder.images());
            progress.accept("files");
            writeFolder(archive, FILES, folder.files());
            writeFile(archive, SETTINGS, folder.settings());
            writeFile(archive, SECRETS, folder.secrets());
            writeFile(archive, DKIM, folder.dkimKey());
            archive.finish();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void writeDatabase(Handle db, ArchiveWriter archive, Consumer<String> progress) throws IOException {
        var catalog = new Catalog(db);
        var manifest = new Manifest(Program.version(), clock.instant(), catalog.migrations());
        archive.entry(Manifest.ENTRY, true, out -> out.write(manifest.toBytes()));
        for (var table : catalog.tables()) {
            progress.accept(table.name());
            archive.entry(TABLES + table.name(), true, out -> copy(db, table, out));
        }
        var sequences = catalog.sequences().stream().map(one -> one.name() + "\t" + one.value() + "\t" + one.called() + "\n").collect(Collectors.joining());
        archive.entry(SEQUENCES, true, out -> out.write(sequences.getBytes(UTF_8)));
    }

    /// The names of the columns in a line, then the rows as PostgreSQL copies them out.
    private static void copy(Handle db, Catalog.Table table, OutputStream out) throws IOException {
        try {
            out.write((table.columns() + "\n").getBytes(UTF_8));
            db.getConnection().unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table.name() + " (" + table.columns() + ") to stdout", out);
        } catch (SQLException problem) {
            throw new IOException("Table " + table.name() + ": " + problem.getMessage(), problem);
        }
    }

    private static void writeFolder(ArchiveWriter archive, String prefix, Path from) throws IOException {
        for (var file : below(from)) {
            archive.entry(prefix + from.relativize(file), false, out -> Files.copy(file, out));
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> !isDraft(file.getFileName().toString())).sorted().toList();
        }
    }

    private static boolean isDraft(String name) {
        return name.startsWith(".") || name.endsWith(".tmp") || name.endsWith(".new") || name.endsWith(".part");
    }

    private static void writeFile(ArchiveWriter archive, String name, Path file) throws IOException {
        if (Files.exists(file)) {
            archive.entry(name, true, out -> Files.copy(file, out));
        }
    }
}
