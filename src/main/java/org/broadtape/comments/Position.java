package org.broadtape.comments;

import java.util.Locale;

/// What a commenter says of their own stake in what the article is about.
public enum Position {
    UNSAID,
    HOLDS,
    NONE;

    /// As forms and the database write it; empty for unsaid.
    public String code() {
        return this == UNSAID ? "" : name().toLowerCase(Locale.ROOT);
    }

    /// Reads what `code` wrote; whatever else was sent says nothing.
    public static Position of(String code) {
        return switch (code) {
            case "holds" -> HOLDS;
            case "none" -> NONE;
            default -> UNSAID;
        };
    }
}
