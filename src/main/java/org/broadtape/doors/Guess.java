package org.broadtape.doors;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which charset a text is in, judged from its beginning and from what is said about it.
///
/// @param mark how many bytes of byte order mark to pass over
record Guess(Charset charset, int mark, List<String> notes) {

    /// How much of the beginning is looked at.
    static final int HEAD = 1 << 16;

    static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset EBCDIC = Charset.forName("IBM037");

    /// A byte order mark and what it marks.
    private record Mark(String bytes, Charset charset) {
    }

    /// The longer before those that they begin with.
    private static final List<Mark> MARKS = List.of(new Mark("0000feff", UTF_32BE), new Mark("fffe0000", UTF_32LE), new Mark("efbbbf", UTF_8), new Mark("feff", UTF_16BE), new Mark("fffe", UTF_16LE));

    /// Names under which a larger set is sent, as browsers read them.
    private static final Map<String, String> LARGER = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"), Map.entry("latin1", "windows-1252"), Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"), Map.entry("tis-620", "windows-874"),
            Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"), Map.entry("gb_2312-80", "GB18030"), Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"), Map.entry("sjis", "windows-31j"), Map.entry("euc-kr", "x-windows-949"), Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"), Map.entry("utf8", "UTF-8"), Map.entry("unicode-1-1-utf-8", "UTF-8"), Map.entry("macintosh", "x-MacRoman"));

    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';,]+)");
    private static final Pattern DECLARATION = Pattern.compile("\\A\\s*<\\?xml\\b[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([^\"']{1,60})[\"']");
    private static final Pattern META = Pattern.compile("(?i)<meta\\b[^>]{0,200}?\\bcharset\\s*=\\s*[\"']?([^\\s\"'/>;]{1,60})");

    static Guess of(byte[] head, String contentType) {
        var start = HexFormat.of().formatHex(head, 0, Math.min(4, head.length));
        for (var mark : MARKS) {
            if (start.startsWith(mark.bytes())) {
                return new Guess(mark.charset(), mark.bytes().length() / 2, List.of());
            }
        }
        return pattern(start).map(found -> new Guess(found, 0, List.of())).orElseGet(() -> said(head, contentType, start));
    }

    /// XML without a mark in a charset that is not a superset of ASCII, by how `<` or `<?` looks in it.
    private static Optional<Charset> pattern(String start) {
        return switch (start) {
            case "0000003c" -> Optional.of(UTF_32BE);
            case "3c000000" -> Optional.of(UTF_32LE);
            case String s when s.startsWith("003c00") -> Optional.of(UTF_16BE);
            case String s when s.startsWith("3c00") && s.endsWith("00") -> Optional.of(UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static Guess said(byte[] head, String contentType, String start) {
        var ebcdic = start.equals("4c6fa794");
        var beginning = ebcdic ? new String(head, EBCDIC) : Charsets.latin(head);
        var notes = new ArrayList<String>();
        for (var label : labels(contentType, beginning)) {
            var charset = named(label);
            if (charset.isEmpty()) {
                notes.add("The charset " + Words.quote(label) + " is not known and was passed over.");
            } else if (charset.get().name().startsWith("UTF-16") || charset.get().name().startsWith("UTF-32")) {
                notes.add("It says that it is " + label + ", which its first bytes are not.");
            } else {
                return checked(charset.get(), label, head, notes);
            }
        }
        return new Guess(ebcdic ? EBCDIC : UTF_8, 0, notes);
    }

    private static List<String> labels(String contentType, String beginning) {
        var labels = new ArrayList<String>();
        first(PARAMETER, contentType).ifPresent(labels::add);
        var declared = first(DECLARATION, beginning);
        declared.or(() -> first(META, beginning.substring(0, Math.min(4096, beginning.length())))).ifPresent(labels::add);
        return labels;
    }

    /// Text that says it is Western and is UTF-8 to the last byte is UTF-8: the other way round hardly ever happens by chance.
    private static Guess checked(Charset charset, String label, byte[] head, List<String> notes) {
        var whole = head.length < HEAD ? head : Arrays.copyOf(head, lastFull(head));
        if (charset.equals(WESTERN) && beyondAscii(whole) && Charsets.isUtf8(whole)) {
            notes.add("It says that it is " + label + " and was read as UTF-8, which it is.");
            return new Guess(UTF_8, 0, notes);
        }
        return new Guess(charset, 0, notes);
    }

    private static boolean beyondAscii(byte[] bytes) {
        for (var b : bytes) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }

    /// Up to where no character of UTF-8 is cut in two.
    private static int lastFull(byte[] bytes) {
        var end = bytes.length;
        while (end > 0 && end > bytes.length - 4 && bytes[end - 1] < 0) {
            end--;
        }
        return end;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String label) {
        var name = label.trim().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(LARGER.getOrDefault(name, name))).filter(Charset::canEncode);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
