package org.broadtape.members.tiers.grants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GrantStore {

    private final Jdbi jdbi;

    GrantStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    long add(MemberId member, Giving giving, Optional<Long> group, String by, Instant at, Optional<Instant> ends) {
        return jdbi.withHandle(db -> {
            var id = db.createQuery("""
                    insert into members.tier_grant (member_id, tier, begins_at, ends_at, source, complimentary, group_id)
                    values (:member, :tier, :at, :ends, :source, :complimentary, :group)
                    returning id
                    """)
                    .bind("member", member.value()).bind("tier", giving.tier().value()).bind("at", Timestamp.from(at)).bind("ends", stamp(ends))
                    .bind("source", giving.source()).bind("complimentary", giving.complimentary()).bind("group", group.orElse(null))
                    .mapTo(Long.class).one();
            note(id, Grant.What.GIVEN, ends, giving.reason(), by, at);
            return id;
        });
    }

    void change(long grant, Grant.What what, Optional<Instant> ends, String reason, String by, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update members.tier_grant set ends_at = :ends where id = :id").bind("ends", stamp(ends)).bind("id", grant).execute());
        note(grant, what, ends, reason, by, at);
    }

    private void note(long grant, Grant.What what, Optional<Instant> ends, String reason, String by, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into members.tier_grant_change (grant_id, at, what, ends_at, reason, by)
                values (:grant, :at, :what, :ends, :reason, :by)
                """)
                .bind("grant", grant).bind("at", Timestamp.from(at)).bind("what", what.name()).bind("ends", stamp(ends)).bind("reason", reason).bind("by", by)
                .execute());
    }

    Optional<Grant> find(MemberId member, long grant) {
        return of(member).stream().filter(one -> one.id() == grant).findFirst();
    }

    /// The newest first.
    List<Grant> of(MemberId member) {
        Map<Long, Grant> found = new LinkedHashMap<>();
        jdbi.useHandle(db -> db.createQuery("""
                select g.id, g.member_id, g.tier, g.begins_at, g.ends_at, g.source, g.complimentary, c.at, c.what, c.ends_at as ended_at, c.reason, c.by
                  from members.tier_grant g
                  join members.tier_grant_change c on c.grant_id = g.id
                 where g.member_id = :member
                 order by g.begins_at desc, g.id desc, c.id
                """).bind("member", member.value()).map((row, _) -> grant(row)).forEach(one -> found.merge(one.id(), one, GrantStore::joined)));
        return List.copyOf(found.values());
    }

    private static Grant grant(ResultSet row) throws SQLException {
        var change = new Grant.Change(row.getTimestamp("at").toInstant(), Grant.What.valueOf(row.getString("what")), instant(row, "ended_at"), row.getString("reason"),
                row.getString("by"));
        return new Grant(row.getLong("id"), new MemberId(row.getLong("member_id")), new Slug(row.getString("tier")), row.getTimestamp("begins_at").toInstant(),
                instant(row, "ends_at"), row.getString("source"), row.getBoolean("complimentary"), List.of(change));
    }

    private static Grant joined(Grant grant, Grant more) {
        var history = new ArrayList<>(grant.history());
        history.addAll(more.history());
        return new Grant(grant.id(), grant.member(), grant.tier(), grant.begins(), grant.ends(), grant.source(), grant.complimentary(), history);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static @Nullable Timestamp stamp(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }
}
