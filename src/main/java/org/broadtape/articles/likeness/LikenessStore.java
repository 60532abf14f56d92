package org.broadtape.articles.likeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.jdbi.v3.core.Jdbi;

/// Signatures of recent articles, and the pairs among them that are alike.
@ApplicationScoped
class LikenessStore {

    private static final int MOST_CANDIDATES = 500;

    private final Jdbi jdbi;

    LikenessStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// An article that readers can see: since when, and its text with tags in it.
    record Open(ArticleId id, Instant releasedAt, String html) {
    }

    /// An article with its signature.
    record Signed(ArticleId id, Instant releasedAt, Signature signature) {
    }

    /// Two articles and how like they are.
    record Pair(ArticleId one, ArticleId other, double likeness) {
    }

    /// Until the transaction ends nobody else links: two nodes that look at two like articles at once would each miss the other's.
    void lock() {
        jdbi.useHandle(db -> db.execute("select pg_advisory_xact_lock(hashtext('articles.likeness'))"));
    }

    /// Undoes the links of the articles, and says to which others they were.
    Set<ArticleId> unlink(Collection<ArticleId> articles) {
        return jdbi.withHandle(db -> db.createQuery("""
                with gone as (delete from articles.likeness where article_id = any(:ids) or other_id = any(:ids) returning article_id)
                select article_id from gone where not article_id = any(:ids)
                """).bindArray("ids", Long.class, articles.stream().map(ArticleId::value).toArray()).map((row, _) -> new ArticleId(row.getLong("article_id"))).set());
    }

    /// Forgets the signatures of the articles, and says which of them readers can see and were released since.
    List<Open> begin(Collection<ArticleId> articles, Instant since) {
        return jdbi.withHandle(db -> db.createQuery("""
                with signatures as (delete from articles.signature where article_id = any(:ids))
                select id, released_at, html
                  from articles.article
                 where id = any(:ids) and state in ('RELEASED', 'CORRECTED') and released_at >= :since
                 order by id
                """).bindArray("ids", Long.class, articles.stream().map(ArticleId::value).toArray()).bind("since", Timestamp.from(since))
                .map((row, _) -> new Open(new ArticleId(row.getLong("id")), row.getTimestamp("released_at").toInstant(), row.getString("html"))).list());
    }

    /// Signatures of what was released earlier; its links stay.
    void forgetBefore(Instant instant) {
        jdbi.useHandle(db -> db.createUpdate("delete from articles.signature where released_at < :instant").bind("instant", Timestamp.from(instant)).execute());
    }

    /// Those, the newest article with each of the bands, and what is linked to these.
    List<Signed> candidates(Collection<ArticleId> those, Collection<Signature> signatures) {
        return jdbi.withHandle(db -> db.createQuery("""
                with held as (select distinct article_id from articles.signature_band where band = any(:bands)),
                     near as (select unnest(:those) as article_id union select article_id from held union select l.other_id from held join articles.likeness l on l.article_id = held.article_id)
                select s.article_id, s.released_at, s.hashes
                  from near join articles.signature s on s.article_id = near.article_id
                 order by s.article_id desc
                 limit :most
                """)
                .bindArray("bands", Long.class, signatures.stream().flatMapToLong(signature -> Arrays.stream(signature.bands())).boxed().toArray()).bindArray("those", Long.class, those.stream().map(ArticleId::value).toArray()).bind("most", MOST_CANDIDATES)
                .map((row, _) -> signed(row)).list());
    }

    private static Signed signed(ResultSet row) throws SQLException {
        var hashes = (Long[]) row.getArray("hashes").getArray();
        return new Signed(new ArticleId(row.getLong("article_id")), row.getTimestamp("released_at").toInstant(),
                new Signature(Arrays.stream(hashes).mapToLong(Long::longValue).toArray()));
    }

    void keep(Collection<Signed> all) {
        jdbi.useHandle(db -> {
            var signatures = db.prepareBatch("insert into articles.signature (article_id, released_at, hashes) values (:id, :releasedAt, :hashes)");
            all.forEach(one -> signatures.bind("id", one.id().value()).bind("releasedAt", Timestamp.from(one.releasedAt())).bindArray("hashes", Long.class, boxed(one.signature().hashes())).add());
            signatures.execute();
        });
        mark(all);
    }

    /// Makes each the one that is found under its bands; of several that share one, the last.
    void mark(Collection<Signed> all) {
        var last = new TreeMap<Long, Long>();
        all.forEach(one -> Arrays.stream(one.signature().bands()).forEach(band -> last.put(band, one.id().value())));
        if (!last.isEmpty()) {
            jdbi.useHandle(db -> db.createUpdate("""
                    insert into articles.signature_band (band, article_id) select band, article from unnest(:bands, :articles) as found (band, article)
                    on conflict (band) do update set article_id = excluded.article_id
                    """).bindArray("bands", Long.class, last.keySet().toArray()).bindArray("articles", Long.class, last.values().toArray()).execute());
        }
    }

    void link(Collection<Pair> pairs, Instant at) {
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("""
                    insert into articles.likeness (article_id, other_id, likeness, at) values (:one, :other, :likeness, :at), (:other, :one, :likeness, :at)
                    on conflict (article_id, other_id) do update set likeness = excluded.likeness, at = excluded.at
                    """);
            pairs.forEach(pair -> batch.bind("one", pair.one().value()).bind("other", pair.other().value()).bind("likeness", pair.likeness()).bind("at", Timestamp.from(at)).add());
            batch.execute();
        });
    }

    List<Likeness> of(ArticleId article) {
        return jdbi.withHandle(db -> db.createQuery("select other_id, likeness from articles.likeness where article_id = :id order by likeness desc, other_id")
                .bind("id", article.value()).map((row, _) -> new Likeness(new ArticleId(row.getLong("other_id")), row.getDouble("likeness"))).list());
    }

    private static Object[] boxed(long[] numbers) {
        return Arrays.stream(numbers).boxed().toArray();
    }
}
