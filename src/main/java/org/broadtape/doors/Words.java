package org.broadtape.doors;

import java.util.Locale;

/// Amounts and places as refusals name them.
public final class Words {

    private Words() {
    }

    public static String bytes(long bytes) {
        if (bytes >= 1L << 30 && bytes % (1L << 30) == 0) {
            return (bytes >> 30) + " GB";
        }
        if (bytes >= 1 << 20 && bytes % (1 << 20) == 0) {
            return (bytes >> 20) + " MB";
        }
        return String.format(Locale.ROOT, "%,d bytes", bytes);
    }

    public static String place(int line, int column) {
        return line < 1 ? "" : column < 1 ? "line " + line : "line " + line + ", column " + column;
    }

    /// Text from outside that a sentence quotes: short, on one line, without control characters.
    public static String quote(String text) {
        var line = text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .limit(61)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return line.codePointCount(0, line.length()) > 60 ? line.substring(0, line.offsetByCodePoints(0, 60)) + "…" : line;
    }
}
