package org.broadtape.articles.access;

import java.util.Locale;

/// Where an article stands. It is public in `RELEASED` and `CORRECTED` alone.
public enum State {
    DRAFT, SCHEDULED, HELD, RELEASED, CORRECTED, WITHDRAWN, KILLED;

    public boolean open() {
        return this == RELEASED || this == CORRECTED;
    }

    /// As it stands in a sentence: `a draft`, `released`.
    public String inWords() {
        return this == DRAFT ? "a draft" : name().toLowerCase(Locale.ROOT);
    }
}
