package org.broadtape.articles.opening;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
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
        return Openings.RELEASE;
    }

    @Override
    public void due(long id) {
        articles.releaseDue(new ArticleId(id));
    }
}
