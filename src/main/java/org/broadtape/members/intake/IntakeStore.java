package org.broadtape.members.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class IntakeStore {

    private static final String BETWEEN = "\u001f";
    /// Who pays there, is here, may be given a tier, and has none of it from that source already.
    private static final String LACKING = """

             from (select address, cast(nullif(until, '') as timestamptz) as until from unnest(:addresses, :until) as written (address, until)) list
             join members.member m on m.address = list.address and m.state in ('ACTIVE', 'LEAVING')
            where (list.until is null or list.until > :now)
              and not exists (select from members.tier_grant g
                               where g.member_id = m.id and g.tier = :tier and g.source = :source and (g.ends_at is null or g.ends_at > :now))
            """;

    private final Jdbi jdbi;

    IntakeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// How many of them were not there yet.
    int add(List<Incoming> batch, String source, Instant now) {
        return jdbi.withHandle(db -> db.createUpdate("""
                insert into members.member (address, name, state, joined_at, source, labels)
                select address, name, 'ACTIVE', coalesce(cast(nullif(joined, '') as timestamptz), :now), :source, coalesce(string_to_array(nullif(labels, ''), :between), '{}')
                  from unnest(:addresses, :names, :joined, :labels) as list (address, name, joined, labels)
                on conflict (address) do nothing
                """)
                .bindArray("addresses", String.class, addresses(batch)).bindArray("names", String.class, batch.stream().map(Incoming::name).toList())
                .bindArray("joined", String.class, batch.stream().map(one -> one.joined().map(Instant::toString).orElse("")).toList())
                .bindArray("labels", String.class, batch.stream().map(one -> String.join(BETWEEN, one.labels())).toList())
                .bind("now", Timestamp.from(now)).bind("source", source).bind("between", BETWEEN).execute());
    }

    /// Adds labels to those who lack them.
    void label(List<Incoming> batch) {
        var labelled = batch.stream().filter(one -> !one.labels().isEmpty()).toList();
        jdbi.useHandle(db -> db.createUpdate("""
                update members.member m
                   set labels = array(select distinct label from unnest(m.labels || list.labels) label order by 1)
                  from (select address, string_to_array(labels, :between) as labels from unnest(:addresses, :labels) as list (address, labels)) list
                 where m.address = list.address and not m.labels @> list.labels
                """).bindArray("addresses", String.class, addresses(labelled)).bindArray("labels", String.class, labelled.stream().map(one -> String.join(BETWEEN, one.labels())).toList())
                .bind("between", BETWEEN).execute());
    }

    int known(List<Incoming> batch) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from members.member where address = any(:addresses)").bindArray("addresses", String.class, addresses(batch))
                .mapTo(Integer.class).one());
    }

    /// Gives the tier to those who pay elsewhere and have not got it from there, and answers with them. They are to be settled.
    List<MemberId> grant(List<Incoming> batch, Slug tier, String source, Instant now) {
        var paying = batch.stream().filter(Incoming::paid).toList();
        return jdbi.withHandle(db -> db.createQuery("""
                with given as (insert into members.tier_grant (member_id, tier, begins_at, ends_at, source)
                               select m.id, :tier, :now, list.until, :source""" + LACKING + """
                               returning id, member_id, ends_at),
                     noted as (insert into members.tier_grant_change (grant_id, at, what, ends_at, reason, by)
                               select id, :now, 'GIVEN', ends_at, 'paid for before the move', 'import' from given)
                select member_id from given
                """).bindArray("addresses", String.class, addresses(paying)).bindArray("until", String.class, until(paying)).bind("tier", tier.value()).bind("source", source)
                .bind("now", Timestamp.from(now)).mapTo(Long.class).map(MemberId::new).list());
    }

    int wouldGrant(List<Incoming> batch, Slug tier, String source, Instant now) {
        var paying = batch.stream().filter(Incoming::paid).toList();
        return jdbi.withHandle(db -> db.createQuery("select count(*)" + LACKING).bindArray("addresses", String.class, addresses(paying)).bindArray("until", String.class, until(paying))
                .bind("tier", tier.value()).bind("source", source).bind("now", Timestamp.from(now)).mapTo(Integer.class).one());
    }

    private static List<String> until(List<Incoming> batch) {
        return batch.stream().map(one -> one.paidUntil().map(Instant::toString).orElse("")).toList();
    }

    private static List<String> addresses(List<Incoming> batch) {
        return batch.stream().map(one -> one.address().value()).toList();
    }
}
