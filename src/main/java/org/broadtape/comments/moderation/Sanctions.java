package org.broadtape.comments.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.comments.moderation.Sanction.Kind;
import org.broadtape.comments.rule.Barred;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Right;

/// Keeping somebody from commenting, who may read on as before. A new sanction takes the place of the one that runs.
@ApplicationScoped
@Transactional
public class Sanctions implements Barred {

    private static final int LONGEST_MUTE_DAYS = 365;

    private final SanctionStore store;
    private final Members members;
    private final Newsroom newsroom;
    private final Audit audit;
    private final Clock clock;

    Sanctions(SanctionStore store, Members members, Newsroom newsroom, Audit audit, Clock clock) {
        this.store = store;
        this.members = members;
        this.newsroom = newsroom;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<Bar> of(MemberId member) {
        return store.running(member, clock.instant()).map(sanction -> new Bar(sanction.until(), sanction.reason()));
    }

    /// All there ever were, the newest first.
    public List<Sanction> history(Actor by, MemberId member) {
        by.demand(Right.MODERATE);
        return store.of(member);
    }

    /// @throws Refused for staff, and without a reason
    public void ban(Actor by, MemberId member, String reason) {
        put(by, member, Kind.BAN, Optional.empty(), reason);
    }

    /// @throws Refused for staff, without a reason, and for other than 1 to 365 days
    public void mute(Actor by, MemberId member, int days, String reason) {
        if (days < 1 || days > LONGEST_MUTE_DAYS) {
            throw new Refused("Mute for 1 to " + LONGEST_MUTE_DAYS + " days; for longer there is the ban");
        }
        put(by, member, Kind.MUTE, Optional.of(clock.instant().plus(Duration.ofDays(days))), reason);
    }

    public void lift(Actor by, MemberId member) {
        by.demand(Right.MODERATE);
        store.lock(member);
        if (!store.lift(member, clock.instant(), by.name())) {
            throw new Refused("Nothing keeps this member from commenting any more");
        }
        audit.record(by, "may comment again", member.toString(), "");
    }

    private void put(Actor by, MemberId member, Kind kind, Optional<Instant> until, String typed) {
        by.demand(Right.MODERATE);
        var reason = Words.reason(typed);
        members.called(member);
        if (!newsroom.rolesOf(member).isEmpty()) {
            throw new Refused("This member works at the desk. Speak with them, or let a publisher take their roles first");
        }
        store.lock(member);
        store.lift(member, clock.instant(), by.name());
        store.add(member, kind, until, reason, clock.instant(), by.name());
        audit.record(by, kind == Kind.BAN ? "banned from commenting" : "muted", member.toString(), reason);
    }
}
