package org.broadtape.members.tiers.groups;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.kernel.Slug;

/// People who have a tier together.
///
/// @param seats how many there are
/// @param taken how many of them somebody has
/// @param ends  when all of them end; absent where nobody has set a day
public record Group(long id, String name, Slug tier, int seats, int taken, Optional<Instant> ends, Optional<Instant> closed) {

    public boolean isFull() {
        return taken >= seats;
    }

    public boolean runs(Instant at) {
        return closed.isEmpty() && ends.filter(end -> !end.isAfter(at)).isEmpty();
    }
}
