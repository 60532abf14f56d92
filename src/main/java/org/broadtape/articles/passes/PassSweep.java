package org.broadtape.articles.passes;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;

/// Forgets what was read free in months that are over, and links that have ended.
@ApplicationScoped
class PassSweep implements Recurring {

    private final Meter meter;
    private final Gifts gifts;

    PassSweep(Meter meter, Gifts gifts) {
        this.meter = meter;
        this.gifts = gifts;
    }

    @Override
    public String name() {
        return "pass-sweep";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(12));
    }

    @Override
    public void run() {
        meter.sweep();
        gifts.sweep();
    }
}
