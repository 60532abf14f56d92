package org.broadtape.members.tiers.grants;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;

/// Writes grants down and settles whom they touch. It asks nobody for a right: for use cases that have done so.
@ApplicationScoped
@Transactional(TxType.REQUIRED)
public class GrantBook {

    private final GrantStore store;
    private final Standing standing;
    private final Clock clock;

    GrantBook(GrantStore store, Standing standing, Clock clock) {
        this.store = store;
        this.standing = standing;
        this.clock = clock;
    }

    /// @param group the group whose seat it is
    /// @return its number
    /// @throws NotFound where there is no such member
    public long add(MemberId member, Giving giving, Optional<Long> group, String by) {
        var now = now();
        var ends = ahead(giving.ends(), now);
        standing.lock(member);
        var id = store.add(member, giving, group, by, now, ends);
        standing.settle(member, now);
        return id;
    }

    /// Another end for one that runs.
    ///
    /// @throws NotFound where that member has no such grant
    /// @throws Refused  where it has ended
    public Grant extend(MemberId member, long grant, Optional<Instant> ends, String reason, String by) {
        var now = now();
        return change(member, grant, Grant.What.EXTENDED, ahead(ends, now), reason, by, now);
    }

    public Grant end(MemberId member, long grant, String reason, String by) {
        var now = now();
        return change(member, grant, Grant.What.ENDED, Optional.of(now), reason, by, now);
    }

    private Grant change(MemberId member, long grant, Grant.What what, Optional<Instant> ends, String reason, String by, Instant now) {
        standing.lock(member);
        var held = store.find(member, grant).orElseThrow(() -> new NotFound("grant " + grant));
        if (!held.runs(now)) {
            throw new Refused("This has ended already. Give the tier anew");
        }
        store.change(grant, what, ends, Giving.reasoned(reason), by, now);
        standing.settle(member, now);
        return held;
    }

    private static Optional<Instant> ahead(Optional<Instant> ends, Instant now) {
        ends.filter(end -> !end.isAfter(now)).ifPresent(_ -> {
            throw new Refused("The end lies behind us. Choose a later day, or none");
        });
        return ends.map(end -> end.truncatedTo(ChronoUnit.MICROS));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
