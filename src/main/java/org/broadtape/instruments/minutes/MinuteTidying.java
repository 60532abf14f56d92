package org.broadtape.instruments.minutes;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;

/// Forgets minutes that are older than 30 days.
@ApplicationScoped
class MinuteTidying implements Recurring {

    private final Minutes minutes;

    MinuteTidying(Minutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public String name() {
        return "instruments-minute-tidying";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        minutes.sweep();
    }
}
