package org.broadtape.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.State;
import org.broadtape.delivery.Urgency;
import org.broadtape.delivery.cli.MailCommand;
import org.broadtape.installation.DataFolder;
import org.broadtape.installation.Settings;
import org.broadtape.installation.mail.MailSettings;
import org.broadtape.installation.mail.SmtpServer;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// Letters in the site's frame, and what a person sees of mail.
@QuarkusTest
class LettersTests {

    private static final String LINK = "https://news.example/sign-in/" + "a".repeat(120);

    private final Letter letter = Letter.about("Sign in to Tape").preheader("Valid for ten minutes").paragraph("Dear Zoë <b>Ada</b> & friends,\nwelcome back.")
            .paragraph("This is the link that you asked for, and it is here to show how long lines are broken where a screen is narrow.").code("482 913").button("Sign in", LINK)
            .small("You did not ask for this? Then nothing happens.");

    @Inject
    Letters letters;

    @Inject
    Settings site;

    @Inject
    MailFiles files;

    @Inject
    Deliveries deliveries;

    @Inject
    Suppressions suppressions;

    @Inject
    DataFolder folder;

    @Inject
    Instance<MailCommand> commands;

    @Test
    void thePlainFormHasEverythingInShortLinesAndTheAddressWhole() {
        assertThat(letters.mail(letter).text()).isEqualTo("""
                Dear Zoë <b>Ada</b> & friends,
                welcome back.

                This is the link that you asked for, and it is here to show how long
                lines are broken where a screen is narrow.

                    482 913

                Sign in:
                %s

                --\s
                %s
                %s

                You did not ask for this? Then nothing happens.
                """.formatted(LINK, site.name(), site.url()));
    }

    @Test
    void theHtmlHasTheSameWordsAsTextAndFetchesNothing() {
        var html = letters.mail(letter).html();

        var page = Jsoup.parse(html);
        assertThat(page.title()).isEqualTo("Sign in to Tape");
        assertThat(page.text()).contains("Dear Zoë <b>Ada</b> & friends, welcome back.", "482 913", "You did not ask for this? Then nothing happens.", "Valid for ten minutes");
        assertThat(page.select("a.button")).singleElement().satisfies(button -> {
            assertThat(button.attr("href")).isEqualTo(LINK);
            assertThat(button.text()).isEqualTo("Sign in");
        });
        assertThat(page.select("img, script, link, iframe, object, form, [src], [background], [onclick]")).isEmpty();
        assertThat(html).doesNotContain("url(", "@import").contains("prefers-color-scheme: dark");
        assertThat(page.select("table[role=presentation]").size()).isEqualTo(page.select("table").size());
        assertThat(page.select("table.sheet").attr("width")).isEqualTo("600");
    }

    @Test
    void nobodyWroteItByHandAndItSaysSo() {
        assertThat(letters.mail(letter).headers()).containsExactlyEntriesOf(Map.of("Auto-Submitted", "auto-generated"));
    }

    @Test
    void whatIsPromisedIsAFileWhereNoServerTakesMail() throws InterruptedException {
        var promised = new Message("factor changed", "member/letters", 1, "PASSKEY_ADDED", Urgency.URGENT);
        QuarkusTransaction.requiringNew().run(() -> deliveries.promise(promised, List.of(new Recipient("letters", MailChannel.NAME, "zoe@example.org"))));

        for (var end = System.nanoTime() + Duration.ofSeconds(60).toNanos(); deliveries.about("member/letters").getFirst().state() != State.SENT;) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(5);
        }

        var file = files.list(1000).stream().filter(one -> one.to().equals("zoe@example.org")).findFirst().orElseThrow();
        assertThat(deliveries.about("member/letters").getFirst().answer()).endsWith("written as mail/" + file.name());
        assertThat(files.read(file.name()).text()).contains("/account");
        assertThat(said()).contains(file.name() + "  to zoe@example.org: " + file.subject());
        assertThat(said("show", file.name())).contains("To: zoe@example.org").contains("/account");
    }

    @Test
    void aButtonLeadsToAPageAndThereIsOne() {
        assertThatThrownBy(() -> Letter.about("x").button("Open", "javascript:alert(1)")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Letter.about("x").button("Open", LINK).button("Open", LINK)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPersonSeesWhatWasWrittenIntoFilesAndKeepsMailFromAnAddress() {
        assertThat(said("suppress", "Gone@Example.org", "--because", "asked by letter")).startsWith("No mail goes to Gone@Example.org any more.");
        assertThat(said("suppressed")).contains("gone@example.org  hand since ").contains(": asked by letter");
        assertThat(said("lift", "gone@example.org")).startsWith("Mail goes to gone@example.org again.");
        assertThatThrownBy(() -> said("lift", "gone@example.org")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> said("suppress", "gone", "--because", "x")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> said("suppress", "gone@example.org", "--because", " ")).isInstanceOf(Refused.class).hasMessage("--because is empty; say why");
        assertThatThrownBy(() -> said("show", "../secrets.properties")).isInstanceOf(NotFound.class);
    }

    @Test
    void statusAndCheckSpeakOfMail() {
        var without = vital(Optional.empty(), "news@localhost", site);
        assertThat(without.lines().getFirst()).startsWith("into files in " + folder.mail() + ", since no server is set (BROADTAPE_SMTP_URL); ").endsWith("; from news@localhost");
        assertThat(without.problems()).isEmpty();
        assertThat(without.elsewhere()).isEmpty();
        assertThat(vital(Optional.empty(), "news@news.example", Letterbox.SITE).problems()).singleElement().asString().startsWith("Mail goes to nobody: ").contains("BROADTAPE_SMTP_URL");

        var server = Optional.of(SmtpServer.parse("smtp://ed:secret@mail.example.com"));
        var with = vital(server, "news@news.example", Letterbox.SITE);
        assertThat(with.lines().getFirst()).isEqualTo("over mail.example.com:587 with STARTTLS required; from news@news.example");
        assertThat(with.problems()).isEmpty();
        assertThat(with.elsewhere()).hasSize(2).last().asString().startsWith("broadtape._domainkey.news.example. TXT \"v=DKIM1; k=rsa; p=");
        assertThat(vital(server, "news@localhost", site).problems()).singleElement().asString().contains("which no server elsewhere will take");
    }

    private MailVital vital(Optional<SmtpServer> server, String from, Settings settings) {
        return new MailVital(new MailSettings(server, from), settings, folder, files, suppressions);
    }

    private String said(String... arguments) {
        var out = new StringWriter();
        var problems = new ArrayList<RuntimeException>();
        new CommandLine(commands.get()).setOut(new PrintWriter(out)).setExecutionExceptionHandler((problem, _, _) -> {
            problems.add((RuntimeException) problem);
            return 1;
        }).execute(arguments);
        problems.forEach(problem -> {
            throw problem;
        });
        return out.toString();
    }
}
