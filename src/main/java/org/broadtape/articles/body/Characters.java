package org.broadtape.articles.body;

/// What a stored text never contains: control characters, which neither XML nor PostgreSQL takes, halves of surrogate pairs,
/// and the bidirectional overrides and embeddings by which a text can be made to read otherwise than it is written.
public final class Characters {

    private Characters() {
    }

    /// The text without them; half a pair becomes U+FFFD. Returns the same object when there is nothing to do.
    public static String clean(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!passes(text, i)) {
                return cleaned(text, i);
            }
        }
        return text;
    }

    private static String cleaned(String text, int from) {
        var clean = new StringBuilder(text.length()).append(text, 0, from);
        for (var i = from; i < text.length(); i++) {
            if (passes(text, i)) {
                clean.append(text.charAt(i));
            } else if (Character.isSurrogate(text.charAt(i))) {
                clean.append('\uFFFD');
            }
        }
        return clean.toString();
    }

    private static boolean passes(String text, int i) {
        var c = text.charAt(i);
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        if (c < 0x7F) {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c > 0x9F && !(c >= 0x202A && c <= 0x202E) && c < 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
    }
}
