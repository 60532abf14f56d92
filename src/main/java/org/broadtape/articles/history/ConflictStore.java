package org.broadtape.articles.history;

import static org.broadtape.articles.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.CopyJson;
import org.broadtape.articles.copy.Correction;
import org.jdbi.v3.core.Jdbi;

/// Copies that wait beside the articles for which they were sent.
@ApplicationScoped
class ConflictStore {

    private final Jdbi jdbi;

    ConflictStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(ArticleId article, Copy theirs, List<Correction> corrections, String by, String what, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into articles.conflict (article_id, at, by, what, revision, copy, told_at, told)
                select id, :at, :by, :what, revision, :copy::json, :toldAt::timestamptz[], :told from articles.article where id = :article
                """)
                .bind("article", article.value()).bind("at", Timestamp.from(at)).bind("by", by).bind("what", what).bind("copy", CopyJson.write(theirs))
                .bindArray("toldAt", String.class, corrections.stream().map(one -> one.at().toString()).toArray())
                .bindArray("told", String.class, corrections.stream().map(Correction::text).toArray()).execute());
    }

    /// The one that waits beside the article.
    Optional<Conflict> of(ArticleId article) {
        return jdbi.withHandle(db -> db.createQuery("select c.* from articles.conflict c join articles.article a on a.id = c.article_id where a.id = :article and a.state <> 'KILLED' and c.decision = 'open' order by c.id desc limit 1")
                .bind("article", article.value()).map((row, _) -> conflict(row)).findOne());
    }

    List<Conflict> open(int limit) {
        return jdbi.withHandle(db -> db.createQuery("select c.* from articles.conflict c join articles.article a on a.id = c.article_id where a.state <> 'KILLED' and c.decision = 'open' order by c.at desc, c.id desc limit :limit")
                .bind("limit", limit).map((row, _) -> conflict(row)).list());
    }

    long count() {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from articles.conflict c join articles.article a on a.id = c.article_id where a.state <> 'KILLED' and c.decision = 'open'").mapTo(Long.class).one());
    }

    void decide(long id, String decision, String by, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update articles.conflict set decision = :decision, decided_by = :by, decided_at = :at where id = :id")
                .bind("id", id).bind("decision", decision).bind("by", by).bind("at", Timestamp.from(at)).execute());
    }

    private static Conflict conflict(ResultSet row) throws SQLException {
        var at = (Timestamp[]) row.getArray("told_at").getArray();
        var told = (String[]) row.getArray("told").getArray();
        return new Conflict(row.getLong("id"), new ArticleId(row.getLong("article_id")), instant(row, "at").orElseThrow(), row.getString("by"), row.getString("what"),
                row.getInt("revision"), CopyJson.read(row.getString("copy")), IntStream.range(0, told.length).mapToObj(i -> new Correction(at[i].toInstant(), told[i])).toList());
    }
}
