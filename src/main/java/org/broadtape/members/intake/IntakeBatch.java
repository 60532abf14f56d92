package org.broadtape.members.intake;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.members.tiers.Tiers;
import org.broadtape.members.tiers.grants.Standing;

/// A thousand members in one transaction.
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class IntakeBatch {

    private final IntakeStore store;
    private final Tiers tiers;
    private final Standing standing;
    private final Clock clock;

    IntakeBatch(IntakeStore store, Tiers tiers, Standing standing, Clock clock) {
        this.store = store;
        this.tiers = tiers;
        this.standing = standing;
        this.clock = clock;
    }

    void take(List<Incoming> batch, Wish wish, IntakeReport report) {
        var now = clock.instant();
        var made = store.add(batch, wish.source(), now);
        store.label(batch);
        var granted = wish.paid().map(tier -> store.grant(batch, tiers.called(tier).slug(), wish.source(), now)).orElse(List.of());
        standing.settleMany(granted, now);
        report.taken(made, batch.size() - (long) made, granted.size());
    }

    /// What `take` would report.
    void look(List<Incoming> batch, Wish wish, IntakeReport report) {
        var now = clock.instant();
        var known = store.known(batch);
        var granted = wish.paid().map(tier -> store.wouldGrant(batch, tiers.called(tier).slug(), wish.source(), now)).orElse(0);
        report.taken(batch.size() - (long) known, known, granted);
    }
}
