package org.broadtape.doors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Bytes to text. The order of trust: byte order mark, the pattern of the first bytes, the HTTP header, the XML declaration or
/// HTML `meta`, UTF-8. Bytes that are not of the charset are read as windows-1252, which is what such bytes nearly always are,
/// and characters that XML forbids are dropped; both are noted.
public final class Charsets {

    private Charsets() {
    }

    /// Text, the charset it was in, and what had to be changed to read it, in sentences.
    public record Decoded(String text, String charset, List<String> notes) {
    }

    /// Reads all of it under the limit of bytes. The content type may be empty.
    public static Decoded decode(InputStream in, String contentType, Limits limits) {
        try (var reader = reader(in, contentType, limits)) {
            var text = new StringBuilder();
            var buffer = new char[8192];
            for (var got = reader.read(buffer); got >= 0; got = reader.read(buffer)) {
                text.append(buffer, 0, got);
            }
            return new Decoded(text.toString(), reader.charset(), reader.notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Decoded decode(byte[] bytes, String contentType) {
        return decode(new ByteArrayInputStream(bytes), contentType, Limits.DOCUMENT.withBytes(Math.max(bytes.length, 1)));
    }

    /// The same as a stream: memory does not grow with what is read.
    public static TextReader reader(InputStream in, String contentType, Limits limits) {
        return new TextReader(new Metered(in, limits), contentType);
    }

    /// Text that came decoded (a JSON string, a form field) without what XML and the database forbid.
    public static String clean(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!harmless(text.charAt(i))) {
                return cleanSlowly(text);
            }
        }
        return text;
    }

    private static String cleanSlowly(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(Charsets::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// Whether it needs no second look: neither a control character nor a surrogate nor one of the last two of the plane.
    static boolean harmless(char c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c == '\n' || c == '\t' || c == '\r';
    }

    /// The characters of XML 1.0.
    public static boolean allowed(int c) {
        return (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c >= 0x10000 || c == '\n' || c == '\t' || c == '\r';
    }

    /// What windows-1252 has where Unicode has the control characters 128 to 159; five have nothing there.
    public static char western(int c) {
        return "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ".charAt(c - 0x80);
    }

    static boolean isUtf8(byte[] bytes) {
        return new String(bytes, UTF_8).indexOf('�') < 0;
    }

    static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
