package org.broadtape.jobs.budget;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;
import org.jdbi.v3.core.Jdbi;

/// Forgets who asked for what once it limits nothing any more.
@ApplicationScoped
class BudgetTidying implements Recurring {

    private final BudgetStore store;
    private final Clock clock;

    @Inject
    BudgetTidying(Jdbi jdbi, Clock clock) {
        this.store = new BudgetStore(jdbi);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "budget-tidying";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(10));
    }

    @Override
    public void run() {
        store.tidy(clock.instant());
    }
}
