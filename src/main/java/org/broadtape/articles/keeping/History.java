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
import org.broadtape.members.MemberId;
import org.broadtape.members.Viewer;

/// What a reader has read. Kept only for those who have asked for it, and gone when they no longer want it.
@ApplicationScoped
@Transactional
public class History {

    private final KeepingStore store;
    private final Newsstand newsstand;
    private final Clock clock;

    History(KeepingStore store, Newsstand newsstand, Clock clock) {
        this.store = store;
        this.newsstand = newsstand;
        this.clock = clock;
    }

    /// Nothing is kept of whoever does not want it, nor of what they may not see.
    public void read(MemberId member, ArticleId article, Viewer viewer) {
        if (store.keepsHistory(member) && !(newsstand.sight(article, viewer, Channel.SITE) instanceof Sight.Nothing)) {
            store.put(Table.READ, member, article, clock.instant());
        }
    }

    @Transactional(TxType.SUPPORTS)
    public boolean keptFor(MemberId member) {
        return store.keepsHistory(member);
    }

    /// Switching it off removes what there is.
    public void keep(MemberId member, boolean wanted) {
        store.keepHistory(member, wanted, clock.instant());
        if (!wanted) {
            store.removeAll(Table.READ, member);
        }
    }

    public void forget(MemberId member, ArticleId article) {
        store.remove(Table.READ, member, article);
    }

    @Transactional(TxType.SUPPORTS)
    public List<Kept> of(MemberId member, Before before, int most) {
        return store.of(Table.READ, member, before, most);
    }
}
