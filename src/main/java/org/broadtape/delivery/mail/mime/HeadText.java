package org.broadtape.delivery.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Values of a mail's head, folded (RFC 5322) and, where they are not plain ASCII, as encoded words (RFC 2047).
final class HeadText {

    private static final int WIDTH = 76;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_LINE = 998;
    /// Bytes of UTF-8 in one encoded word, so that a line stays within 76 characters behind a name of up to 14.
    private static final int BYTES = 36;

    private HeadText() {
    }

    /// Words that a person reads: a subject.
    static String words(String name, String text) {
        return isPlain(checked(name, text)) ? folded(name, text) : encoded(text);
    }

    /// A name before an address.
    static String phrase(String name, String text) {
        return !isPlain(checked(name, text)) ? encoded(text) : text.matches("[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]*") ? text : "\"" + text.replaceAll("[\"\\\\]", "\\\\$0") + "\"";
    }

    /// What programs read: ASCII alone.
    static String structured(String name, String text) {
        if (!checked(name, text).chars().allMatch(sign -> sign < 127)) {
            throw new Malformed("its " + name + " has a letter that is not ASCII in it");
        }
        var folded = folded(name, text);
        if (folded.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw new Malformed("its " + name + " is too long");
        }
        return folded;
    }

    /// Nothing that ends a line anywhere, and no other control character, may stand in a head: what follows it would be another header.
    private static String checked(String name, String text) {
        if (text.codePoints().anyMatch(sign -> Character.isISOControl(sign) || sign == 0x2028 || sign == 0x2029)) {
            throw new Malformed("its " + name + " has a line break or another control character in it");
        }
        return text;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(sign -> sign < 127) && !text.contains("=?") && !text.contains("  ") && text.equals(text.strip())
                && text.chars().allMatch(sign -> sign >= 32) && List.of(text.split(" ", -1)).stream().allMatch(word -> word.length() <= LONGEST_WORD);
    }

    private static String folded(String name, String text) {
        var folded = new StringBuilder();
        var column = name.length() + 2;
        for (var word : text.split(" ", -1)) {
            var first = folded.isEmpty();
            if (!first && !word.isEmpty() && column + 1 + word.length() > WIDTH) {
                folded.append("\r\n");
                column = 0;
            }
            folded.append(first ? "" : " ").append(word);
            column += word.length() + (first ? 0 : 1);
        }
        return folded.toString();
    }

    private static String encoded(String text) {
        var words = new ArrayList<String>();
        var chunk = new StringBuilder();
        var bytes = 0;
        for (var sign : text.codePoints().toArray()) {
            var more = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > BYTES) {
                words.add(word(chunk.toString()));
                chunk.setLength(0);
                bytes = 0;
            }
            chunk.appendCodePoint(sign);
            bytes += more;
        }
        words.add(word(chunk.toString()));
        return String.join("\r\n ", words);
    }

    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
