package org.broadtape.instruments.quotes.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/// Sources of quotes.
@ApplicationScoped
class SourceStore {

    private static final String SELECT = """
            select slug, name, kind, licence, turned_on, place, every_seconds, delay_seconds, most_move, exchanges, locked is not null as has_key, spoke_at, trouble, trouble_since
              from instruments.quote_source
            """;

    private final Jdbi jdbi;

    SourceStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(QuoteSource source, Instant at) {
        jdbi.useHandle(db -> bound(db.createUpdate("""
                insert into instruments.quote_source (slug, name, kind, licence, turned_on, place, every_seconds, delay_seconds, most_move, exchanges, added_at)
                values (:slug, :name, :kind, :licence, :on, :place, :every, :delay, :most, :exchanges, :at)
                """), source).bind("at", at).execute());
    }

    void change(QuoteSource source) {
        jdbi.useHandle(db -> bound(db.createUpdate("""
                update instruments.quote_source
                   set name = :name, kind = :kind, licence = :licence, turned_on = :on, place = :place, every_seconds = :every, delay_seconds = :delay, most_move = :most,
                       exchanges = :exchanges
                 where slug = :slug
                """), source).execute());
    }

    private static Update bound(Update update, QuoteSource source) {
        return update.bind("slug", source.slug()).bind("name", source.name()).bind("kind", source.kind().name()).bind("licence", source.licence()).bind("on", source.on())
                .bind("place", source.place()).bind("every", source.every().toSeconds()).bind("delay", source.delay().toSeconds()).bind("most", source.mostMove()).bind("exchanges", source.exchanges().toString());
    }

    void lock(String slug, byte[] locked) {
        jdbi.useHandle(db -> db.createUpdate("update instruments.quote_source set locked = :locked where slug = :slug").bind("locked", locked).bind("slug", slug).execute());
    }

    Optional<byte[]> locked(String slug) {
        return jdbi.withHandle(db -> db.createQuery("select locked from instruments.quote_source where slug = :slug and locked is not null").bind("slug", slug).mapTo(byte[].class).findOne());
    }

    /// At most once a second: every batch would change the row otherwise.
    void spoke(String slug, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update instruments.quote_source set spoke_at = :at where slug = :slug and (spoke_at is null or spoke_at < :before)")
                .bind("slug", slug).bind("at", at).bind("before", at.minusSeconds(1)).execute());
    }

    void troubled(String slug, String trouble, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                update instruments.quote_source
                   set trouble = :trouble, trouble_since = case when :trouble = '' then null else coalesce(trouble_since, :at) end
                 where slug = :slug and trouble <> :trouble
                """).bind("slug", slug).bind("trouble", trouble).bind("at", at).execute());
    }

    /// The markets of the instruments whose latest quote is its.
    Set<String> markets(String slug) {
        return jdbi.withHandle(db -> db.createQuery("select distinct i.mic from instruments.quote q join instruments.instrument i on i.id = q.instrument_id where q.source = :slug")
                .bind("slug", slug).mapTo(String.class).set());
    }

    List<QuoteSource> all() {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " order by slug").map((row, _) -> source(row)).list());
    }

    Optional<QuoteSource> called(String slug) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where slug = :slug").bind("slug", slug).map((row, _) -> source(row)).findOne());
    }

    private static QuoteSource source(ResultSet row) throws SQLException {
        return new QuoteSource(row.getString("slug"), row.getString("name"), QuoteSource.Kind.valueOf(row.getString("kind")), row.getString("licence"), row.getBoolean("turned_on"),
                row.getString("place"), Duration.ofSeconds(row.getLong("every_seconds")), Duration.ofSeconds(row.getLong("delay_seconds")), row.getBigDecimal("most_move"), Exchanges.read(row.getString("exchanges")),
                row.getBoolean("has_key"), instant(row, "spoke_at"), row.getString("trouble"), instant(row, "trouble_since"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
