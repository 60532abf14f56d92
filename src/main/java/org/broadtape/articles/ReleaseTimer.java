package org.broadtape.articles;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.TimerHandler;

/// Opens scheduled articles at their instant.
@ApplicationScoped
class ReleaseTimer implements TimerHandler {

    private final Articles articles;

    ReleaseTimer(Articles articles) {
        this.articles = articles;
    }

    @Override
    public String kind() {
        return Openings.KIND;
    }

    @Override
    public void due(long id) {
        articles.releaseDue(new ArticleId(id));
    }
}
