package org.broadtape.articles.body.rendering;

import java.util.List;

import org.broadtape.articles.body.Inline;

/// Whether a block has to let its text decide in which direction it runs.
final class Direction {

    private Direction() {
    }

    /// `auto` where there is a letter or mark that runs from right to left, else empty.
    static String of(List<Inline> text) {
        return of(Inline.text(text));
    }

    static String of(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x0590 && rightToLeft(text, i)) {
                return "auto";
            }
        }
        return "";
    }

    /// What stands before words that run in a direction of their own where no markup can say so, and what behind them.
    static String before(String direction) {
        return direction.isEmpty() ? "" : direction.equals("rtl") ? "\u2067" : "\u2066";
    }

    static String after(String direction) {
        return direction.isEmpty() ? "" : "\u2069";
    }

    private static boolean rightToLeft(String text, int i) {
        return switch (Character.getDirectionality(text.codePointAt(i))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }
}
