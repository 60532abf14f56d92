package org.broadtape.members.tiers.groups;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class SeatStore {

    private static final String RUNS = " g.begins_at <= :now and (g.ends_at is null or g.ends_at > :now) ";

    private final Jdbi jdbi;

    SeatStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param grant the grant that it is
    record Seat(long group, long grant, MemberId member, Optional<EmailAddress> address) {
    }

    List<Seat> in(long group, Instant now) {
        return seats("g.group_id = :id", group, now);
    }

    List<Seat> seatsOf(MemberId member, Instant now) {
        return seats("g.group_id is not null and g.member_id = :id", member.value(), now);
    }

    private List<Seat> seats(String which, long id, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("""
                select g.group_id, g.id, g.member_id, m.address
                  from members.tier_grant g
                  join members.member m on m.id = g.member_id
                 where\s""" + which + " and " + RUNS + " order by g.id").bind("id", id).bind("now", Timestamp.from(now))
                .map((row, _) -> new Seat(row.getLong(1), row.getLong(2), new MemberId(row.getLong(3)), Optional.ofNullable(row.getString(4)).map(EmailAddress::new)))
                .list());
    }

    boolean sits(long group, MemberId member, Instant now) {
        return seatsOf(member, now).stream().anyMatch(seat -> seat.group() == group);
    }

    /// Groups that run and name this address, by itself or by its domain.
    ///
    /// @param domains the address's own domain first, then those above it
    List<Long> naming(EmailAddress address, List<String> domains, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("""
                select p.id
                  from members.tier_group p
                 where p.closed_at is null and (p.ends_at is null or p.ends_at > :now)
                   and p.id in (select group_id from members.tier_group_address where address = :address
                                union all
                                select group_id from members.tier_group_domain where domain = any(:domains) and (below or domain = :own))
                 order by p.id
                """)
                .bind("now", Timestamp.from(now)).bind("address", address.value()).bindArray("domains", String.class, domains).bind("own", address.domain())
                .mapTo(Long.class).list());
    }

    /// Members whose address is proved and named by the group, and who have no seat in it; who came first, first.
    List<MemberId> waiting(long group, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("""
                select m.id
                  from (select m.id from members.tier_group_address a join members.member m on m.address = a.address where a.group_id = :group
                        union
                        select m.id from members.tier_group_domain d join members.member m on split_part(m.address, '@', 2) = d.domain where d.group_id = :group
                        union
                        select m.id from members.tier_group_domain d join members.member m on split_part(m.address, '@', 2) like '%.' || d.domain
                         where d.group_id = :group and d.below) named
                  join members.member m on m.id = named.id
                 where m.state = 'ACTIVE' and m.proved_at is not null
                   and not exists (select from members.tier_grant g where g.group_id = :group and g.member_id = m.id and\s""" + RUNS + """
                )
                 order by m.id
                """).bind("group", group).bind("now", Timestamp.from(now)).mapTo(Long.class).map(MemberId::new).list());
    }
}
