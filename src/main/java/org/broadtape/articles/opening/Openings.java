package org.broadtape.articles.opening;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.jobs.Timers;

/// The instants at which articles open by themselves: scheduled ones to the public, and public ones to other readers.
@ApplicationScoped
public class Openings {

    static final String RELEASE = "article-release";
    static final String LEVEL = "article-level";

    private final Timers timers;

    Openings(Timers timers) {
        this.timers = timers;
    }

    public void set(ArticleId id, Instant at) {
        timers.at(at, RELEASE, id.value());
    }

    public void cancel(ArticleId id) {
        timers.cancel(RELEASE, id.value());
    }

    /// When others may read it next. One that is not due any more when it comes does nothing.
    public void nextLevel(ArticleId id, Instant at) {
        timers.at(at, LEVEL, id.value());
    }
}
