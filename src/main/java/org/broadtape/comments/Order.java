package org.broadtape.comments;

import java.util.Locale;

/// In which order the threads of a discussion are read.
public enum Order {
    NEWEST,
    OLDEST,
    /// Most votes first.
    VALUED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Newest for whatever is no order.
    public static Order of(String code) {
        return switch (code) {
            case "oldest" -> OLDEST;
            case "valued" -> VALUED;
            default -> NEWEST;
        };
    }
}
