package org.broadtape.members.tiers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class OfferStore {

    private static final String RUNS = " g.begins_at <= :now and (g.ends_at is null or g.ends_at > :now) ";

    /// Writes a member's tier and until when it holds, as `grants.Standing` does for one.
    private static final String SETTLE = """
            update members.member m
               set tier = members.tier_at(m.id, :now),
                   tier_until = (select case when bool_or(g.ends_at is null) then null else max(g.ends_at) end
                                   from members.tier_grant g
                                  where g.member_id = m.id and g.tier = members.tier_at(m.id, :now) and\s""" + RUNS + ") where m.id in ";

    private final Jdbi jdbi;

    OfferStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Use(int grants, int groups) {
    }

    /// Nobody else changes the offer until the transaction ends.
    void lock() {
        jdbi.useHandle(db -> db.createQuery("select slug from members.tier where slug = 'free' for update").mapTo(String.class).one());
    }

    List<Slug> offered() {
        return jdbi.withHandle(db -> db.createQuery("select slug from members.tier where retired_at is null order by position").mapTo(String.class).map(Slug::new).list());
    }

    /// Where the highest stands, of those too that are no longer offered.
    int highest() {
        return jdbi.withHandle(db -> db.createQuery("select max(position) from members.tier").mapTo(Integer.class).one());
    }

    Use use(Slug tier, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("select (select count(*) from members.tier_grant g where g.tier = :tier and " + RUNS + """
                ) as grants,
                       (select count(*) from members.tier_group p where p.tier = :tier and p.closed_at is null and (p.ends_at is null or p.ends_at > :now)) as groups
                """).bind("tier", tier.value()).bind("now", Timestamp.from(now)).map((row, _) -> new Use(row.getInt(1), row.getInt(2))).one());
    }

    /// Ends the grants that run and gives the same in another tier, where that is not everybody's. How many those were.
    int move(Slug from, Slug to, String by, Instant now) {
        return jdbi.withHandle(db -> {
            db.createUpdate("update members.tier_group set tier = :to where tier = :from and :to <> 'free'").bind("to", to.value()).bind("from", from.value()).execute();
            db.createUpdate("update members.tier_group set closed_at = :now where tier = :from and closed_at is null").bind("now", Timestamp.from(now)).bind("from", from.value())
                    .execute();
            var moved = db.createUpdate("create temporary table moving on commit drop as select * from members.tier_grant g where tier = :tier and " + RUNS)
                    .bind("tier", from.value()).bind("now", Timestamp.from(now)).execute();
            db.createUpdate("update members.tier_grant set ends_at = :now where id in (select id from moving)").bind("now", Timestamp.from(now)).execute();
            db.createUpdate("""
                    insert into members.tier_grant_change (grant_id, at, what, ends_at, reason, by)
                    select id, :now, 'ENDED', :now, :reason, :by from moving
                    """).bind("now", Timestamp.from(now)).bind("reason", "the tier is no longer offered").bind("by", by).execute();
            db.createUpdate("""
                    with given as (insert into members.tier_grant (member_id, tier, begins_at, ends_at, source, complimentary, group_id)
                                   select member_id, :to, :now, ends_at, source, complimentary, group_id from moving where :to <> 'free'
                                   returning id, ends_at)
                    insert into members.tier_grant_change (grant_id, at, what, ends_at, reason, by)
                    select id, :now, 'GIVEN', ends_at, :reason, :by from given
                    """).bind("to", to.value()).bind("now", Timestamp.from(now)).bind("reason", "in place of " + from).bind("by", by).execute();
            db.createUpdate(SETTLE + "(select member_id from moving)").bind("now", Timestamp.from(now)).execute();
            db.execute("drop table moving");
            return moved;
        });
    }

    void settleAllWithSeveral(Instant now) {
        jdbi.useHandle(db -> db.createUpdate(SETTLE + "(select g.member_id from members.tier_grant g where " + RUNS + " group by 1 having count(distinct g.tier) > 1)")
                .bind("now", Timestamp.from(now)).execute());
    }

    void retire(Slug tier, Instant now) {
        jdbi.useHandle(db -> db.createUpdate("update members.tier set retired_at = :now where slug = :tier").bind("now", Timestamp.from(now)).bind("tier", tier.value()).execute());
    }
}
