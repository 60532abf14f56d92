package org.broadtape.articles.listing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.Channel;
import org.broadtape.members.Viewer;

/// Where every article stands, for machines that keep lists of addresses. Search engines are told only of what may be listed here.
@ApplicationScoped
@Transactional(TxType.SUPPORTS) // reads alone: a transaction would cost two round trips to the database
public class Directory {

    private final DirectoryStore store;
    private final Clock clock;

    Directory(DirectoryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// An article's address.
    public record Entry(ArticleId id, String path, String headline, String language, Instant releasedAt, Instant updatedAt, Optional<Instant> expires) {
    }

    /// An article that ended for good.
    public record Killed(ArticleId id, Instant at) {
    }

    /// In which listings an article stands, or stood, whoever may see it.
    public record Filed(ArticleId id, long section, List<Long> topics, List<Long> authors, List<Long> instruments, Optional<Instant> releasedAt) {
    }

    public List<Filed> filed(Collection<ArticleId> ids) {
        return store.filed(ids);
    }

    /// The articles with ids from the first up to, not including, the second, that search engines may list.
    public List<Entry> between(long from, long to) {
        return store.between(Access.condition(Viewer.Anyone.ANYWHERE, Channel.SITE, clock.instant()), from, to);
    }

    /// The newest released since then that search engines may list.
    public List<Entry> since(Instant from, int limit) {
        return store.since(Access.condition(Viewer.Anyone.ANYWHERE, Channel.SITE, clock.instant()), from, limit);
    }

    /// The highest id of all.
    public long last() {
        return store.last();
    }

    /// What was public through that channel, everywhere, and has been killed since, the latest first.
    public List<Killed> killed(Channel channel, Instant since, int limit) {
        return store.killed(channel, since, limit);
    }
}
