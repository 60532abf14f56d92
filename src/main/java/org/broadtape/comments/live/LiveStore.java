package org.broadtape.comments.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class LiveStore {

    /// More than so many are told as so many.
    static final int MOST = 1_000;

    /// Pairs are compared, since PostgreSQL takes an article and a number for independent of each other, and would go through all newer comments of all articles.
    private static final String NEWER = """
            select id, member_id from comments.comment
             where (article_id, id) > (:article, :after) and (article_id, id) <= (:article, %d) and state = 'VISIBLE'
             order by article_id desc, id desc limit %d
            """.formatted(Long.MAX_VALUE, MOST);

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
        return jdbi.withHandle(db -> {
            var found = new ArrayList<>(db.createQuery(NEWER).bind("article", article.value()).bind("after", after).map((row, _) -> shown(row)).list());
            if (!late.isEmpty()) {
                db.createQuery("select id, member_id from comments.comment where article_id = :article and state = 'VISIBLE' and id <= :after and id = any(:late)")
                        .bind("article", article.value()).bind("after", after).bindArray("late", Long.class, late.toArray()).map((row, _) -> shown(row)).forEach(found::add);
            }
            return found;
        });
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(row.getLong("id"), row.getLong("member_id"));
    }
}
