package org.broadtape.feeds.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.feeds.wire.WireFormat;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/// Contracts, their changes and keys.
@ApplicationScoped
class PartnerStore {

    private static final String SELECT = "select id, slug, name, contract, formats, sections, country, whole, push, folder, pull, last, acknowledged from feeds.partner ";

    private final Jdbi jdbi;

    @Inject
    PartnerStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Partner> all() {
        return jdbi.withHandle(db -> db.createQuery(SELECT + "order by slug").map((row, _) -> partner(row)).list());
    }

    boolean any() {
        return jdbi.withHandle(db -> db.createQuery("select exists (select from feeds.partner)").mapTo(Boolean.class).one());
    }

    /// All of them, whose rows are locked: who holds them gives the next sequence numbers.
    List<Partner> lockAll() {
        return jdbi.withHandle(db -> db.createQuery(SELECT + "order by slug for update").map((row, _) -> partner(row)).list());
    }

    Optional<Partner> called(String slug) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + "where slug = :slug").bind("slug", slug).map((row, _) -> partner(row)).findOne());
    }

    long add(Partner partner, Instant at) {
        return jdbi.withHandle(db -> bound(db.createUpdate("""
                insert into feeds.partner (slug, name, contract, formats, sections, country, whole, push, folder, pull, added_at)
                values (:slug, :name, :contract, :formats, :sections, :country, :whole, :push, :folder, :pull, :at)
                """), partner).bind("at", at).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one());
    }

    void change(Partner partner) {
        jdbi.useHandle(db -> bound(db.createUpdate("""
                update feeds.partner
                   set name = :name, contract = :contract, formats = :formats, sections = :sections, country = :country, whole = :whole, push = :push, folder = :folder, pull = :pull
                 where slug = :slug
                """), partner).execute());
    }

    void note(long partner, Instant at, String by, Collection<String> what) {
        jdbi.useHandle(db -> {
            for (var line : what) {
                db.createUpdate("insert into feeds.partner_change (partner_id, at, by, what) values (:partner, :at, :by, :what)")
                        .bind("partner", partner).bind("at", at).bind("by", by).bind("what", line).execute();
            }
        });
    }

    List<String> changes(long partner) {
        return jdbi.withHandle(db -> db.createQuery("select at, by, what from feeds.partner_change where partner_id = :partner order by id desc limit 200").bind("partner", partner)
                .map((row, _) -> row.getTimestamp("at").toInstant() + "  " + row.getString("by") + "  " + row.getString("what")).list());
    }

    void last(long partner, long last) {
        jdbi.useHandle(db -> db.createUpdate("update feeds.partner set last = :last where id = :partner").bind("last", last).bind("partner", partner).execute());
    }

    void acknowledge(long partner, long sequence, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update feeds.partner set acknowledged = greatest(acknowledged, :sequence), acknowledged_at = :at where id = :partner")
                .bind("sequence", sequence).bind("at", at).bind("partner", partner).execute());
    }

    long addKey(long partner, byte[] locked, Instant at) {
        return jdbi.withHandle(db -> db.createUpdate("insert into feeds.partner_key (partner_id, locked, added_at) values (:partner, :locked, :at)")
                .bind("partner", partner).bind("locked", locked).bind("at", at).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one());
    }

    boolean removeKey(long partner, long id) {
        return jdbi.withHandle(db -> db.createUpdate("delete from feeds.partner_key where partner_id = :partner and id = :id").bind("partner", partner).bind("id", id).execute()) > 0;
    }

    /// By their numbers, the newest first.
    Map<Long, byte[]> keys(long partner) {
        var keys = new LinkedHashMap<Long, byte[]>();
        jdbi.useHandle(db -> db.createQuery("select id, locked from feeds.partner_key where partner_id = :partner order by id desc").bind("partner", partner)
                .map((row, _) -> Map.entry(row.getLong("id"), row.getBytes("locked"))).forEach(key -> keys.put(key.getKey(), key.getValue())));
        return keys;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Partner partner) {
        return statement.bind("slug", partner.slug().value()).bind("name", partner.name()).bind("contract", partner.contract())
                .bindArray("formats", String.class, partner.formats().stream().map(WireFormat::name).toArray())
                .bindArray("sections", String.class, partner.sections().stream().map(Slug::value).toArray())
                .bind("country", partner.country()).bind("whole", partner.whole()).bind("push", partner.push()).bind("folder", partner.folder()).bind("pull", partner.pull());
    }

    private static Partner partner(ResultSet row) throws SQLException {
        return new Partner(row.getLong("id"), new Slug(row.getString("slug")), row.getString("name"), row.getString("contract"),
                texts(row, "formats").stream().map(WireFormat::valueOf).toList(), texts(row, "sections").stream().map(Slug::new).toList(), row.getString("country"),
                row.getBoolean("whole"), row.getString("push"), row.getString("folder"), row.getBoolean("pull"), row.getLong("last"), row.getLong("acknowledged"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
