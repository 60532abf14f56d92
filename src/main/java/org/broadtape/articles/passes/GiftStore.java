package org.broadtape.articles.passes;

import static org.broadtape.articles.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Columns;
import org.broadtape.members.MemberId;
import org.broadtape.members.sessions.Token;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class GiftStore {

    private static final String SELECT = "select id, article_id, giver, expires_at, withdrawn_at is not null as withdrawn, most, readers from articles.gift ";

    private final Jdbi jdbi;

    GiftStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Token token, ArticleId article, MemberId giver, Instant at, Instant expires, int most) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into articles.gift (token_hash, article_id, giver, given_at, expires_at, most) values (:hash, :article, :giver, :at, :expires, :most)
                """)
                .bind("hash", token.hash()).bind("article", article.value()).bind("giver", giver.value()).bind("at", Timestamp.from(at))
                .bind("expires", Timestamp.from(expires)).bind("most", most).execute());
    }

    Optional<Gift> find(Token token) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + "where token_hash = :hash").bind("hash", token.hash()).map((row, _) -> gift(row)).findOne());
    }

    /// Those of an article that have opened it to the holder.
    List<Gift> opened(ArticleId article, Holder holder) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + "where article_id = :article and cast(:reader as text) = any(readers)")
                .bind("article", article.value()).bind("reader", holder.key()).map((row, _) -> gift(row)).list());
    }

    /// One more reader, unless there is no room. One statement, so that of two at once for the last place one has it.
    void open(long id, Holder holder, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                update articles.gift set readers = array_append(readers, cast(:reader as text))
                 where id = :id and withdrawn_at is null and expires_at > :at and cast(:reader as text) <> all(readers) and cardinality(readers) < most
                """).bind("id", id).bind("reader", holder.key()).bind("at", Timestamp.from(at)).execute());
    }

    /// Who has opened it as both is one reader.
    void move(Holder from, Holder into) {
        jdbi.useHandle(db -> db.createUpdate("""
                update articles.gift
                   set readers = case when readers @> array[cast(:into as text)] then array_remove(readers, cast(:from as text)) else array_replace(readers, cast(:from as text), cast(:into as text)) end
                 where readers @> array[cast(:from as text)]
                """).bind("from", from.key()).bind("into", into.key()).execute());
    }

    void withdraw(ArticleId article, MemberId giver, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update articles.gift set withdrawn_at = :at where article_id = :article and giver = :giver and withdrawn_at is null")
                .bind("article", article.value()).bind("giver", giver.value()).bind("at", Timestamp.from(at)).execute());
    }

    int removeExpired(Instant before) {
        return jdbi.withHandle(db -> db.createUpdate("delete from articles.gift where expires_at < :before").bind("before", Timestamp.from(before)).execute());
    }

    private static Gift gift(ResultSet row) throws SQLException {
        return new Gift(row.getLong("id"), new ArticleId(row.getLong("article_id")), new MemberId(row.getLong("giver")), instant(row, "expires_at").orElseThrow(),
                row.getBoolean("withdrawn"), row.getInt("most"), Columns.texts(row, "readers"));
    }
}
