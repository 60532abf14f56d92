package org.broadtape.articles;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.articles.access.State;

/// Where an article stands, read under its row's lock.
record Standing(long id, long section, String slug, State state, Optional<Instant> releaseAt, Optional<Instant> releasedAt, int revision) {

    /// The state to which it opens: one that has been corrected stays so.
    State opened(boolean corrected) {
        return corrected ? State.CORRECTED : State.RELEASED;
    }
}
