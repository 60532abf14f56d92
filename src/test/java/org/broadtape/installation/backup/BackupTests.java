package org.broadtape.installation.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.broadtape.Beside;
import org.broadtape.installation.RunningProgram;
import org.broadtape.installation.Site;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site that is backed up while it works, and what becomes of the file.
@Beside
@Tag("program")
class BackupTests {

    private static final String SEQUENCES = "select schemaname, sequencename, last_value from pg_sequences order by 1, 2";
    private static final String PAIRS = "select split_part(name, '-', 2) from installation.fact group by 1 having count(*) <> 2";
    private static final String STORED = "select count(*) from installation.fact where name like '%-0'";

    @TempDir
    Path temporary;

    @Test
    void aBackupOfABusySiteHasWholeTransactionsAndEverythingThatWasCommittedBefore() throws Exception {
        var site = new Site(temporary.resolve("site"));
        var file = temporary.resolve("site.zip");
        var before = 0;
        try (var program = RunningProgram.serving(site.home())) {
            program.awaitServing();
            Files.createDirectories(site.home().resolve("images/ab"));
            Files.write(site.home().resolve("images/ab/abcd"), new byte[] { 1, 2, 3 });
            Files.createDirectories(site.home().resolve("files/cd"));
            Files.write(site.home().resolve("files/cd/cdef"), new byte[] { 4, 5 });
            Files.write(site.home().resolve("files/arriving1.part"), new byte[] { 6 });
            Files.writeString(site.home().resolve("dkim.pem"), "the key that signs mail");
            moveSequences(site);
            try (var busy = new Busy(site)) {
                before = busy.awaitAtLeast(200);
                assertThat(RunningProgram.command(site.home(), "backup", file.toString()).said()).contains("Written: " + file);
            }
            assertThat(restored(file, "copy").storedRows(SEQUENCES)).isEqualTo(site.rows(SEQUENCES)).isNotEmpty();
        }
        var copy = new Site(temporary.resolve("copy"));
        assertThat(copy.storedRows(PAIRS)).isEmpty();
        assertThat(Integer.parseInt(copy.storedRows(STORED).getFirst())).isGreaterThanOrEqualTo(before);
        assertThat(copy.home().resolve("images/ab/abcd")).hasBinaryContent(new byte[] { 1, 2, 3 });
        assertThat(copy.home().resolve("files/cd/cdef")).hasBinaryContent(new byte[] { 4, 5 });
        assertThat(copy.home().resolve("files/arriving1.part")).doesNotExist();
        assertThat(copy.home().resolve("site.toml")).hasSameTextualContentAs(site.home().resolve("site.toml"));
        assertThat(copy.home().resolve("dkim.pem")).hasContent("the key that signs mail");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.home().resolve("dkim.pem")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (var program = RunningProgram.serving(copy.home())) {
            program.awaitServing();
        }
    }

    @Test
    void aBackupIsRefusedThatIsNotWhole() throws Exception {
        var file = backupOfAnEmptySite();
        var bytes = Files.readAllBytes(file);

        var cut = temporary.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        var answer = RunningProgram.command(temporary.resolve("new"), "restore", cut.toString());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said()).contains("is not a whole backup");

        var damaged = written("damaged.zip", List.of("0001"), "a note to be damaged");
        Files.writeString(damaged, Files.readString(damaged, ISO_8859_1).replace("a note to be damaged", "a note that is damaged".substring(0, 20)), ISO_8859_1);
        answer = RunningProgram.command(temporary.resolve("new"), "restore", damaged.toString());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said()).contains("Its part tables/installation.fact is damaged").contains("Nothing was restored.");

        assertThat(RunningProgram.command(temporary.resolve("new"), "restore", file.toString()).said()).contains("Restored: " + file);
    }

    @Test
    void aBackupOfAnEarlierVersionGetsTheTablesOfThisOne() throws Exception {
        var old = written("old.zip", List.of("0001"), "before the outbox");
        var site = restored(old, "site");
        assertThat(site.storedRows("select value from installation.fact where name = 'note'")).containsExactly("before the outbox");
        assertThat(site.storedRows("select max(version) > '0010' from installation.flyway_schema_history")).containsExactly("t");
    }

    @Test
    void aBackupOfALaterVersionIsRefused() throws Exception {
        var later = written("later.zip", List.of("0001", "9999"), "from the future");
        var answer = RunningProgram.command(temporary.resolve("site"), "restore", later.toString());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said()).contains("which is later than this version (its tables know 9999)");
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        var file = backupOfAnEmptySite();
        var again = RunningProgram.command(temporary.resolve("empty"), "backup", file.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.said()).contains(file + " is there already.");
        var answer = RunningProgram.command(temporary.resolve("empty"), "restore", file.toString());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said()).contains("has a site already");
    }

    private Path backupOfAnEmptySite() throws IOException, InterruptedException {
        var file = temporary.resolve("empty.zip");
        assertThat(RunningProgram.command(temporary.resolve("empty"), "backup", file.toString()).status()).isZero();
        return file;
    }

    private Site restored(Path file, String name) throws IOException, InterruptedException {
        var answer = RunningProgram.command(temporary.resolve(name), "restore", file.toString());
        assertThat(answer.said()).contains("Restored: " + file);
        assertThat(answer.status()).isZero();
        return new Site(temporary.resolve(name));
    }

    /// A backup as another version of the program would have written it.
    private Path written(String name, List<String> migrations, String note) throws IOException {
        var file = temporary.resolve(name);
        try (var archive = new ArchiveWriter(file)) {
            archive.entry(Manifest.ENTRY, true, out -> out.write(new Manifest("0.0.7", Instant.EPOCH, migrations).toBytes()));
            archive.entry(Backup.TABLES + "installation.fact", false, out -> out.write(("name,value\nnote\t" + note + "\n").getBytes(UTF_8)));
            archive.entry(Backup.SEQUENCES, true, out -> out.write(new byte[0]));
            archive.finish();
        }
        return file;
    }

    private static void moveSequences(Site site) throws SQLException {
        try (var db = site.connect(); var statement = db.createStatement()) {
            statement.execute("select setval(format('%I.%I', schemaname, sequencename)::regclass, 1000 + length(sequencename)) from pg_sequences");
        }
    }

    /// Stores pairs of rows, one transaction each, until it is closed.
    private static final class Busy implements AutoCloseable {

        private final AtomicInteger stored = new AtomicInteger();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Thread thread;

        Busy(Site site) {
            this.thread = Thread.ofPlatform().start(() -> work(site));
        }

        int awaitAtLeast(int transactions) throws InterruptedException {
            while (stored.get() < transactions && thread.isAlive()) {
                Thread.sleep(10);
            }
            assertThat(stored).hasValueGreaterThanOrEqualTo(transactions);
            return stored.get();
        }

        private void work(Site site) {
            try (var db = site.connect(); var insert = db.prepareStatement("insert into installation.fact values ('busy-' || ? || '-0', 'x'), ('busy-' || ? || '-1', 'y')")) {
                db.setAutoCommit(false);
                for (var number = 0; !stopped.get(); number++) {
                    insert.setInt(1, number);
                    insert.setInt(2, number);
                    insert.executeUpdate();
                    db.commit();
                    stored.incrementAndGet();
                }
            } catch (SQLException problem) {
                throw new IllegalStateException(problem);
            }
        }

        @Override
        public void close() {
            stopped.set(true);
        }
    }
}
