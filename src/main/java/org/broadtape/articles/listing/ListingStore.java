package org.broadtape.articles.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Columns;
import org.broadtape.articles.access.Condition;
import org.broadtape.articles.access.ConditionSql;
import org.broadtape.articles.copy.Correction;
import org.broadtape.kernel.Before;
import org.jdbi.v3.core.Jdbi;

/// Articles as listings show them, newest first. Every query carries the condition of [org.broadtape.articles.access.Access].
/// What PostgreSQL cannot guess without its value (a limit, the length of an array) stands in the text or comes from a table: it would plan
/// anew each time, which takes longer than the query.
@ApplicationScoped
class ListingStore {

    private static final String COLUMNS = """
            a.id, a.slug, s.slug as section_slug, s.name as section_name, a.headline, a.standfirst, a.byline, a.author_names,
            a.image_use, a.image_width, a.image_height, a.image_alt, a.image_caption, a.image_credit,
            %s, a.updated_at, a.words, a.language, a.territories <> '{}' as bound
            """.formatted(Columns.TERMS);

    private final Jdbi jdbi;
    private final Clock clock;

    ListingStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    List<Teaser> latest(Condition condition, Before before, int limit) {
        return list("""
                  from articles.article a
                  join articles.section s on s.id = a.section_id
                 where (a.released_at, a.id) < (:before, :beforeId)
                """, condition, Map.of(), before, limit);
    }

    List<Teaser> inSection(long section, Condition condition, Before before, int limit) {
        return list("""
                  from articles.article a
                  join articles.section s on s.id = a.section_id
                 where a.section_id = :section
                   and (a.released_at, a.id) < (:before, :beforeId)
                """, condition, Map.of("section", section), before, limit);
    }

    /// The newest of each of the sections, without those articles; one query, however many sections there are.
    List<Teaser> inSections(Collection<Long> sections, Collection<ArticleId> without, Condition condition, int limit) {
        var sql = ConditionSql.of(condition);
        return jdbi.withHandle(db -> sql.bindTo(db.createQuery("""
                select %s
                  from unnest(:sections) with ordinality as wanted (id, place)
                  join articles.section s on s.id = wanted.id
                 cross join lateral (
                       select *
                         from articles.article a
                        where a.section_id = wanted.id and a.released_at is not null
                          and a.id <> all(:without)
                          and %s
                        order by a.released_at desc, a.id desc
                        limit %d) a
                 order by wanted.place, a.released_at desc, a.id desc
                """.formatted(COLUMNS, sql.text(), limit)))
                .bindArray("sections", Long.class, sections.toArray()).bindArray("without", Long.class, without.stream().map(ArticleId::value).toArray())
                .map((row, _) -> teaser(row)).list());
    }

    /// The newest of the section beside the article, and beside those that say nearly the same.
    List<Teaser> besides(ArticleId article, long section, Condition condition, int limit) {
        return list("""
                  from articles.article a
                  join articles.section s on s.id = a.section_id
                 where a.section_id = :section
                   and (a.released_at, a.id) < (:before, :beforeId)
                   and a.id <> :article
                   and not exists (select from articles.likeness alike where alike.article_id = :article and alike.other_id = a.id)
                """, condition, Map.of("section", section, "article", article.value()), Before.NEWEST, limit);
    }

    List<Teaser> onTopic(long topic, Condition condition, Before before, int limit) {
        return joined("article_topic", "topic_id", topic, "", condition, before, limit);
    }

    List<Teaser> byAuthor(long author, Condition condition, Before before, int limit) {
        return joined("article_author", "author_id", author, "", condition, before, limit);
    }

    List<Teaser> about(long instrument, Condition condition, Before before, int limit) {
        return joined("article_instrument", "instrument_id", instrument, "and j.state = 'ACCEPTED'", condition, before, limit);
    }

    List<Teaser> between(Instant from, Instant to, Condition condition, Before before, int limit) {
        return list("""
                  from articles.article a
                  join articles.section s on s.id = a.section_id
                 where a.released_at >= :from and a.released_at < :to
                   and (a.released_at, a.id) < (:before, :beforeId)
                """, condition, Map.of("from", Timestamp.from(from), "to", Timestamp.from(to)), before, limit);
    }

    /// In the order of the ids; those that may not be shown are left out.
    List<Teaser> those(Collection<ArticleId> ids, Condition condition) {
        var sql = ConditionSql.of(condition);
        return jdbi.withHandle(db -> sql.bindTo(db.createQuery("""
                select %s
                  from articles.article a
                  join articles.section s on s.id = a.section_id
                 where a.id = any(:ids)
                   and %s
                 order by array_position(:ids, a.id)
                """.formatted(COLUMNS, sql.text())))
                .bindArray("ids", Long.class, ids.stream().map(ArticleId::value).toArray())
                .map((row, _) -> teaser(row)).list());
    }

    List<Teaser> at(Collection<String> paths, Condition condition) {
        var sql = ConditionSql.of(condition);
        return jdbi.withHandle(db -> sql.bindTo(db.createQuery("""
                select %s
                  from unnest(:paths) as named(path)
                  join articles.section s on s.slug = split_part(named.path, '/', 2)
                  join articles.article a on a.section_id = s.id and a.slug = split_part(named.path, '/', 3)
                 where %s
                """.formatted(COLUMNS, sql.text())))
                .bindArray("paths", String.class, paths.toArray())
                .map((row, _) -> teaser(row)).list());
    }

    /// What shares the most topics with the article, the newest first among equals, no further back than `since`. Only a few more
    /// than are shown are looked at, since each costs a look at its row.
    List<Teaser> related(ArticleId article, Instant since, Condition condition, int limit) {
        var sql = ConditionSql.of(condition);
        return jdbi.withHandle(db -> sql.bindTo(db.createQuery("""
                with near as (
                    select other.article_id, count(*) as shared
                      from articles.article_topic mine
                     cross join lateral (
                           select t.article_id, t.released_at
                             from articles.article_topic t
                            where t.topic_id = mine.topic_id and t.released_at > :since and t.article_id <> :article
                              and t.article_id <> all(array(select other_id from articles.likeness where article_id = :article))
                            order by t.released_at desc
                            limit 40) other
                     where mine.article_id = :article
                     group by other.article_id
                     order by shared desc, max(other.released_at) desc
                     limit %2$d + 4)
                select %1$s
                  from near
                  join articles.article a on a.id = near.article_id
                  join articles.section s on s.id = a.section_id
                 where %3$s
                 order by near.shared desc, a.released_at desc, a.id desc
                 limit %2$d
                """.formatted(COLUMNS, limit, sql.text())))
                .bind("article", article.value()).bind("since", Timestamp.from(since))
                .map((row, _) -> teaser(row)).list());
    }

    List<Corrected> corrections(Condition condition, Before before, int limit) {
        var sql = ConditionSql.of(condition);
        return jdbi.withHandle(db -> sql.bindTo(db.createQuery("""
                select %s, c.id as correction_id, c.at as correction_at, c.text as correction_text
                  from articles.correction c
                  join articles.article a on a.id = c.article_id
                  join articles.section s on s.id = a.section_id
                 where (c.at, c.id) < (:before, :beforeId)
                   and %s
                 order by c.at desc, c.id desc
                 limit %d
                """.formatted(COLUMNS, sql.text(), limit)))
                .bind("before", Timestamp.from(before.at())).bind("beforeId", before.id())
                .map((row, _) -> new Corrected(row.getLong("correction_id"), teaser(row),
                        new Correction(Columns.instant(row, "correction_at").orElseThrow(), row.getString("correction_text"))))
                .list());
    }

    private List<Teaser> joined(String table, String column, long key, String also, Condition condition, Before before, int limit) {
        var sql = ConditionSql.of(condition);
        return jdbi.withHandle(db -> sql.bindTo(db.createQuery("""
                select %s
                  from articles.%s j
                  join articles.article a on a.id = j.article_id
                  join articles.section s on s.id = a.section_id
                 where j.%s = :key
                   and j.released_at is not null %s
                   and (j.released_at, j.article_id) < (:before, :beforeId)
                   and %s
                 order by j.released_at desc, j.article_id desc
                 limit %d
                """.formatted(COLUMNS, table, column, also, sql.text(), limit)))
                .bind("key", key).bind("before", Timestamp.from(before.at())).bind("beforeId", before.id())
                .map((row, _) -> teaser(row)).list());
    }

    private List<Teaser> list(String fromAndWhere, Condition condition, Map<String, ?> values, Before before, int limit) {
        var sql = ConditionSql.of(condition);
        return jdbi.withHandle(db -> sql.bindTo(db.createQuery("select " + COLUMNS + fromAndWhere + "   and " + sql.text() + """

                 order by a.released_at desc, a.id desc
                 limit %d
                """.formatted(limit)))
                .bindMap(values).bind("before", Timestamp.from(before.at())).bind("beforeId", before.id())
                .map((row, _) -> teaser(row)).list());
    }

    private Teaser teaser(ResultSet row) throws SQLException {
        var section = row.getString("section_slug");
        var byline = row.getString("byline");
        var terms = Columns.terms(row);
        var at = clock.instant();
        return new Teaser(
                new ArticleId(row.getLong("id")),
                "/" + section + "/" + row.getString("slug"),
                row.getString("section_name"),
                "/" + section,
                row.getString("headline"),
                row.getString("standfirst"),
                byline.isEmpty() ? Columns.texts(row, "author_names") : List.of(byline),
                Columns.picture(row),
                Columns.instant(row, "released_at").orElseThrow(),
                Columns.instant(row, "updated_at").orElseThrow(),
                terms.level(at),
                row.getInt("words"),
                row.getString("language"),
                terms.until(at),
                row.getBoolean("bound"));
    }
}
