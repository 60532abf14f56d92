package org.broadtape.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.delivery.mail.Letterbox.ordinary;
import static org.broadtape.delivery.mail.Letterbox.urgent;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.HandClock;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.mail.smtp.Relay;
import org.broadtape.installation.mail.SmtpServer;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The mail channel against a real mail server, and against one that answers as it is told.
class MailChannelTests {

    private final HandClock clock = new HandClock(Instant.parse("2026-05-04T09:00:00Z"));
    private final GreenMail green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path home;

    @AfterEach
    void stop() {
        green.stop();
    }

    @Test
    void aMailArrivesWithTheSameNumberEachTime() throws Exception {
        var channel = toGreenMail().channel;

        assertThat(channel.send(ordinary("Copper falls 📉", "ada@Example.org"))).isInstanceOf(Outcome.Delivered.class).extracting(Outcome::words).asString().startsWith("250 ");
        channel.send(ordinary("Copper falls 📉", "ada@Example.org"));
        channel.send(Letterbox.to("2", "Copper falls 📉", "ada@Example.org"));

        var mails = green.getReceivedMessages();
        assertThat(mails).hasSize(3);
        assertThat(mails[0].getSubject()).isEqualTo("Copper falls 📉");
        assertThat(mails[0].getFrom()[0]).hasToString("The Daily Tape <news@news.example>");
        assertThat(mails[0].getAllRecipients()[0]).hasToString("ada@example.org");
        assertThat(mails[0].getSentDate().toInstant()).isEqualTo(clock.instant());
        assertThat(mails[0].getHeader("Message-ID")[0]).isEqualTo(mails[1].getHeader("Message-ID")[0]).isNotEqualTo(mails[2].getHeader("Message-ID")[0]).matches("<[0-9a-f]{32}@news\\.example>");
    }

    @Test
    void whatArrivesIsSignedForItsDomain() throws Exception {
        toGreenMail().channel.send(ordinary("Kupfer fällt und fällt, und niemand weiß, wohin das noch führen soll", "ada@example.org"));

        var mail = received();
        var dns = DkimKey.at(home.resolve("dkim.pem")).dnsRecord("news.example");
        assertThat(dns).startsWith("broadtape._domainkey.news.example. TXT \"v=DKIM1; k=rsa; p=").matches("[^\"]*(?:\"[^\"]{1,255}\" ?)+");
        var verifier = new Verifier(mail);
        assertThat(verifier.holds(dns)).isTrue();
        assertThat(verifier.tags()).containsEntry("a", "rsa-sha256").containsEntry("d", "news.example").containsEntry("s", "broadtape").containsEntry("c", "relaxed/relaxed");
        assertThat(List.of(verifier.tag("h").split(":", -1))).contains("From", "To", "Subject", "Date", "Message-ID", "Reply-To", "MIME-Version", "Content-Type", "List-Unsubscribe",
                "List-Unsubscribe-Post").filteredOn("From"::equals).as("so that nobody adds a second").hasSize(2);
    }

    @Test
    void theSignatureHoldsForNothingElse() throws Exception {
        toGreenMail().channel.send(ordinary("Copper falls", "ada@example.org"));

        var mail = received();
        var dns = DkimKey.at(home.resolve("dkim.pem")).dnsRecord("news.example");
        assertThat(new Verifier(mail.replace("Copper falls", "copper falls")).holds(dns)).isFalse();
        assertThat(new Verifier(mail.replace("Good morning", "Good evening")).holds(dns)).isFalse();
        assertThat(new Verifier(mail.replace("/newsletters/u/", "/newsletters/v/")).holds(dns)).isFalse();
        assertThat(new Verifier(mail.replace("\r\nSubject:", "\r\nSubject: Gold rises\r\nSubject:")).holds(dns)).as("a second subject").isFalse();
        assertThat(new Verifier(mail.replace("\r\nSubject: Copper", "\r\nSubject:\r\n\tCopper")).holds(dns)).as("folded on the way").isTrue();
        assertThat(new Verifier(mail).holds(DkimKey.at(home.resolve("another.pem")).dnsRecord("news.example"))).isFalse();
    }

    @Test
    void theKeyIsMadeOnceAndForItsOwnerAlone() throws Exception {
        var file = home.resolve("dkim.pem");

        var key = DkimKey.at(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(DkimKey.at(file)).isEqualTo(key);
        Files.writeString(file, "nothing");
        assertThatThrownBy(() -> DkimKey.at(file)).isInstanceOf(IllegalStateException.class).hasMessageContaining("Put the key from a backup there");
    }

    @Test
    void aSubjectWithALineBreakReachesNobody() {
        var channel = toGreenMail().channel;

        assertThat(channel.send(ordinary("Hello\r\nBcc: everyone@example.org", "ada@example.org")))
                .isEqualTo(new Outcome.Refused("not sent: its Subject has a line break or another control character in it"));
        assertThat(green.getReceivedMessages()).isEmpty();
    }

    @Test
    void anAddressThatCouldEndACommandIsNoAddress() {
        var channel = toGreenMail().channel;
        assertThat(channel.destination("Ada@EXAMPLE.org")).isEqualTo("example.org");
        assertThat(channel.destination("ada@bücher.example")).isEqualTo("xn--bcher-kva.example");

        for (var address : List.of("", "ada", "@example.org", "ada@", "ada@example.org>\r\nRCPT TO:<bruno@example.org", "ada@example.org\n", "ada@example.org, bruno@example.org", "a b@example.org",
                "<ada@example.org>", "\"ada\"@example.org", "ada@example.org;", "grüße@example.org", "ada@exam_ple.org", "ada@-example.org", "ada..b@example.org", "ada@example..org", "ada@[127.0.0.1]",
                "a".repeat(250) + "@example.org", "ada@example.org\u0000", "ada%0d%0a@example.org\r")) {
            assertThatThrownBy(() -> channel.destination(address)).as(address).isInstanceOf(Refused.class).hasMessage("mail cannot be sent to this address; it must look like name@example.com");
        }
    }

    @Test
    void whatWasTakenBackIsNotSent() {
        assertThat(toGreenMail().channel.send(ordinary("", "ada@example.org"))).isEqualTo(new Outcome.Withdrawn("the link has expired"));
        assertThat(green.getReceivedMessages()).isEmpty();
    }

    @Test
    void answersBecomeOutcomes() throws Exception {
        try (var relay = new Relay()) {
            var channel = new Letterbox(home, Optional.of(relay.server()), clock).channel;
            assertThat(channel.send(ordinary("Hello", "ada@example.org"))).isEqualTo(new Outcome.Delivered("250 2.0.0 queued as 17"));
            relay.answers("RCPT", "451 4.7.1 later");
            assertThat(channel.send(ordinary("Hello", "ada@example.org"))).isEqualTo(new Outcome.Deferred("451 4.7.1 later"));
            relay.answers("RCPT", "550 5.7.1 not you");
            assertThat(channel.send(ordinary("Hello", "ada@example.org"))).isEqualTo(new Outcome.Refused("550 5.7.1 not you"));
            relay.answers("RCPT", "250 ok").answers(".", Relay.HANG_UP);
            assertThat(channel.send(ordinary("Hello", "ada@example.org"))).isInstanceOf(Outcome.Doubtful.class).extracting(Outcome::words).asString().doesNotContain("Hello");
        }
    }

    @Test
    void whereThereIsNoMailboxNothingMoreGoesButWhatAPersonWaitsFor() throws Exception {
        try (var relay = new Relay()) {
            var box = new Letterbox(home, Optional.of(relay.server()), clock);
            relay.answers("RCPT", "550 5.1.1 nobody here");
            assertThat(box.channel.send(ordinary("Hello", "ada@example.org"))).isInstanceOf(Outcome.Refused.class);
            assertThat(box.suppressions.of("Ada@example.org")).contains(new Suppression("ada@example.org", Suppression.Why.BOUNCE, "550 5.1.1 nobody here", clock.instant()));

            relay.answers("RCPT", "250 ok");
            assertThat(box.channel.send(ordinary("Hello", "ADA@example.org"))).isEqualTo(new Outcome.Withdrawn("no mail goes to this address since 2026-05-04T09:00:00Z: 550 5.1.1 nobody here"));
            assertThat(box.channel.send(urgent("Sign in", "ada@example.org"))).isInstanceOf(Outcome.Delivered.class);

            assertThat(box.channel.send(ordinary("Hello", "ada@example.org"))).as("it is there again").isInstanceOf(Outcome.Delivered.class);
        }
    }

    @Test
    void whatAPersonHasSaidBindsWithoutException() {
        var box = toGreenMail();
        box.suppressions.suppress("ada@example.org", "asked by letter");

        assertThat(box.channel.send(urgent("Sign in", "ada@example.org"))).isEqualTo(new Outcome.Withdrawn("no mail goes to this address since 2026-05-04T09:00:00Z: asked by letter"));
        assertThat(box.suppressions.newest(10)).extracting(Suppression::address).containsExactly("ada@example.org");

        box.suppressions.lift("ada@example.org");
        assertThat(box.channel.send(urgent("Sign in", "ada@example.org"))).isInstanceOf(Outcome.Delivered.class);
    }

    private Letterbox toGreenMail() {
        green.start();
        return new Letterbox(home, Optional.of(new SmtpServer("127.0.0.1", green.getSmtp().getPort(), false, SmtpServer.StartTls.NO, "", "")), clock);
    }

    private String received() throws Exception {
        var bytes = new ByteArrayOutputStream();
        green.getReceivedMessages()[0].writeTo(bytes);
        // what a server puts above is not the mail's
        return bytes.toString(StandardCharsets.US_ASCII).replaceFirst("(?s)^.*?(?=DKIM-Signature:)", "");
    }
}
