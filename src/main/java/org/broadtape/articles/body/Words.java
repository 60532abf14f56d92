package org.broadtape.articles.body;

import java.util.regex.Pattern;

/// Counting and cutting words.
final class Words {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Words() {
    }

    static int count(String text) {
        var count = 0;
        var inside = false;
        for (var i = 0; i < text.length();) {
            var c = text.codePointAt(i);
            if (Character.isIdeographic(c)) {
                count++;
                inside = false;
            } else if (!Character.isLetterOrDigit(c)) {
                inside &= !(Character.isWhitespace(c) || c == '\u00A0');
            } else if (!inside) {
                count++;
                inside = true;
            }
            i += Character.charCount(c);
        }
        return count;
    }

    /// At most so many words, at the end of a sentence where one ends in the second half of them, else with an ellipsis.
    static String cut(String text, int most) {
        var end = end(text, most);
        if (end == text.length()) {
            return text;
        }
        var cut = text.substring(0, end);
        var sentence = Math.max(cut.lastIndexOf(". "), Math.max(cut.lastIndexOf("! "), cut.lastIndexOf("? ")));
        return sentence > cut.length() / 2 ? cut.substring(0, sentence + 1) : cut + "…";
    }

    private static int end(String text, int most) {
        var spaces = SPACE.matcher(text);
        for (var word = 1; spaces.find(); word++) {
            if (word == most) {
                return spaces.start();
            }
        }
        return Math.min(text.length(), most * 12);
    }
}
