package org.broadtape.articles;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Timers;

/// The instants at which scheduled articles open by themselves.
@ApplicationScoped
class Openings {

    static final String KIND = "article-release";

    private final Timers timers;

    Openings(Timers timers) {
        this.timers = timers;
    }

    void set(ArticleId id, Instant at) {
        timers.at(at, KIND, id.value());
    }

    void cancel(ArticleId id) {
        timers.cancel(KIND, id.value());
    }
}
