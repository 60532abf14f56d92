package org.broadtape.articles.about.reactions;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;

/// Looks at reactions whose time has come. Of an archive that moves in there are many at once; they are taken a thousand at a time, after those of today.
@ApplicationScoped
class ReactionWatch implements Recurring {

    private static final int AT_ONCE = 1_000;

    private final KeptReactions reactions;

    ReactionWatch(KeptReactions reactions) {
        this.reactions = reactions;
    }

    @Override
    public String name() {
        return "articles-reactions";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(30));
    }

    @Override
    public void run() {
        reactions.look(AT_ONCE);
    }
}
