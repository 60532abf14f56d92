package org.broadtape.instruments.bars.years;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;
import org.jboss.logging.Logger;

/// At night, rewrites the tables of years that are over in the order of instruments and days, where they are not. Whoever reads such a year waits meanwhile.
@ApplicationScoped
class ClosedYears implements Recurring {

    private static final Logger LOG = Logger.getLogger(ClosedYears.class);

    private final YearStore store;
    private final Clock clock;

    ClosedYears(YearStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "instruments-closed-years";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(3, 40), ZoneOffset.UTC);
    }

    @Override
    public void run() {
        store.disordered(clock.instant().atOffset(ZoneOffset.UTC).getYear()).forEach(table -> {
            store.order(table);
            LOG.infof("The bars of %s are in order", table);
        });
    }
}
