package org.broadtape.articles.access;

/// Where an article stands. It is public in `RELEASED` and `CORRECTED` alone.
public enum State {
    DRAFT, SCHEDULED, HELD, RELEASED, CORRECTED, WITHDRAWN, KILLED;

    public boolean open() {
        return this == RELEASED || this == CORRECTED;
    }
}
