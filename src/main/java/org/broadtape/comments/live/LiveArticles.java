package org.broadtape.comments.live;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

import org.broadtape.articles.ArticleEvent;
import org.broadtape.articles.ArticleId;
import org.broadtape.jobs.Listener;
import org.broadtape.jobs.Notices;

/// Lets every node look at its lines again where an article was killed or withdrawn.
@ApplicationScoped
class LiveArticles implements Listener<ArticleEvent> {

    private final Notices notices;

    LiveArticles(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "live-articles";
    }

    @Override
    public Class<ArticleEvent> event() {
        return ArticleEvent.class;
    }

    @Override
    public boolean wants(Class<? extends ArticleEvent> kind) {
        return kind == ArticleEvent.ArticleKilled.class || kind == ArticleEvent.ArticleWithdrawn.class;
    }

    @Override
    public void on(ArticleEvent event) {
        notices.send(LiveLines.TOPIC, new LiveNotice(new ArticleId(event.article()), List.of()).text());
    }
}
