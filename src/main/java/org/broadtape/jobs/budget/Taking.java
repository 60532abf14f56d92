package org.broadtape.jobs.budget;

import java.time.Instant;

/// What came of taking from a budget.
public sealed interface Taking {

    record Allowed() implements Taking {
    }

    /// Not now.
    ///
    /// @param at when there is room again, if nobody else takes it
    record Again(Instant at) implements Taking {
    }

    default boolean allowed() {
        return this instanceof Allowed;
    }
}
