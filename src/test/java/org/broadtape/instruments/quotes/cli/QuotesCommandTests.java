package org.broadtape.instruments.quotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.broadtape.instruments.Invented;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `./broadtape quotes` as an operator types it.
@QuarkusTest
class QuotesCommandTests {

    @Inject
    Instance<QuotesCommand> commands;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    private final String source = "c" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant then = Instant.now().minusSeconds(600);
    private String mic = "";
    private int exit;

    @BeforeEach
    void listed() {
        var market = new Invented(jdbi);
        market.share("NPN");
        mic = market.mic();
    }

    @Test
    void aSourceIsOffUntilItIsTurnedOnAndNeedsItsLicence() throws IOException {
        assertThat(said("add", source, "kind=push")).contains("A source needs its licence: what you may do with its prices");
        assertThat(said("add", source, "kind=file", "licence=for readers, 15 minutes late", "delay=15m")).isEqualTo(source + "  off  file  " + source + "; for readers, 15 minutes late; shown 15 min late; last spoke never\n");
        assertThat(said("add", source, "licence=again")).contains("there is a source '" + source + "' already");
        var file = file("a.csv", "mic,symbol,price,time\n" + mic + ",NPN,100," + then + "\n");
        assertThat(said("import", "--source", source, file)).contains(source + " is off; ./broadtape quotes change " + source + " on=yes turns it on");
        assertThat(said("change", source, "on=yes")).startsWith(source + "  on  file");
        assertThat(said("import", "--source", source, file)).isEqualTo(file + ": 1 accepted, 0 unchanged, 0 held, 0 refused\n");
        assertThat(exit).isZero();
        assertThat(said("sources")).contains(source + "  on  file");
    }

    @Test
    void whatIsHeldIsListedAndDecided() throws IOException {
        said("add", source, "licence=invented", "on=yes");
        var file = file("a.csv", "mic,symbol,price,time\n" + mic + ",NPN,100," + then + "\n" + mic + ",NPN,40," + then.plusSeconds(1) + "\n" + mic + ",NPN,41," + then.plusSeconds(2) + "\n");
        assertThat(said("import", "--source", source, file)).isEqualTo(file + ": 1 accepted, 0 unchanged, 2 held (2 jump), 0 refused\n");
        assertThat(exit).isEqualTo(1);

        var line = said("held").lines().filter(one -> one.contains(mic)).findFirst().orElseThrow();
        assertThat(line).contains(mic + ":NPN 41 of ", "(the newest of 2): it differs too much from the last price", "; the price stood at 100");
        var id = line.substring(0, line.indexOf(' '));
        assertThat(said("accept", id)).isEqualTo("accepted: " + mic + ":NPN\n");
        assertThat(said("held")).doesNotContain(mic);
        assertThat(said("discard", id)).doesNotContain("discarded:");
        assertThat(exit).isNotZero();
    }

    @Test
    void aKeyIsShownOnceAndOnlyToASourceThatPushes() {
        said("add", source, "licence=invented");
        assertThat(said("key", source)).contains(source + " does not push; ./broadtape quotes change " + source + " kind=push lets it");
        said("change", source, "kind=push");
        assertThat(said("key", source)).containsPattern("it is not shown again:\n[A-Za-z0-9_-]{43}\n");
        assertThat(said("key", "nobody-there")).contains("there is no source 'nobody-there'");
    }

    @Test
    void termsThatMakeNoSenseAreRefusedInWords() {
        for (var wrong : List.of("colour=red", "kind=pigeon", "on=perhaps", "delay=soon", "most-move=0", "exchanges=JSE")) {
            assertThat(said("add", source, "licence=invented", wrong)).contains(wrong.substring(0, wrong.indexOf('='))).doesNotContain("Exception");
            assertThat(exit).isNotZero();
        }
        assertThat(said("add", source, "licence=invented", "kind=poll")).contains("must be the address that is asked");
        assertThat(said("add", "Not A Slug", "licence=invented")).contains("'Not A Slug' cannot name a source; use lower-case letters, digits and hyphens");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String said(String... arguments) {
        var out = new StringWriter();
        var line = new CommandLine(commands.get()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        line.setExecutionExceptionHandler((thrown, _, _) -> {
            out.append(thrown.getMessage());
            return 2;
        });
        exit = line.execute(arguments);
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
