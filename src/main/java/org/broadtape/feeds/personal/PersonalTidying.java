package org.broadtape.feeds.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;

/// Forgets from where personal feeds were asked for.
@ApplicationScoped
class PersonalTidying implements Recurring {

    private final PersonalStore store;
    private final Clock clock;

    PersonalTidying(PersonalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "personal-feed-readers";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(12));
    }

    @Override
    public void run() {
        store.forgetReaders(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
    }
}
