package org.broadtape.comments.phases;

import java.util.regex.Pattern;

/// What somebody wants to say.
///
/// @param text as plain text, or in the little formatting: what is written is judged, not how it looks
public record Draft(String text) {

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:[a-z][a-z0-9+.-]{1,20}://|www\\.)\\S|\\b[a-z0-9-]{1,63}\\.(?:[a-z0-9-]{1,63}\\.)?[a-z]{2,24}/\\S");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /// In characters as a reader counts them, roughly: code points that are not spaces and not marks on others.
    int length() {
        return (int) text.codePoints().filter(c -> !Character.isWhitespace(c) && !mark(c) && Character.getType(c) != Character.FORMAT).count();
    }

    int longestWord() {
        return SPACE.splitAsStream(text).filter(word -> !LINK.matcher(word).find()).mapToInt(word -> word.codePointCount(0, word.length())).max().orElse(0);
    }

    /// The most marks that stand upon one letter. Vietnamese and pointed Hebrew have up to three; text that climbs over its lines has dozens.
    int marksOnALetter() {
        var most = 0;
        var here = 0;
        for (var c : text.codePoints().toArray()) {
            here = mark(c) ? here + 1 : 0;
            most = Math.max(most, here);
        }
        return most;
    }

    int links() {
        return (int) LINK.matcher(text).results().count();
    }

    private static boolean mark(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
