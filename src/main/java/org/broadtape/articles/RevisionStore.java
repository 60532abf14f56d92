package org.broadtape.articles;

import static org.broadtape.articles.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.CopyJson;
import org.broadtape.articles.history.Hands;
import org.broadtape.articles.history.Receipt;
import org.broadtape.articles.history.Revision;
import org.jdbi.v3.core.Jdbi;

/// Copies as they once stood, and what became of them on each channel.
@ApplicationScoped
class RevisionStore {

    private final Jdbi jdbi;

    RevisionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Revision> of(ArticleId id) {
        return jdbi.withHandle(db -> db
                .createQuery("select number, at, by, what, copy from articles.revision where article_id = :id order by number desc")
                .bind("id", id.value()).map((row, _) -> revision(row)).list());
    }

    Optional<Revision> of(ArticleId id, int number) {
        return jdbi.withHandle(db -> db
                .createQuery("select number, at, by, what, copy from articles.revision where article_id = :id and number = :number")
                .bind("id", id.value()).bind("number", number).map((row, _) -> revision(row)).findOne());
    }

    /// The same revision with its files elsewhere.
    void rewrite(ArticleId id, int number, Copy copy) {
        jdbi.useHandle(db -> db.createUpdate("update articles.revision set copy = :copy::json where article_id = :id and number = :number")
                .bind("copy", CopyJson.write(copy)).bind("id", id.value()).bind("number", number).execute());
    }

    /// Tells in the list of revisions that the state changed while the text stayed.
    void addNote(ArticleId id, int revision, Instant at, String by, String what) {
        jdbi.useHandle(db -> db.createUpdate("insert into articles.note (article_id, revision, at, by, what) values (:id, :revision, :at, :by, :what)")
                .bind("id", id.value()).bind("revision", revision).bind("at", Timestamp.from(at)).bind("by", by).bind("what", what).execute());
    }

    /// The newest copy of each.
    Map<ArticleId, Copy> newest(Collection<ArticleId> ids) {
        return jdbi.withHandle(db -> db.createQuery("""
                select r.article_id, r.copy
                  from articles.article a
                  join articles.revision r on r.article_id = a.id and r.number = a.revision
                 where a.id = any(:ids)
                """)
                .bindArray("ids", Long.class, ids.stream().map(ArticleId::value).toArray())
                .reduceRows(new HashMap<ArticleId, Copy>(), (map, row) -> {
                    map.put(new ArticleId(row.getColumn("article_id", Long.class)), CopyJson.read(row.getColumn("copy", String.class)));
                    return map;
                }));
    }

    Optional<Hands> hands(ArticleId id) {
        return jdbi.withHandle(db -> db.createQuery("""
                select r.by as wrote, (select n.by from articles.note n where n.article_id = a.id order by n.id desc limit 1) as moved, a.release_at
                  from articles.article a
                  join articles.revision r on r.article_id = a.id and r.number = a.revision
                 where a.id = :id
                """).bind("id", id.value())
                .map((row, _) -> new Hands(row.getString("wrote"), Optional.ofNullable(row.getString("moved")), instant(row, "release_at"))).findOne());
    }

    void addReceipts(Collection<? extends ArticleEvent> events, String channel, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into articles.receipt (article_id, happening, revision, channel, at)
                select distinct new.id, new.happening, new.revision, :channel, cast(:at as timestamptz)
                  from unnest(:ids, :happenings, :revisions) as new (id, happening, revision)
                  join articles.article a on a.id = new.id
                    on conflict do nothing
                """)
                .bindArray("ids", Long.class, events.stream().map(ArticleEvent::article).toArray())
                .bindArray("happenings", String.class, events.stream().map(ArticleEvent::happening).toArray())
                .bindArray("revisions", Integer.class, events.stream().map(ArticleEvent::revision).toArray())
                .bind("channel", channel).bind("at", Timestamp.from(at)).execute());
    }

    List<Receipt> receipts(ArticleId id) {
        return jdbi.withHandle(db -> db
                .createQuery("select happening, revision, channel, at from articles.receipt where article_id = :id order by at, channel")
                .bind("id", id.value())
                .map((row, _) -> new Receipt(row.getString("happening"), row.getInt("revision"), row.getString("channel"),
                        instant(row, "at").orElseThrow()))
                .list());
    }

    /// How many articles stand in each state, by its name in words.
    Map<String, Long> standings() {
        return jdbi.withHandle(db -> db.createQuery("select lower(state) as state, count(*) as articles from articles.article group by state order by 2 desc")
                .reduceRows(new LinkedHashMap<String, Long>(), (map, row) -> {
                    map.put(row.getColumn("state", String.class), row.getColumn("articles", Long.class));
                    return map;
                }));
    }

    Optional<Instant> nextOpening() {
        return jdbi.withHandle(db -> db.createQuery("select release_at from articles.article where state = 'SCHEDULED' order by release_at limit 1")
                .map((row, _) -> instant(row, "release_at").orElseThrow()).findFirst());
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(row.getInt("number"), instant(row, "at").orElseThrow(), row.getString("by"), row.getString("what"),
                CopyJson.read(row.getString("copy")));
    }
}
