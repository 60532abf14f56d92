package org.broadtape.site.mostread;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ReadingStore {

    private final Jdbi jdbi;

    ReadingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(ArticleId article, Instant hour, Tally.Count count) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into site.reading (article_id, hour, readers, robots)
                values (:article, :hour, :readers, :robots)
                    on conflict (hour, article_id) do update
                   set readers = site.reading.readers + excluded.readers,
                       robots = site.reading.robots + excluded.robots
                """)
                .bind("article", article.value()).bind("hour", Timestamp.from(hour))
                .bind("readers", count.readers()).bind("robots", count.robots()).execute());
    }

    List<ArticleId> most(Instant since, int limit) {
        return jdbi.withHandle(db -> db.createQuery("""
                select article_id
                  from site.reading
                 where hour >= :since and readers > 0
                 group by article_id
                 order by sum(readers) desc, article_id desc
                 limit :limit
                """)
                .bind("since", Timestamp.from(since)).bind("limit", limit)
                .mapTo(Long.class).map(ArticleId::new).list());
    }

    void forgetBefore(Instant hour) {
        jdbi.useHandle(db -> db.createUpdate("delete from site.reading where hour < :hour").bind("hour", Timestamp.from(hour)).execute());
    }
}
