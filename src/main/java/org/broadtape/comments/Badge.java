package org.broadtape.comments;

import java.util.Locale;

/// How the writer of a comment stood to the article when it was posted.
public enum Badge {
    READER,
    /// Works for the paper.
    STAFF,
    /// Wrote the article.
    AUTHOR;

    String code() {
        return this == READER ? "" : name().toLowerCase(Locale.ROOT);
    }

    static Badge of(String code) {
        return code.isEmpty() ? READER : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
