package org.broadtape.articles.about.reactions;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleEvent;
import org.broadtape.articles.ArticleId;
import org.broadtape.jobs.BatchListener;

/// Follows the instruments of what is released, and of what is about others when it is revised.
@ApplicationScoped
class FollowedReleases implements BatchListener<ArticleEvent> {

    private final KeptReactions reactions;

    FollowedReleases(KeptReactions reactions) {
        this.reactions = reactions;
    }

    @Override
    public String name() {
        return "reactions-to-releases";
    }

    @Override
    public Class<ArticleEvent> event() {
        return ArticleEvent.class;
    }

    @Override
    public boolean wants(Class<? extends ArticleEvent> kind) {
        return kind == ArticleEvent.ArticleReleased.class || kind == ArticleEvent.ArticleUpdated.class || kind == ArticleEvent.ArticleCorrected.class;
    }

    @Override
    public void onAll(List<ArticleEvent> events) {
        reactions.follow(events.stream().map(event -> new ArticleId(event.article())).distinct().toList());
    }
}
