package org.broadtape.delivery.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.broadtape.articles.body.Corpus;
import org.broadtape.delivery.Content;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written is what another program reads, and nobody can write a head of their own into it.
class DraftTests {

    private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");

    @Test
    void aMailHasItsHeadAndBothForms() throws Exception {
        var mail = read(draft("The Daily Tape").of(new Content.Mail("Kupfer fällt 📉", "Schön & gut\nE = mc²", "<p>Schön</p>", Map.of("Reply-To", "desk@news.example"))));

        assertThat(mail.getSubject()).isEqualTo("Kupfer fällt 📉");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("news@news.example", "The Daily Tape"));
        assertThat(mail.getRecipients(RecipientType.TO)).containsExactly(new InternetAddress("ada@example.org"));
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("desk@news.example"));
        assertThat(mail.getMessageID()).isEqualTo("<17@news.example>");
        assertThat(mail.getHeader("Date")).containsExactly("Mon, 04 May 2026 09:00:00 +0000");
        var parts = (Multipart) mail.getContent();
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Schön & gut\r\nE = mc²");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Schön</p>");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void aLongAddressInPlainTextIsNotBroken() throws Exception {
        var link = "https://news.example/sign-in?t=" + "a=".repeat(200);

        var written = draft("Tape").of(new Content.Mail("Sign in", "Open\n" + link, "", Map.of()));

        assertThat(new String(written.bytes(), StandardCharsets.US_ASCII)).contains("\r\n" + link + "\r\n").contains("Content-Transfer-Encoding: 7bit");
    }

    /// notes/standards.md A5, C3 row 40 and below it (WordPress CVE-2016-10033): header injection by CR and LF, and by what some servers take for one.
    @ParameterizedTest
    @ValueSource(strings = { "Hello\r\nBcc: everyone@example.org", "Hello\nBcc: everyone@example.org", "Hello\rBcc: everyone@example.org", "Hello\r\n\r\n<script>", "Hello\u0000", "Hello\u0085Bcc: x",
            "Hello\u2028Bcc: x", "Hello\u2029Bcc: x", "Hello\u000bBcc: x", "Hello\fBcc: x", "\tHello", "Hello\u007f", "\r\n", "Hello%0d%0a\r" })
    void whatWouldEndALineIsRefused(String words) {
        assertThatThrownBy(() -> draft("Tape").of(mail(words, Map.of()))).isInstanceOf(Malformed.class).hasMessage("its Subject has a line break or another control character in it");
        assertThatThrownBy(() -> draft(words).of(mail("Hello", Map.of()))).isInstanceOf(Malformed.class).hasMessageContaining("its From has a line break");
        assertThatThrownBy(() -> draft("Tape").of(mail("Hello", Map.of("List-Id", words)))).isInstanceOf(Malformed.class).hasMessageContaining("its List-Id has a line break");
        assertThatThrownBy(() -> new Draft("news@news.example", "Tape", "ada@example.org" + words, NINE, "17@x").of(mail("Hello", Map.of()))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Bcc", "bcc", "To", "FROM", "Subject", "Message-ID", "Content-Type", "content-transfer-encoding", "DKIM-Signature", "Received", "X Y", "X:Y", "X\r\nBcc", "", "Xä" })
    void aHeaderThatIsOursOrNoneIsRefused(String name) {
        assertThatThrownBy(() -> draft("Tape").of(mail("Hello", Map.of(name, "x")))).isInstanceOf(Malformed.class).hasMessage("it brings a header that it may not bring");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "  two  blanks  ", "=?UTF-8?B?SGFja2Vk?=", "a=?b?=c", "\"quoted\" \\back", "Ω≈ç√∫˜µ≤≥÷", "社會科學院語學研究所", "בְּרֵאשִׁית", "👩🏽‍💻👨‍👩‍👧‍👦", "Ṱ̺̺̕o͞ ̷", "<script>alert(1)</script>",
            "'; drop table members; --", "%0d%0aBcc:%20x", "{{7*7}}${7*7}", "\u202ereversed", "\ufeffBOM", "To: x", "." })
    void everyOtherSubjectArrivesAsItWasWritten(String words) throws Exception {
        arrives(words);
    }

    @Test
    @Tag("corpus")
    void theNaughtyStringsArriveAsTheyWereWrittenOrNotAtAll() throws Exception {
        var arrived = 0;
        for (var words : Files.readAllLines(Corpus.path("security/naughty-strings/blns.txt"))) {
            anySubjectArrivesAsItWasWrittenOrNotAtAll(words);
            arrived++;
        }
        assertThat(arrived).isGreaterThan(500);
    }

    @Test
    void aLongSubjectIsFoldedAndArrivesWhole() throws Exception {
        arrives("x".repeat(500));
        arrives("ä".repeat(500));
        arrives("copper falls and ".repeat(40) + "rises");
    }

    @Property(tries = 500)
    void anySubjectArrivesAsItWasWrittenOrNotAtAll(@ForAll("texts") String words) throws Exception {
        try {
            arrives(words);
        } catch (Malformed refused) {
            assertThat(words.codePoints()).anyMatch(sign -> Character.isISOControl(sign) || sign == 0x2028 || sign == 0x2029);
        }
    }

    @Property(tries = 300)
    void anyTextArrivesAsItWasWritten(@ForAll("texts") String text) throws Exception {
        var mail = read(draft("Tape").of(new Content.Mail("Hello", text, "<p>" + text + "</p>", Map.of())));

        var expected = text.replace("\r\n", "\n").replace('\r', '\n');
        var parts = (Multipart) mail.getContent();
        assertThat(unix(parts.getBodyPart(0).getContent())).isEqualTo(expected);
        assertThat(unix(parts.getBodyPart(1).getContent())).isEqualTo("<p>" + expected + "</p>");
        assertThat(parts.getCount()).isEqualTo(2);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(300).filter(text -> text.codePoints().noneMatch(sign -> sign >= 0xD800 && sign <= 0xDFFF)),
                Arbitraries.strings().withChars(" \t\r\n.=?_-ab,ü€\"\\<>@:;()").ofMaxLength(300));
    }

    private static void arrives(String words) throws Exception {
        var written = draft("Tape").of(mail(words, Map.of()));

        var mail = read(written);
        assertThat(String.valueOf(mail.getSubject())).isEqualTo(words);
        assertThat(names(mail)).containsExactly("Date", "From", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding");
        assertThat(written.head()).allMatch(head -> (head.name() + ": " + head.value()).lines().allMatch(line -> line.length() <= 76 && line.chars().allMatch(sign -> sign >= 32 && sign < 127)));
        var named = read(draft(words).of(mail("Hello", Map.of())));
        assertThat(String.valueOf(((InternetAddress) named.getFrom()[0]).getPersonal())).isEqualTo(words.isEmpty() ? "null" : words);
        assertThat(((InternetAddress) named.getFrom()[0]).getAddress()).isEqualTo("news@news.example");
    }

    private static List<String> names(MimeMessage mail) throws Exception {
        return Stream.iterate(mail.getAllHeaderLines(), lines -> lines.hasMoreElements(), lines -> lines).map(lines -> lines.nextElement().replaceFirst("(?s):.*", "")).toList();
    }

    private static String unix(Object text) {
        return String.valueOf(text).replace("\r\n", "\n");
    }

    private static Draft draft(String site) {
        return new Draft("news@news.example", site, "ada@example.org", NINE, "17@news.example");
    }

    private static Content.Mail mail(String subject, Map<String, String> headers) {
        return new Content.Mail(subject, "Hello", "", headers);
    }

    private static MimeMessage read(Written written) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(written.bytes()));
    }
}
