package org.broadtape.members.tiers.grants;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;

/// Settles whom no timer was set for: imports bring many grants at once and set none. Until then the member's row says itself that its tier has run out.
@ApplicationScoped
class TierSweep implements Recurring {

    private static final int BATCH = 500;

    private final StandingStore store;
    private final Standing standing;
    private final Clock clock;

    TierSweep(StandingStore store, Standing standing, Clock clock) {
        this.store = store;
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tier-sweep";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        for (var overdue = store.overdue(clock.instant(), BATCH); !overdue.isEmpty(); overdue = store.overdue(clock.instant(), BATCH)) {
            overdue.forEach(member -> standing.due(member.value()));
        }
    }
}
