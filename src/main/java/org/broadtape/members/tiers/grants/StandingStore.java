package org.broadtape.members.tiers.grants;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class StandingStore {

    private static final String SETTLE = """
            update members.member m
               set tier = members.tier_at(m.id, :at),
                   tier_until = (select case when bool_or(g.ends_at is null) then null else max(g.ends_at) end
                                   from members.tier_grant g
                                  where g.member_id = m.id and g.tier = members.tier_at(m.id, :at)
                                    and g.begins_at <= :at and (g.ends_at is null or g.ends_at > :at))
             where m.id""";

    private final Jdbi jdbi;

    StandingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean lock(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select id from members.member where id = :id and state <> 'GONE' for update").bind("id", member.value())
                .mapTo(Long.class).findOne().isPresent());
    }

    /// Writes the tier and until when it holds; answers with the latter. Of several grants of the tier the longest counts.
    Optional<Instant> settle(MemberId member, Instant at) {
        return jdbi.withHandle(db -> db.createQuery(SETTLE + " = :id returning tier_until").bind("id", member.value()).bind("at", Timestamp.from(at))
                .map((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).one());
    }

    void settleMany(List<MemberId> members, Instant at) {
        jdbi.useHandle(db -> db.createUpdate(SETTLE + " = any(:ids)").bindArray("ids", Long.class, members.stream().map(MemberId::value).toList()).bind("at", Timestamp.from(at))
                .execute());
    }

    /// Members whose tier has run out and whom no timer has settled.
    List<MemberId> overdue(Instant at, int most) {
        return jdbi.withHandle(db -> db.createQuery("select id from members.member where tier_until <= :at order by tier_until limit :most")
                .bind("at", Timestamp.from(at)).bind("most", most).mapTo(Long.class).map(MemberId::new).list());
    }
}
