package org.broadtape.delivery.mail;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Checks a DKIM signature as a receiving server does (RFC 6376, section 6), from the bytes that it got and the text that DNS has. Written
/// apart from what signs, by another reading of the same document.
final class Verifier {

    private final List<String> head = new ArrayList<>();
    private final String body;

    Verifier(String mail) {
        var end = mail.indexOf("\r\n\r\n");
        body = mail.substring(end + 4);
        for (var line : mail.substring(0, end).split("\r\n", -1)) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                head.set(head.size() - 1, head.getLast() + "\r\n" + line);
            } else {
                head.add(line);
            }
        }
    }

    Map<String, String> tags() {
        var tags = new LinkedHashMap<String, String>();
        for (var tag : field(signature()).split(";", -1)) {
            var equals = tag.indexOf('=');
            tags.put(tag.substring(0, equals).strip(), tag.substring(equals + 1).replaceAll("\\s", ""));
        }
        return tags;
    }

    String tag(String name) {
        return tags().getOrDefault(name, "");
    }

    /// @param dns the line of the zone
    boolean holds(String dns) throws Exception {
        var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(dns.replaceFirst(".*p=", "").replaceAll("[\" ]", ""))));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        var unused = new ArrayList<>(head);
        for (var name : tag("h").split(":", -1)) {
            for (var i = unused.size() - 1; i >= 0; i--) {
                if (name(unused.get(i)).equalsIgnoreCase(name)) {
                    signature.update(bytes(relaxed(unused.remove(i)) + "\r\n"));
                    break;
                }
            }
        }
        signature.update(bytes(relaxed(signature().replaceFirst("(?s)(;\\s*b=).*$", "$1"))));
        return tag("bh").equals(Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes(relaxedBody()))))
                && signature.verify(Base64.getDecoder().decode(tag("b")));
    }

    private String signature() {
        return head.stream().filter(line -> name(line).equalsIgnoreCase("DKIM-Signature")).findFirst().orElseThrow();
    }

    private String relaxedBody() {
        var lines = new ArrayList<>(Arrays.asList(body.split("\r\n", -1)));
        lines.replaceAll(line -> line.replaceAll("[\\t ]+", " ").replaceAll(" $", ""));
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n";
    }

    private static String relaxed(String line) {
        return name(line).toLowerCase(Locale.ROOT) + ":" + field(line).replaceAll("\r\n(?=[\\t ])", "").replaceAll("[\\t ]+", " ").replaceAll("^ | $", "");
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(':')).stripTrailing();
    }

    private static String field(String line) {
        return line.substring(line.indexOf(':') + 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
