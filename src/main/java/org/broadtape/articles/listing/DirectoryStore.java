package org.broadtape.articles.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Columns;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Condition;
import org.broadtape.articles.access.ConditionSql;
import org.jdbi.v3.core.Jdbi;

/// Addresses of articles in the order of their ids, or the newest first.
@ApplicationScoped
class DirectoryStore {

    private final Jdbi jdbi;

    DirectoryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Directory.Entry> between(Condition condition, long from, long to) {
        return list(condition, "a.id >= :from and a.id < :to order by a.id", Map.of("from", from, "to", to));
    }

    List<Directory.Entry> since(Condition condition, Instant from, int limit) {
        return list(condition, "a.released_at >= :from order by a.released_at desc, a.id desc limit " + limit, Map.of("from", Timestamp.from(from)));
    }

    private List<Directory.Entry> list(Condition condition, String rest, Map<String, ?> values) {
        var sql = ConditionSql.of(condition);
        return jdbi.withHandle(db -> sql.bindTo(db.createQuery("""
                select a.id, s.slug as section_slug, a.slug, a.headline, a.language, a.released_at, a.updated_at, a.expires_at
                  from articles.article a
                  join articles.section s on s.id = a.section_id
                 where a.indexed and a.canonical = ''
                   and %s
                   and %s
                """.formatted(sql.text(), rest)))
                .bindMap(values).map((row, _) -> entry(row)).list());
    }

    private static Directory.Entry entry(ResultSet row) throws SQLException {
        return new Directory.Entry(new ArticleId(row.getLong("id")), "/" + row.getString("section_slug") + "/" + row.getString("slug"), row.getString("headline"),
                row.getString("language"), Columns.instant(row, "released_at").orElseThrow(), Columns.instant(row, "updated_at").orElseThrow(),
                Columns.instant(row, "expires_at"));
    }

    List<Directory.Filed> filed(Collection<ArticleId> ids) {
        return jdbi.withHandle(db -> db.createQuery("""
                select id, section_id, released_at, topic_ids, author_ids,
                       array(select instrument_id from articles.article_instrument where article_id = article.id and state = 'ACCEPTED') as instrument_ids
                  from articles.article
                 where id = any(:ids)
                """)
                .bindArray("ids", Long.class, ids.stream().map(ArticleId::value).toArray())
                .map((row, _) -> new Directory.Filed(new ArticleId(row.getLong("id")), row.getLong("section_id"), Columns.numbers(row, "topic_ids"), Columns.numbers(row, "author_ids"), Columns.numbers(row, "instrument_ids"),
                        Columns.instant(row, "released_at"))).list());
    }

    long last() {
        return jdbi.withHandle(db -> db.createQuery("select coalesce(max(id), 0) from articles.article").mapTo(Long.class).one());
    }

    List<Directory.Killed> killed(Channel channel, Instant since, int limit) {
        return jdbi.withHandle(db -> db.createQuery("""
                select id, updated_at
                  from articles.article
                 where state = 'KILLED'
                   and released_at is not null
                   and updated_at >= :since
                   and :channel = any(channels)
                   and territories = '{}'
                 order by updated_at desc, id desc
                 limit %d
                """.formatted(limit))
                .bind("since", Timestamp.from(since)).bind("channel", channel.name())
                .map((row, _) -> new Directory.Killed(new ArticleId(row.getLong("id")), Columns.instant(row, "updated_at").orElseThrow())).list());
    }
}
