package org.broadtape.wire;

import java.util.Optional;
import java.util.OptionalLong;

/// What was made of an arrival and is to be written down.
///
/// @param course  empty to leave the item as it is known, and note the version alone
/// @param outcome as in `wire.version`
record Made(Arrival arrival, long version, Optional<Stored.Course> course, String outcome, String reason, OptionalLong article, Optional<KeptPicture> picture) {

    static Made of(Arrival arrival, long version, Stored.Course course, String outcome, String reason, OptionalLong article) {
        return new Made(arrival, version, Optional.of(course), outcome, reason, article, Optional.empty());
    }

    /// A version that is kept without effect.
    static Made aside(Arrival arrival, long version, String outcome, String reason) {
        return new Made(arrival, version, Optional.empty(), outcome, reason, OptionalLong.empty(), Optional.empty());
    }

    Made about(long id) {
        return new Made(arrival, version, course, outcome, reason, OptionalLong.of(id), picture);
    }

    Made showing(KeptPicture kept) {
        return new Made(arrival, version, course, outcome, reason, article, Optional.of(kept));
    }
}
