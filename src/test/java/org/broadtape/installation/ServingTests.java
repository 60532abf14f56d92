package org.broadtape.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

import org.broadtape.Beside;
import org.broadtape.installation.database.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as processes that start, meet and die.
@Beside
@Tag("program")
class ServingTests {

    @TempDir
    Path temporary;

    @Test
    void theDatabaseOfASiteIsDurableAndItsPasswordIsForTheOwnerAlone() throws Exception {
        var home = temporary.resolve("site");
        try (var program = RunningProgram.serving(home)) {
            program.awaitServing();
            var access = access(home);
            try (var db = DriverManager.getConnection(url(access), "broadtape", access.getProperty("password"));
                    var row = db.createStatement().executeQuery("select current_setting('fsync'), current_setting('synchronous_commit'), current_setting('listen_addresses')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("on");
                assertThat(row.getString(2)).isEqualTo("on");
                assertThat(row.getString(3)).isEqualTo("127.0.0.1");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(url(access), "broadtape", "guess").close())
                    .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
            assertThat(mode(home.resolve("postgres/access.properties"))).isEqualTo("rw-------");
            assertThat(mode(home.resolve("postgres/cluster"))).isEqualTo("rwx------");
            assertThat(mode(home)).isEqualTo("rwx------");
        }
        assertThat(databaseRuns(home)).isFalse();
    }

    @Test
    void aSecondServerOnTheSameFolderSaysSoAndEnds() throws Exception {
        var home = temporary.resolve("site");
        try (var first = RunningProgram.serving(home)) {
            first.awaitServing();
            var second = RunningProgram.command(home, "serve");
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.said().strip()).startsWith("Broadtape already serves this data folder (http://localhost:" + first.port() + " by process ")
                    .doesNotContain("\n");
            assertThat(first.status("/health")).isEqualTo(200);
        }
    }

    @Test
    void aTakenPortIsSaidInOneSentence() throws Exception {
        try (var first = RunningProgram.serving(temporary.resolve("first"))) {
            first.awaitServing();
            var second = RunningProgram.command(temporary.resolve("second"), Map.of("BROADTAPE_PORT", Integer.toString(first.port())), "serve");
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.said()).contains("Port " + first.port() + " cannot be served on").contains("BROADTAPE_PORT");
        }
    }

    @Test
    void afterAKilledServerTheNextOneServesAndStopsTheDatabaseInTheEnd() throws Exception {
        var home = temporary.resolve("site");
        try (var killed = RunningProgram.serving(home)) {
            killed.awaitServing();
            killed.kill();
        }
        assertThat(databaseRuns(home)).isTrue();
        try (var next = RunningProgram.serving(home)) {
            next.awaitServing();
            assertThat(next.terminate().status()).isEqualTo(143);
        }
        assertThat(databaseRuns(home)).isFalse();
    }

    @Test
    void aServerTakesOverTheDatabaseThatACommandStarted() throws Exception {
        var home = temporary.resolve("site");
        var command = Database.embedded(DataFolder.at(home));
        try (var server = RunningProgram.serving(home)) {
            server.awaitServing();
            command.close();
            assertThat(databaseRuns(home)).isTrue();
            assertThat(server.status("/health")).isEqualTo(200);
        }
        assertThat(databaseRuns(home)).isFalse();
    }

    @Test
    void aCommandWithoutAServerStopsTheDatabaseAgain() throws Exception {
        var home = temporary.resolve("site");
        assertThat(RunningProgram.command(home, "status").status()).isZero();
        assertThat(databaseRuns(home)).isFalse();
    }

    @Test
    void aLockFileThatACrashLeftBehindDoesNotStandInTheWay() throws Exception {
        var home = temporary.resolve("site");
        RunningProgram.command(home, "status");
        Files.writeString(home.resolve("postgres/cluster/postmaster.pid"), ProcessHandle.current().pid() + "\n" + home + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        try (var server = RunningProgram.serving(home)) {
            server.awaitServing();
        }
    }

    private static boolean databaseRuns(Path home) {
        return Files.exists(home.resolve("postgres/cluster/postmaster.pid"));
    }

    private static Properties access(Path home) {
        return PrivateFile.properties(home.resolve("postgres/access.properties"));
    }

    private static String url(Properties access) {
        return "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/postgres";
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
