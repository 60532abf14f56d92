package org.broadtape.wire.ways;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

/// How the ways in stand, and which node works on which. A lease runs by the database's clock, the only one that all nodes share.
@ApplicationScoped
class WayStore {

    private static final String COLUMNS = "provider, way, address, due_at, etag, last_modified, asked, unmodified, gone, failures, trouble, trouble_since";

    private final Jdbi jdbi;

    WayStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Standing> all() {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from wire.way order by provider, way").map((row, _) -> standing(row)).list());
    }

    Optional<Standing> of(Slug provider, String way) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from wire.way where provider = :provider and way = :way")
                .bind("provider", provider.value()).bind("way", way).map((row, _) -> standing(row)).findOne());
    }

    void set(Standing standing) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into wire.way (provider, way, address, due_at, etag, last_modified, asked, unmodified, gone, failures, trouble, trouble_since)
                values (:provider, :way, :address, :due, :etag, :lastModified, :asked, :unmodified, :gone, :failures, :trouble, :since)
                on conflict (provider, way) do update
                   set address = excluded.address, due_at = excluded.due_at, etag = excluded.etag, last_modified = excluded.last_modified, asked = excluded.asked,
                       unmodified = excluded.unmodified, gone = excluded.gone, failures = excluded.failures, trouble = excluded.trouble, trouble_since = excluded.trouble_since
                """)
                .bind("provider", standing.provider()).bind("way", standing.way()).bind("address", standing.address()).bind("due", Timestamp.from(standing.dueAt()))
                .bind("etag", standing.etag()).bind("lastModified", standing.lastModified()).bind("asked", standing.asked()).bind("unmodified", standing.unmodified())
                .bind("gone", standing.gone()).bind("failures", standing.failures()).bind("trouble", standing.trouble())
                .bind("since", standing.troubleSince().map(Timestamp::from).orElse(null)).execute());
    }

    /// Whether the way is this node's now, for two minutes.
    boolean lease(Slug provider, String way, String node) {
        return jdbi.withHandle(db -> db.createUpdate("""
                insert into wire.way as w (provider, way, due_at, lease, leased_until) values (:provider, :way, 'epoch', :node, now() + interval '2 minutes')
                on conflict (provider, way) do update set lease = :node, leased_until = now() + interval '2 minutes' where w.leased_until < now()
                """).bind("provider", provider.value()).bind("way", way).bind("node", node).execute()) > 0;
    }

    /// Keeps all of the node's leases for two minutes more.
    void keep(String node) {
        jdbi.useHandle(db -> db.createUpdate("update wire.way set leased_until = now() + interval '2 minutes' where lease = :node and leased_until > now()").bind("node", node).execute());
    }

    /// Ends all of the node's leases: it has just begun, and what held them was itself before it died.
    void releaseAll(String node) {
        jdbi.useHandle(db -> db.createUpdate("update wire.way set leased_until = '-infinity' where lease = :node").bind("node", node).execute());
    }

    void release(Slug provider, String way, String node) {
        jdbi.useHandle(db -> db.createUpdate("update wire.way set leased_until = '-infinity' where provider = :provider and way = :way and lease = :node")
                .bind("provider", provider.value()).bind("way", way).bind("node", node).execute());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getString("provider"), row.getString("way"), row.getString("address"), row.getTimestamp("due_at").toInstant(), row.getString("etag"),
                row.getString("last_modified"), row.getLong("asked"), row.getLong("unmodified"), row.getBoolean("gone"), row.getInt("failures"), row.getString("trouble"),
                Optional.ofNullable(row.getTimestamp("trouble_since")).map(Timestamp::toInstant));
    }
}
