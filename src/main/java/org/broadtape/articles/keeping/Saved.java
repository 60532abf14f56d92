package org.broadtape.articles.keeping;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Sight;
import org.broadtape.articles.keeping.KeepingStore.Table;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.Viewer;

/// Articles that a reader has put aside.
@ApplicationScoped
@Transactional
public class Saved {

    private static final int MOST = 5_000;

    private final KeepingStore store;
    private final Newsstand newsstand;
    private final Clock clock;

    Saved(KeepingStore store, Newsstand newsstand, Clock clock) {
        this.store = store;
        this.newsstand = newsstand;
        this.clock = clock;
    }

    /// @throws NotFound where there is no such article for this viewer
    /// @throws Refused where the shelf is full
    public void save(MemberId member, ArticleId article, Viewer viewer) {
        if (newsstand.sight(article, viewer, Channel.SITE) instanceof Sight.Nothing) {
            throw new NotFound(article.aggregate());
        }
        if (store.count(Table.SAVED, member) >= MOST) {
            throw new Refused("You have saved " + MOST + " articles, which is as many as fit. Remove some first");
        }
        store.put(Table.SAVED, member, article, clock.instant());
    }

    public void remove(MemberId member, ArticleId article) {
        store.remove(Table.SAVED, member, article);
    }

    @Transactional(TxType.SUPPORTS)
    public boolean has(MemberId member, ArticleId article) {
        return store.has(Table.SAVED, member, article);
    }

    @Transactional(TxType.SUPPORTS)
    public List<Kept> of(MemberId member, Before before, int most) {
        return store.of(Table.SAVED, member, before, most);
    }
}
