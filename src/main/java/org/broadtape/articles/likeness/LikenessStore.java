package org.broadtape.articles.likeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.jdbi.v3.core.Jdbi;

/// Signatures of recent articles, and the pairs among them that are alike.
@ApplicationScoped
class LikenessStore {

    private static final int MOST_CANDIDATES = 100;

    private final Jdbi jdbi;

    LikenessStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// An article that readers can see, and since when.
    record Open(ArticleId id, Instant releasedAt) {
    }

    record Candidate(ArticleId id, Signature signature) {
    }

    /// Until the transaction ends, nobody else links.
    void lock() {
        jdbi.useHandle(db -> db.execute("select pg_advisory_xact_lock(hashtext('articles.likeness'))"));
    }

    void forget(Collection<ArticleId> articles) {
        var ids = ids(articles);
        jdbi.useHandle(db -> {
            db.createUpdate("delete from articles.signature where article_id = any(:ids)").bindArray("ids", Long.class, ids).execute();
            db.createUpdate("delete from articles.likeness where article_id = any(:ids) or other_id = any(:ids)").bindArray("ids", Long.class, ids).execute();
        });
    }

    /// Signatures of what was released earlier; its links stay.
    void forgetBefore(Instant instant) {
        jdbi.useHandle(db -> db.createUpdate("delete from articles.signature where released_at < :instant").bind("instant", Timestamp.from(instant)).execute());
    }

    List<Open> openSince(Collection<ArticleId> articles, Instant since) {
        return jdbi.withHandle(db -> db.createQuery("""
                select id, released_at from articles.article
                 where id = any(:ids) and state in ('RELEASED', 'CORRECTED') and released_at >= :since
                 order by id
                """).bindArray("ids", Long.class, ids(articles)).bind("since", Timestamp.from(since))
                .map((row, _) -> new Open(new ArticleId(row.getLong("id")), row.getTimestamp("released_at").toInstant())).list());
    }

    /// What shares a band with it, the newest first.
    List<Candidate> candidates(Signature signature) {
        return jdbi.withHandle(db -> db.createQuery("select article_id, hashes from articles.signature where bands && :bands order by article_id desc limit :most")
                .bindArray("bands", Long.class, boxed(signature.bands())).bind("most", MOST_CANDIDATES).map((row, _) -> candidate(row)).list());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var hashes = (Long[]) row.getArray("hashes").getArray();
        return new Candidate(new ArticleId(row.getLong("article_id")), new Signature(Arrays.stream(hashes).mapToLong(Long::longValue).toArray()));
    }

    void keep(Open article, Signature signature) {
        jdbi.useHandle(db -> db.createUpdate("insert into articles.signature (article_id, released_at, hashes, bands) values (:id, :releasedAt, :hashes, :bands)")
                .bind("id", article.id().value()).bind("releasedAt", Timestamp.from(article.releasedAt())).bindArray("hashes", Long.class, boxed(signature.hashes()))
                .bindArray("bands", Long.class, boxed(signature.bands())).execute());
    }

    void link(ArticleId one, ArticleId other, double likeness, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into articles.likeness (article_id, other_id, likeness, at) values (:one, :other, :likeness, :at), (:other, :one, :likeness, :at)
                on conflict (article_id, other_id) do update set likeness = excluded.likeness, at = excluded.at
                """).bind("one", one.value()).bind("other", other.value()).bind("likeness", likeness).bind("at", Timestamp.from(at)).execute());
    }

    List<Likeness> of(ArticleId article) {
        return jdbi.withHandle(db -> db.createQuery("select other_id, likeness from articles.likeness where article_id = :id order by likeness desc, other_id")
                .bind("id", article.value()).map((row, _) -> new Likeness(new ArticleId(row.getLong("other_id")), row.getDouble("likeness"))).list());
    }

    private static Object[] ids(Collection<ArticleId> articles) {
        return articles.stream().map(ArticleId::value).toArray();
    }

    private static Object[] boxed(long[] numbers) {
        return Arrays.stream(numbers).boxed().toArray();
    }
}
