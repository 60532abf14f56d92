package org.broadtape.instruments.announcements.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.broadtape.instruments.Invented;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.instruments.announcements.Sent;
import org.broadtape.instruments.announcements.Wanted;
import org.broadtape.kernel.Before;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;
import picocli.CommandLine;

@QuarkusTest
class AnnouncementsCommandTests {

    @Inject
    Instance<AnnouncementsCommand> commands;

    @Inject
    Announcements announcements;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    private int exit;

    @Test
    void aDryRunSaysWhatWouldBeDoneAndChangesNothing() throws IOException {
        var market = new Invented(jdbi);
        var share = market.share("QNA");
        var file = file(Sent.text(market.mic() + " share code: QNA", "Trading statement", "Text.", "12-06-2024", ""));

        assertThat(said("import", "--dry-run", file)).isEqualTo(file + ": 1 new, 0 replaced by a newer version, 0 the same, 0 refused (nothing was changed)\n");
        assertThat(announcements.newest(Wanted.about(List.of(share)), Before.NEWEST, 5).items()).isEmpty();
        assertThat(said("import", file)).isEqualTo(file + ": 1 new, 0 replaced by a newer version, 0 the same, 0 refused\n");
        assertThat(exit).isZero();
        assertThat(announcements.newest(Wanted.about(List.of(share)), Before.NEWEST, 5).items()).hasSize(1);
    }

    @Test
    void whatIsRefusedIsNamedWithItsPlaceAndTheRestIsTaken() throws IOException {
        var market = new Invented(jdbi);
        market.share("QNA");
        var file = file(Sent.text(market.mic() + " share code: QNA", "Half-year report", "Text.", "12-06-2024", "") + "====================\nDear paper, here is a letter.\n");

        assertThat(said("import", file).replace(file, "F")).isEqualTo("""
                F, line 10: It says nowhere when it was made. Give it a line such as 'Date: 12-06-2026 07:05:00'
                F: 1 new, 0 replaced by a newer version, 0 the same, 1 refused
                """);
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoneIsRefusedAsAWholeAndTheNextIsTaken() throws IOException {
        var market = new Invented(jdbi);
        market.share("QNA");
        var good = file(Sent.text(market.mic() + " share code: QNA", "Annual report", "Text.", "12-06-2024", ""));
        var bad = Files.write(folder.resolve("logo.png"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 0, 1 }).toString();

        assertThat(said("import", bad, folder.resolve("nowhere.txt").toString(), good)).contains(bad + ": This is no text. Announcements are plain text, XML, JSON or Atom.",
                "nowhere.txt: This file cannot be read", good + ": 1 new");
        assertThat(exit).isEqualTo(1);
        assertThat(said("import")).contains("Missing required parameter: 'FILE'");
        assertThat(exit).isEqualTo(2);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("sent.txt"), text).toString();
    }

    private String said(String... arguments) {
        var out = new StringWriter();
        exit = new CommandLine(commands.get()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out)).execute(arguments);
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
