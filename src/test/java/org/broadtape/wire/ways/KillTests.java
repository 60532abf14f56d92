package org.broadtape.wire.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.broadtape.Beside;
import org.broadtape.installation.RunningProgram;
import org.broadtape.wire.formats.Papers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed while it takes in what an agency has put into its folder, again and again.
@Beside
@Tag("program")
class KillTests {

    private static final int FILES = 300;
    private static final int KILLS = 2;

    @TempDir
    Path temporary;

    @Test
    void whateverTheInstantOfAKillEachItemEndsAsOneArticleInOneRevision() throws Exception {
        var home = temporary.resolve("site");
        var inbox = home.resolve("inbox/northgate");
        assertThat(RunningProgram.command(home, "provider", "add", "northgate", "name=Northgate Wire", "release=automatic", "watch=inbox/northgate").status()).isZero();
        Files.createDirectories(inbox);
        for (var i = 0; i < FILES; i++) {
            Files.writeString(inbox.resolve(i + ".xml"), Papers.g2("urn:x:" + i, "1", "", "", "<p>Copper fell.</p>"));
        }
        for (var kill = 1; kill <= KILLS; kill++) {
            try (var program = RunningProgram.serving(home)) {
                awaitDone(inbox, kill * FILES / 4);
                program.kill();
            }
        }
        try (var program = RunningProgram.serving(home)) {
            program.awaitServing();
            awaitDone(inbox, FILES);
            assertThat(numbers(home)).containsExactly((long) FILES, (long) FILES, (long) FILES, (long) FILES);
        }
        assertThat(RunningProgram.command(home, "status").said()).containsPattern("Wire +northgate: last item \\d+ \\w+ ago");
    }

    private static void awaitDone(Path inbox, int count) throws Exception {
        var end = Instant.now().plus(Duration.ofMinutes(2));
        while (done(inbox) < count) {
            assertThat(Instant.now()).as("two minutes have passed").isBefore(end);
            Thread.sleep(5);
        }
    }

    private static long done(Path inbox) throws Exception {
        try (var files = Files.list(inbox)) {
            return files.filter(file -> file.toString().endsWith(".done")).count();
        }
    }

    /// Items, versions, articles, revisions.
    private static List<Long> numbers(Path home) throws Exception {
        var access = new Properties();
        try (var text = Files.newBufferedReader(home.resolve("postgres/access.properties"))) {
            access.load(text);
        }
        var numbers = new ArrayList<Long>();
        try (var db = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/postgres", "broadtape", access.getProperty("password"));
                var statement = db.createStatement()) {
            for (var table : List.of("wire.item", "wire.version", "articles.article", "articles.revision")) {
                try (var row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    numbers.add(row.getLong(1));
                }
            }
        }
        return numbers;
    }
}
