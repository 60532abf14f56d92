package org.broadtape.wire.item;

import java.time.Instant;
import java.util.Optional;

/// What the agency says about this version against the one before it.
public record Signal(Sort sort, String note, Optional<Instant> at) {

    /// Whether an error is set right, or the news went on.
    public enum Sort {
        CORRECTION, UPDATE
    }
}
