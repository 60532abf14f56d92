package org.broadtape.articles.opening;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.jobs.TimerHandler;

/// Tells the exits of public articles at the instant at which others may read them.
@ApplicationScoped
class LevelTimer implements TimerHandler {

    private final Articles articles;

    LevelTimer(Articles articles) {
        this.articles = articles;
    }

    @Override
    public String kind() {
        return Openings.LEVEL;
    }

    @Override
    public void due(long id) {
        articles.openedFurther(new ArticleId(id));
    }
}
