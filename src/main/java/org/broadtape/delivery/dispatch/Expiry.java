package org.broadtape.delivery.dispatch;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.delivery.ledger.DecisionStore;
import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;
import org.jdbi.v3.core.Jdbi;

/// Gives up what its destination has not taken for five days, also what waited there behind others and was never tried.
@ApplicationScoped
class Expiry implements Recurring {

    private final DecisionStore decisions;
    private final Clock clock;

    @Inject
    Expiry(Jdbi jdbi, Clock clock) {
        this.decisions = new DecisionStore(jdbi);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "delivery-expiry";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        var now = clock.instant();
        decisions.expire(now.minus(Backoff.LIFETIME), now);
    }
}
