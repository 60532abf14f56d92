package org.broadtape.wire.item;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether and when an item may be public. `doubts` are sentences about what could not be read and so holds it for a person.
public record Standing(PubStatus status, Embargo embargo, Optional<Instant> expires, List<OtherDocument> others, List<Signal> signals,
        List<String> doubts) {

    /// May be published now and for ever.
    public static final Standing FREE = new Standing(PubStatus.USABLE, new Embargo.Free(), Optional.empty(), List.of(), List.of(), List.of());
}
