package org.broadtape.delivery.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.broadtape.installation.mail.SmtpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a server's answers and its silence are taken for.
class SmtpTests {

    private static final byte[] MAIL = "Subject: Copper falls\r\n\r\n.dotted\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Relay relay;
    private final Smtp smtp;

    SmtpTests() throws IOException {
        relay = new Relay();
        smtp = new Smtp(relay.server(), "news.example");
    }

    @AfterEach
    void close() throws IOException {
        smtp.close();
        relay.close();
    }

    @Test
    void whatTheServerHasTakenIsTakenInItsOwnWords() {
        assertThat(send()).isEqualTo(new Answer.Taken("250 2.0.0 queued as 17"));
        assertThat(relay.heard).containsExactly("EHLO news.example", "MAIL FROM:<news@news.example>", "RCPT TO:<ada@example.org>", "DATA", "Subject: Copper falls", "", "..dotted", ".");
    }

    @Test
    void oneConnectionServesOneMailAfterAnother() {
        IntStream.range(0, 5).forEach(_ -> assertThat(send()).isInstanceOf(Answer.Taken.class));

        assertThat(relay.connections).hasValue(1);
        assertThat(relay.heard).filteredOn(line -> line.startsWith("MAIL")).hasSize(5);
    }

    @Test
    void aKeptConnectionThatTheServerHasEndedCostsNoMail() {
        send();
        relay.hangUp();

        assertThat(send()).isEqualTo(new Answer.Taken("250 2.0.0 queued as 17"));
        assertThat(relay.connections).hasValue(2);
    }

    @Test
    void fourMeansLater() {
        assertThat(given("RCPT", "450 4.2.0 greylisted")).isEqualTo(new Answer.Later("450 4.2.0 greylisted"));
        assertThat(given("DATA", "451 4.3.0 not now")).isEqualTo(new Answer.Later("451 4.3.0 not now"));
        assertThat(given(".", "452 4.3.1 disk full")).isEqualTo(new Answer.Later("452 4.3.1 disk full"));
        assertThat(given("MAIL", "421 4.7.0 too many")).isEqualTo(new Answer.Later("421 4.7.0 too many"));
    }

    @Test
    void fiveMeansNever() {
        assertThat(given("RCPT", "550 5.7.1 not from you")).isEqualTo(new Answer.Never("550 5.7.1 not from you", false));
        assertThat(given("RCPT", "554 no thanks")).isEqualTo(new Answer.Never("554 no thanks", false));
        assertThat(given("DATA", "554 5.5.1 not that")).isEqualTo(new Answer.Never("554 5.5.1 not that", false));
        assertThat(given(".", "554 5.6.0 it looks like spam")).isEqualTo(new Answer.Never("554 5.6.0 it looks like spam", false));
        assertThat(send()).as("the connection is good for the next").isInstanceOf(Answer.Taken.class);
        assertThat(relay.connections).hasValue(1);
    }

    @Test
    void onlyTheServersWordThatThereIsNoMailboxIsTakenForThat() {
        assertThat(given("RCPT", "550 5.1.1 nobody of that name")).isEqualTo(new Answer.Never("550 5.1.1 nobody of that name", true));
        assertThat(given("RCPT", "550-5.1.1 nobody\r\n550 5.1.1 of that name")).isEqualTo(new Answer.Never("550-5.1.1 nobody 550 5.1.1 of that name", true));
        assertThat(given("RCPT", "556 5.1.10 takes no mail")).isEqualTo(new Answer.Never("556 5.1.10 takes no mail", true));
        assertThat(given("RCPT", "550 5.1.12 5.1.1")).isEqualTo(new Answer.Never("550 5.1.12 5.1.1", false));
        assertThat(given("RCPT", "552 5.2.2 mailbox full")).isEqualTo(new Answer.Never("552 5.2.2 mailbox full", false));
    }

    @Test
    void whatTheServerHasAgainstThisSiteIsNotHeldAgainstTheMail() {
        assertThat(given("MAIL", "550 5.7.1 who are you")).isEqualTo(
                new Answer.Later("the server takes no mail from this site (see BROADTAPE_MAIL_FROM and BROADTAPE_SMTP_URL): 550 5.7.1 who are you"));
        assertThat(given("RCPT", "530 5.7.0 sign in first")).isEqualTo(new Answer.Later("530 5.7.0 sign in first"));
    }

    @Test
    void whatBreaksBeforeTheEndOfTheMailHasReachedNobody() {
        assertThat(given("RCPT", Relay.HANG_UP)).isInstanceOf(Answer.Later.class);
    }

    @Test
    void whatBreaksBehindTheEndOfTheMailMayHaveArrived() {
        assertThat(given(".", Relay.HANG_UP)).isInstanceOf(Answer.Unknown.class).extracting(Answer::words).asString().startsWith("everything was sent, and the connection ended before the answer");
    }

    @Test
    void anAnswerCountsThoughTheConnectionBreaksRightBehindIt() {
        relay.answers("RSET", Relay.HANG_UP);

        assertThat(given(".", "554 5.6.0 never")).isEqualTo(new Answer.Never("554 5.6.0 never", false));
        assertThat(given(".", "421 4.3.2 going down")).isEqualTo(new Answer.Later("421 4.3.2 going down"));
    }

    @Test
    void whereNobodyListensNothingHasLeft() throws IOException {
        relay.close();

        assertThat(send()).isInstanceOf(Answer.Later.class).extracting(Answer::words).asString().startsWith("not reached: ").contains("Connection refused");
    }

    @Test
    void withoutTheTlsThatIsRequiredNothingIsSaid() {
        var server = new SmtpServer("127.0.0.1", relay.server().port(), false, SmtpServer.StartTls.REQUIRED, "ed", "secret-of-ed");
        try (var careful = new Smtp(server, "news.example")) {
            assertThat(careful.send("news@news.example", "ada@example.org", MAIL, false)).isInstanceOf(Answer.Later.class)
                    .extracting(Answer::words).asString().contains("STARTTLS").doesNotContain("secret-of-ed");
        }
        assertThat(relay.heard).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() {
        var green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        green.start();
        try (var careful = new Smtp(new SmtpServer("127.0.0.1", green.getSmtps().getPort(), true, SmtpServer.StartTls.NO, "", ""), "news.example")) {
            assertThat(careful.send("news@news.example", "ada@example.org", MAIL, false)).isInstanceOf(Answer.Later.class).extracting(Answer::words).asString().startsWith("not reached: ");
            assertThat(green.getReceivedMessages()).isEmpty();
        } finally {
            green.stop();
        }
    }

    @Test
    void whoIsNotKnownToTheServerReadsWhichSettingIsWrong() {
        var green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        green.start();
        green.setUser("ed", "p@ss word");
        try (var right = new Smtp(SmtpServer.parse("smtp://ed:p%40ss%20word@127.0.0.1:" + green.getSmtp().getPort()), "news.example");
                var wrong = new Smtp(SmtpServer.parse("smtp://ed:guess@127.0.0.1:" + green.getSmtp().getPort()), "news.example")) {
            assertThat(right.send("news@news.example", "ada@example.org", MAIL, false)).isInstanceOf(Answer.Taken.class);
            assertThat(wrong.send("news@news.example", "ada@example.org", MAIL, false)).isInstanceOf(Answer.Later.class)
                    .extracting(Answer::words).asString().startsWith("the server does not take the user and password of BROADTAPE_SMTP_URL").doesNotContain("guess");
        } finally {
            green.stop();
        }
    }

    @Test
    void whoWaitsForAMailDoesNotWaitBehindAnEdition() throws Exception {
        var latch = new CountDownLatch(1);
        relay.waits("RCPT", "reader", latch);
        try (var editions = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, 40).<Future<Answer>>mapToObj(reader -> editions.submit(() -> smtp.send("news@news.example", "reader" + reader + "@example.org", MAIL, false))).toList();

            assertThat(smtp.send("news@news.example", "ada@example.org", MAIL, true)).isInstanceOf(Answer.Taken.class);

            latch.countDown();
            for (var edition : waiting) {
                assertThat(edition.get()).isInstanceOf(Answer.Taken.class);
            }
        }
        assertThat(relay.connections.get()).isLessThanOrEqualTo(17);
    }

    private Answer given(String command, String answer) {
        var usual = relay.answer(command);
        relay.answers(command, answer);
        var came = send();
        relay.answers(command, usual);
        return came;
    }

    private Answer send() {
        return smtp.send("news@news.example", "ada@example.org", MAIL, false);
    }
}
