package org.broadtape.members.tiers.grants;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.broadtape.members.tiers.Tiers;

/// Giving a tier to a member, letting it run longer, ending it. Each changes what the member may do at once.
@ApplicationScoped
@Transactional
public class Grants {

    private final GrantStore store;
    private final Standing standing;
    private final Tiers tiers;
    private final Audit audit;
    private final Clock clock;

    Grants(GrantStore store, Standing standing, Tiers tiers, Audit audit, Clock clock) {
        this.store = store;
        this.standing = standing;
        this.tiers = tiers;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a member has been given, the newest first.
    public List<Grant> of(MemberId member) {
        return store.of(member);
    }

    /// @return the number of the grant
    /// @throws NotFound where there is no such member or tier
    public long give(Actor by, MemberId member, Giving giving) {
        by.demand(Right.CHANGE_MEMBERS);
        tiers.called(giving.tier());
        var now = now();
        standing.lock(member);
        var id = store.add(member, giving, by.name(), now, ahead(giving.ends(), now));
        standing.settle(member, now);
        audit.record(by, "tier granted", member.toString(), giving.tier() + until(giving.ends()) + ": " + giving.reason());
        return id;
    }

    /// Lets a grant that runs end at another instant, or not at all.
    ///
    /// @throws NotFound where that member has no such grant
    /// @throws Refused  where it has ended
    public void extend(Actor by, MemberId member, long grant, Optional<Instant> ends, String reason) {
        by.demand(Right.CHANGE_MEMBERS);
        var now = now();
        var held = running(member, grant, now);
        store.change(held.id(), Grant.What.EXTENDED, ahead(ends, now), Giving.reasoned(reason), by.name(), now);
        standing.settle(member, now);
        audit.record(by, "grant extended", member.toString(), held.tier() + until(ends) + ": " + reason.strip());
    }

    /// Ends a grant now.
    ///
    /// @throws NotFound where that member has no such grant
    /// @throws Refused  where it has ended
    public void end(Actor by, MemberId member, long grant, String reason) {
        by.demand(Right.CHANGE_MEMBERS);
        var now = now();
        var held = running(member, grant, now);
        store.change(held.id(), Grant.What.ENDED, Optional.of(now), Giving.reasoned(reason), by.name(), now);
        standing.settle(member, now);
        audit.record(by, "grant ended", member.toString(), held.tier() + ": " + reason.strip());
    }

    private Grant running(MemberId member, long grant, Instant now) {
        standing.lock(member);
        var held = store.find(member, grant).orElseThrow(() -> new NotFound("grant " + grant));
        if (!held.runs(now)) {
            throw new Refused("This has ended already. Give the tier anew");
        }
        return held;
    }

    private static Optional<Instant> ahead(Optional<Instant> ends, Instant now) {
        ends.filter(end -> !end.isAfter(now)).ifPresent(past -> {
            throw new Refused("The end lies behind us. Choose a later day, or none");
        });
        return ends.map(end -> end.truncatedTo(ChronoUnit.MICROS));
    }

    private static String until(Optional<Instant> ends) {
        return ends.map(end -> " until " + end).orElse("");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
