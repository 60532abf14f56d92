package org.broadtape.wire.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.broadtape.wire.documents.Arrival;
import org.broadtape.wire.item.Version;
import org.broadtape.wire.verdicts.Stored;

/// What was made of an arrival and is to be written down.
///
/// @param course  empty to leave the item as it is known, and note the version alone
/// @param outcome as in `wire.version`
/// @param opens   when its article or picture opens by itself, where it does
record Made(Arrival arrival, Version version, Optional<Stored.Course> course, String outcome, String reason, OptionalLong article, Optional<KeptPicture> picture, Optional<Instant> opens) {

    static Made of(Arrival arrival, Version version, Stored.Course course, String outcome, String reason, OptionalLong article) {
        return new Made(arrival, version, Optional.of(course), outcome, reason, article, Optional.empty(), Optional.empty());
    }

    /// A version that is kept without effect.
    static Made aside(Arrival arrival, Version version, String outcome, String reason) {
        return new Made(arrival, version, Optional.empty(), outcome, reason, OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    Made about(long id) {
        return new Made(arrival, version, course, outcome, reason, OptionalLong.of(id), picture, opens);
    }

    Made showing(KeptPicture kept) {
        return new Made(arrival, version, course, outcome, reason, article, Optional.of(kept), opens);
    }

    Made opening(Instant at) {
        return new Made(arrival, version, course, outcome, reason, article, picture, Optional.of(at));
    }
}
