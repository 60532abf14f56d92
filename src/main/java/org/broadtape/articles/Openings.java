package org.broadtape.articles;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

/// The instants at which scheduled articles open.
@ApplicationScoped
class Openings {

    void set(ArticleId id, Instant at) {
    }

    void cancel(ArticleId id) {
    }
}
