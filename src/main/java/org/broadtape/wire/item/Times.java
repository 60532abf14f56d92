package org.broadtape.wire.item;

import java.time.Instant;
import java.util.Optional;

/// When an item was first made and when this version of it was, as far as it says so readably.
public record Times(Optional<Instant> first, Optional<Instant> version) {

    /// Nothing is said.
    public static final Times NONE = new Times(Optional.empty(), Optional.empty());
}
