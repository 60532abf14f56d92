package org.broadtape.articles.likeness;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleEvent;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.jobs.BatchListener;

/// Links what says nearly the same as it is released. Older articles and short ones are left alone; what is taken back loses its links.
@ApplicationScoped
public class Likenesses implements BatchListener<ArticleEvent> {

    static final double NEAR = 0.4;
    private static final Duration RECENT = Duration.ofDays(14);

    private final LikenessStore store;
    private final Articles articles;
    private final Clock clock;

    Likenesses(LikenessStore store, Articles articles, Clock clock) {
        this.store = store;
        this.articles = articles;
        this.clock = clock;
    }

    /// The articles that say nearly the same as this one, the likest first.
    @Transactional
    public List<Likeness> of(ArticleId article) {
        return store.of(article);
    }

    @Override
    public String name() {
        return "likeness";
    }

    @Override
    public Class<ArticleEvent> event() {
        return ArticleEvent.class;
    }

    @Override
    public void onAll(List<ArticleEvent> events) {
        var ids = events.stream().map(event -> new ArticleId(event.article())).distinct().toList();
        var since = clock.instant().minus(RECENT);
        // two nodes that look at two like articles at once would each miss the other's
        store.lock();
        store.forget(ids);
        store.forgetBefore(since);
        store.openSince(ids, since).forEach(this::link);
    }

    private void link(LikenessStore.Open article) {
        Signature.of(articles.copyOf(article.id()).body().text()).ifPresent(signature -> {
            for (var other : store.candidates(signature)) {
                var likeness = signature.likeness(other.signature());
                if (likeness >= NEAR) {
                    store.link(article.id(), other.id(), likeness, clock.instant());
                }
            }
            store.keep(article, signature);
        });
    }
}
