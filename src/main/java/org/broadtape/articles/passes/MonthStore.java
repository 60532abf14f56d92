package org.broadtape.articles.passes;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.jdbi.v3.core.Jdbi;

/// Which articles each has had in a month.
@ApplicationScoped
class MonthStore {

    private final Jdbi jdbi;

    MonthStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Long> had(Holder holder, LocalDate month) {
        return jdbi.withHandle(db -> db.createQuery("select articles from articles.free_reading where reader = :reader and month = :month")
                .bind("reader", holder.key()).bind("month", month).map((row, _) -> List.of((Long[]) row.getArray("articles").getArray())).findOne().orElse(List.of()));
    }

    /// One more, unless it was had already or there is no room for it. One statement: of two at once the second waits for the first and counts it.
    void add(Holder holder, LocalDate month, ArticleId article, int most) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into articles.free_reading as had (reader, month, articles)
                select :reader, :month, array[cast(:article as bigint)] where :most > 0
                on conflict (reader, month) do update
                   set articles = had.articles || excluded.articles
                 where not had.articles @> excluded.articles
                   and cardinality(had.articles) < :most
                """)
                .bind("reader", holder.key()).bind("month", month).bind("article", article.value()).bind("most", most).execute());
    }

    /// Whether the article is kept out of what may be read free.
    boolean unmetered(ArticleId article) {
        return jdbi.withHandle(db -> db.createQuery("select unmetered from articles.article where id = :id").bind("id", article.value()).mapTo(Boolean.class).findOne().orElse(true));
    }

    void move(Holder from, Holder into) {
        jdbi.useHandle(db -> db.createUpdate("""
                with gone as (delete from articles.free_reading where reader = :from returning month, articles)
                insert into articles.free_reading as had (reader, month, articles)
                select :into, month, articles from gone
                on conflict (reader, month) do update
                   set articles = had.articles || array(select article from unnest(excluded.articles) article where not had.articles @> array[article])
                """).bind("from", from.key()).bind("into", into.key()).execute());
    }

    int removeBefore(LocalDate month) {
        return jdbi.withHandle(db -> db.createUpdate("delete from articles.free_reading where month < :month").bind("month", month).execute());
    }

    void remove(Holder holder) {
        jdbi.useHandle(db -> db.createUpdate("delete from articles.free_reading where reader = :reader").bind("reader", holder.key()).execute());
    }
}
