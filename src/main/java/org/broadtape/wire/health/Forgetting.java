package org.broadtape.wire.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;
import org.broadtape.wire.push.Pushes;
import org.broadtape.wire.ways.Hours;

/// Forgets counts and message keys that nothing is compared with any more.
@ApplicationScoped
class Forgetting implements Recurring {

    private final Hours hours;
    private final Pushes pushes;

    Forgetting(Hours hours, Pushes pushes) {
        this.hours = hours;
        this.pushes = pushes;
    }

    @Override
    public String name() {
        return "wire-forgetting";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(6));
    }

    @Override
    public void run() {
        hours.forget();
        pushes.forget();
    }
}
