package org.broadtape.delivery.dispatch;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.broadtape.delivery.ledger.TidyingStore;
import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/// Forgets deliveries that were settled long ago. Whom a story reached is known so long, and what is promised again after that is sent again.
@ApplicationScoped
class Tidying implements Recurring {

    private static final int AT_ONCE = 2_000;

    private final TidyingStore store;
    private final Duration kept;
    private final Clock clock;

    @Inject
    Tidying(Jdbi jdbi, @ConfigProperty(name = "broadtape.keep-sent-days", defaultValue = "400") int days, Clock clock) {
        this.store = new TidyingStore(jdbi);
        this.kept = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "delivery-tidying";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(6));
    }

    @Override
    public void run() {
        var before = clock.instant().minus(kept);
        var after = 0L;
        do {
            after = store.tidy(after, before, AT_ONCE);
        } while (after > 0);
    }
}
