package org.broadtape.members.tiers.grants;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.jobs.TimerHandler;
import org.broadtape.jobs.Timers;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.MemberId;
import org.broadtape.members.sessions.LiveSessions;

/// Keeps in a member's row the highest tier of the grants that run, and until when that holds. Whoever changes grants locks the member first, and
/// settles it afterwards in the same transaction; when a grant ends by itself, a timer does.
@ApplicationScoped
@Transactional(TxType.REQUIRED)
public class Standing implements TimerHandler {

    private static final String KIND = "tier-end";

    private final StandingStore store;
    private final Timers timers;
    private final LiveSessions live;
    private final Clock clock;

    Standing(StandingStore store, Timers timers, LiveSessions live, Clock clock) {
        this.store = store;
        this.timers = timers;
        this.live = live;
        this.clock = clock;
    }

    /// Nobody else changes what this member has been given until the transaction ends.
    ///
    /// @throws NotFound where there is no such account, or nothing is left of it
    public void lock(MemberId member) {
        if (!store.lock(member)) {
            throw new NotFound(member.toString());
        }
    }

    public void settle(MemberId member, Instant now) {
        aim(member, store.settle(member, now));
        live.changed(member);
    }

    /// The same for many at once, after an import. It sets no timers: the sweep settles those whose tier runs out.
    public void settleMany(List<MemberId> members, Instant now) {
        if (!members.isEmpty()) {
            store.settleMany(members, now);
            live.allChanged();
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// A grant has ended, or was to end and was changed.
    @Override
    public void due(long member) {
        var id = new MemberId(member);
        if (store.lock(id)) {
            settle(id, clock.instant());
        }
    }

    private void aim(MemberId member, Optional<Instant> until) {
        until.ifPresentOrElse(end -> timers.at(end, KIND, member.value()), () -> timers.cancel(KIND, member.value()));
    }
}
