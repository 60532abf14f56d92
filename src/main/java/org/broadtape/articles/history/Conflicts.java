package org.broadtape.articles.history;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Correction;
import org.broadtape.kernel.Refused;

/// Articles of which the desk has one version and their source has sent another. Neither is lost: both are shown to the desk, which takes
/// the one or keeps the other.
@ApplicationScoped
@Transactional
public class Conflicts {

    private final ConflictStore store;
    private final Articles articles;
    private final Clock clock;

    Conflicts(ConflictStore store, Articles articles, Clock clock) {
        this.store = store;
        this.articles = articles;
        this.clock = clock;
    }

    /// Marks an article for the desk. What the same source sent before is overtaken; what is marked already stays as it is.
    public void mark(ArticleId article, Copy theirs, List<Correction> corrections, By by, String what) {
        var waiting = store.of(article).filter(one -> one.by().equals(by.name()));
        if (waiting.filter(one -> one.theirs().equals(theirs) && one.corrections().equals(corrections)).isEmpty()) {
            waiting.ifPresent(one -> store.decide(one.id(), "overtaken", by.name(), clock.instant()));
            store.add(article, theirs, corrections, by.name(), what, clock.instant());
        }
    }

    /// Those that wait for the desk, newest first.
    public List<Conflict> open(int limit) {
        return store.open(limit);
    }

    public long count() {
        return store.count();
    }

    public Optional<Conflict> of(ArticleId article) {
        return store.of(article);
    }

    /// What would change if the source's copy were taken.
    public Differences differences(Conflict conflict) {
        return Differences.between(articles.copyOf(conflict.article()), conflict.theirs());
    }

    /// Puts the source's copy in place, with the corrections that it tells of. The article follows its source again.
    public void take(ArticleId article, By by) {
        var conflict = waiting(article);
        articles.correct(article, conflict.theirs(), conflict.corrections(), new By(conflict.by()), conflict.what() + ", taken by " + by.name());
        store.decide(conflict.id(), "taken", by.name(), clock.instant());
    }

    /// Leaves the article as the desk has made it. A still newer copy is marked again.
    public void keep(ArticleId article, By by) {
        store.decide(waiting(article).id(), "kept", by.name(), clock.instant());
    }

    /// Nothing is to be decided any more: the article was killed, or its source has overtaken itself.
    public void overtake(ArticleId article, By by) {
        store.of(article).ifPresent(one -> store.decide(one.id(), "overtaken", by.name(), clock.instant()));
    }

    private Conflict waiting(ArticleId article) {
        return store.of(article).orElseThrow(() -> new Refused("no newer copy of the article waits; its source has sent none since it was edited"));
    }
}
