package org.broadtape.articles.body.reading;

import java.util.ArrayList;
import java.util.List;

import org.broadtape.articles.body.Inline;

/// Keeps a direction that was given for a paragraph and that its first letter does not show: as a mark at its start, which every
/// form of the text understands.
final class Direction {

    private static final String LEFT_TO_RIGHT = "\u200E";
    private static final String RIGHT_TO_LEFT = "\u200F";

    private Direction() {
    }

    static List<Inline> keep(List<Inline> text, String direction) {
        if (!(direction.equals("rtl") || direction.equals("ltr"))) {
            return text;
        }
        var first = first(Inline.text(text));
        if (first.isEmpty() || first.equals(direction)) {
            return text;
        }
        var marked = new ArrayList<Inline>();
        marked.add(new Inline.Text(direction.equals("rtl") ? RIGHT_TO_LEFT : LEFT_TO_RIGHT));
        marked.addAll(text);
        return marked;
    }

    /// The direction of the first letter that has one.
    private static String first(String text) {
        return text.codePoints().mapToObj(Direction::of).filter(direction -> !direction.isEmpty()).findFirst().orElse("");
    }

    private static String of(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> "ltr";
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> "rtl";
            default -> "";
        };
    }
}
