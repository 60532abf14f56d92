package org.broadtape.members.tiers.grants;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;

/// A tier given to a member.
///
/// @param ends          absent where it runs until somebody ends it
/// @param source        `desk`, `group`, or the name of an import
/// @param complimentary whether it was given, not sold
/// @param history       what became of it, the oldest first; never empty
public record Grant(long id, MemberId member, Slug tier, Instant begins, Optional<Instant> ends, String source, boolean complimentary, List<Change> history) {

    public Grant {
        history = List.copyOf(history);
    }

    /// @param ends the end that it had from then on
    public record Change(Instant at, What what, Optional<Instant> ends, String reason, String by) {
    }

    public enum What {
        GIVEN,
        EXTENDED,
        ENDED
    }

    public boolean runs(Instant at) {
        return !begins.isAfter(at) && ends.filter(end -> !end.isAfter(at)).isEmpty();
    }

    /// Why it was given.
    public String reason() {
        return history.getFirst().reason();
    }
}
