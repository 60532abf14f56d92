package org.broadtape.comments.following;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;

/// Forgets what was told long ago: no mail is tried for so long.
@ApplicationScoped
class LettersTidying implements Recurring {

    private static final Duration KEPT = Duration.ofDays(30);

    private final NewsStore store;
    private final Clock clock;

    LettersTidying(NewsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "comment-letters-tidying";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(6));
    }

    @Override
    public void run() {
        store.forgetBefore(clock.instant().minus(KEPT));
    }
}
