package org.broadtape.comments.live;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class LiveStore {

    /// More than so many are told as so many.
    static final int MOST = 1_000;

    private final Jdbi jdbi;

    LiveStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A comment that is shown.
    ///
    /// @param member who wrote it; 0 for nobody who has an account
    record Shown(long id, long member) {
    }

    /// The visible comments of an article behind one of them, the newest first, and those of the named that are visible.
    List<Shown> newer(ArticleId article, long after, Collection<Long> late) {
        return jdbi.withHandle(db -> db.createQuery("""
                (select id, member_id from comments.comment where article_id = :article and state = 'VISIBLE' and id > :after order by id desc limit %d)
                union
                select id, member_id from comments.comment where article_id = :article and state = 'VISIBLE' and id = any(:late)
                """.formatted(MOST)).bind("article", article.value()).bind("after", after).bindArray("late", Long.class, late.toArray())
                .map((row, _) -> new Shown(row.getLong("id"), row.getLong("member_id"))).list());
    }
}
