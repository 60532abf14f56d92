package org.broadtape.delivery.mail.mime;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.broadtape.delivery.mail.mime.Written.Head;

/// Signs mail for its domain: DKIM (RFC 6376) with `rsa-sha256`, both head and body `relaxed`, so that folding on the way does no harm.
public record Signing(PrivateKey key, String domain, String selector) {

    /// What the signature covers where it is there; RFC 8058 wants both lines of one-click unsubscription among it.
    private static final List<String> COVERED = List.of("From", "To", "Subject", "Date", "Message-ID", "Reply-To", "MIME-Version", "Content-Type",
            "Content-Transfer-Encoding", "Auto-Submitted", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post");
    /// Named once more than they are there, so that nobody can add a second one.
    private static final List<String> ONCE = List.of("From", "To", "Subject", "Date", "Reply-To");
    private static final int LINE = 70;

    /// The same mail under its signature.
    public Written signed(Written mail, Instant at) {
        var covered = COVERED.stream().filter(name -> !values(mail, name).isEmpty()).toList();
        var names = new ArrayList<>(covered);
        names.addAll(ONCE);
        var unsigned = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=" + selector + ";\r\n t=" + at.getEpochSecond() + "; h="
                + names.stream().collect(Collectors.joining(":\r\n ")) + ";\r\n bh=" + digest(body(mail.body())) + ";\r\n b=";
        var text = covered.stream().map(name -> line(name, values(mail, name).getLast()) + "\r\n").collect(Collectors.joining()) + line("DKIM-Signature", unsigned);
        return mail.under(new Head("DKIM-Signature", unsigned + sign(text).replaceAll("(.{" + LINE + "})(?=.)", "$1\r\n ")));
    }

    private static List<String> values(Written mail, String name) {
        return mail.head().stream().filter(head -> head.name().equalsIgnoreCase(name)).map(Head::value).toList();
    }

    /// RFC 6376, 3.4.2.
    private static String line(String name, String value) {
        return name.toLowerCase(Locale.ROOT) + ":" + value.replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    /// RFC 6376, 3.4.4.
    private static String body(String body) {
        var relaxed = body.replaceAll("[ \t]+", " ").replaceAll(" (?=\r\n)", "").replaceAll("(?:\r\n)+$", "");
        return relaxed.isEmpty() ? "" : relaxed + "\r\n";
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
