package org.broadtape.delivery.mail.mime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.broadtape.delivery.Content;
import org.broadtape.delivery.mail.mime.Written.Head;

/// Writes a mail down.
///
/// @param from the address that it is from
/// @param site the name that stands before it
/// @param id what its `Message-ID` says without the angle brackets: the same for every try, so that whoever gets it twice can tell
public record Draft(String from, String site, String to, Instant date, String id) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Set<String> OURS = Set.of("from", "to", "cc", "bcc", "subject", "date", "message-id", "sender", "return-path", "mime-version", "dkim-signature", "received");

    /// @throws Malformed where something in it would break its head
    public Written of(Content.Mail mail) {
        var head = new ArrayList<>(List.of(new Head("Date", DATE.format(date)), new Head("From", HeadText.phrase("From", site) + " <" + HeadText.structured("From", from) + ">"),
                new Head("To", HeadText.structured("To", to)), new Head("Message-ID", "<" + HeadText.structured("Message-ID", id) + ">"),
                new Head("Subject", HeadText.words("Subject", mail.subject()))));
        mail.headers().forEach((name, value) -> head.add(other(name, value)));
        head.add(new Head("MIME-Version", "1.0"));
        return mail.html().isEmpty() ? single(head, BodyText.of(mail.text())) : both(head, mail);
    }

    private static Head other(String name, String value) {
        var known = name.toLowerCase(Locale.ROOT);
        if (!name.matches("[A-Za-z0-9-]{1,70}") || OURS.contains(known) || known.startsWith("content-")) {
            throw new Malformed("it brings a header that it may not bring");
        }
        return new Head(name, HeadText.structured(name, value));
    }

    private static Written single(List<Head> head, BodyText text) {
        head.add(new Head("Content-Type", "text/plain; charset=utf-8"));
        head.add(new Head("Content-Transfer-Encoding", text.encoding()));
        return new Written(head, ended(text.text()));
    }

    private static Written both(List<Head> head, Content.Mail mail) {
        var boundary = "=_" + digest(mail.text() + "\n" + mail.html());
        head.add(new Head("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\""));
        return new Written(head, part(boundary, "plain", BodyText.of(mail.text())) + part(boundary, "html", BodyText.of(mail.html())) + "--" + boundary + "--\r\n");
    }

    /// The line's end before the next boundary belongs to that (RFC 2046, 5.1.1).
    private static String part(String boundary, String kind, BodyText text) {
        return "--" + boundary + "\r\nContent-Type: text/" + kind + "; charset=utf-8\r\nContent-Transfer-Encoding: " + text.encoding() + "\r\n\r\n" + text.text() + "\r\n";
    }

    private static String ended(String text) {
        return text.endsWith("\r\n") ? text : text + "\r\n";
    }

    /// Of what it stands between, so that nobody can have written it into that.
    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
