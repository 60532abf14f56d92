package org.broadtape.members.tiers.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class GroupStore {

    private static final String GROUP = """
            select p.id, p.name, p.tier, p.seats, p.ends_at, p.closed_at,
                   (select count(*) from members.tier_grant g where g.group_id = p.id and (g.ends_at is null or g.ends_at > :now)) as taken
              from members.tier_group p
            """;

    private final Jdbi jdbi;

    GroupStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Group> all(Instant now) {
        return jdbi.withHandle(db -> db.createQuery(GROUP + " order by p.closed_at is not null, p.name, p.id").bind("now", Timestamp.from(now)).map((row, _) -> group(row)).list());
    }

    Optional<Group> find(long id, Instant now) {
        return jdbi.withHandle(db -> db.createQuery(GROUP + " where p.id = :id").bind("id", id).bind("now", Timestamp.from(now)).map((row, _) -> group(row)).findOne());
    }

    /// Nobody else gives out its seats until the transaction ends.
    Optional<Group> lock(long id, Instant now) {
        jdbi.useHandle(db -> db.createQuery("select id from members.tier_group where id = :id for update").bind("id", id).mapTo(Long.class).findOne());
        return find(id, now);
    }

    long add(String name, Slug tier, int seats, Optional<Instant> ends, Instant at) {
        return jdbi.withHandle(db -> db.createQuery("""
                insert into members.tier_group (name, tier, seats, ends_at, created_at)
                values (:name, :tier, :seats, :ends, :at)
                returning id
                """)
                .bind("name", name).bind("tier", tier.value()).bind("seats", seats).bind("ends", ends.map(Timestamp::from).orElse(null)).bind("at", Timestamp.from(at))
                .mapTo(Long.class).one());
    }

    void resize(long id, int seats) {
        jdbi.useHandle(db -> db.createUpdate("update members.tier_group set seats = :seats where id = :id").bind("seats", seats).bind("id", id).execute());
    }

    void extend(long id, Optional<Instant> ends) {
        jdbi.useHandle(db -> db.createUpdate("update members.tier_group set ends_at = :ends where id = :id")
                .bind("ends", ends.map(Timestamp::from).orElse(null)).bind("id", id).execute());
    }

    void close(long id, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update members.tier_group set closed_at = :at where id = :id").bind("at", Timestamp.from(at)).bind("id", id).execute());
    }

    List<EmailAddress> addresses(long id) {
        return jdbi.withHandle(db -> db.createQuery("select address from members.tier_group_address where group_id = :id order by address").bind("id", id)
                .mapTo(String.class).map(EmailAddress::new).list());
    }

    List<MailDomain> domains(long id) {
        return jdbi.withHandle(db -> db.createQuery("select domain, below from members.tier_group_domain where group_id = :id order by domain").bind("id", id)
                .map((row, _) -> new MailDomain(row.getString(1), row.getBoolean(2))).list());
    }

    void addAddresses(long id, List<EmailAddress> addresses) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into members.tier_group_address (address, group_id)
                select unnest(:addresses), :id
                on conflict do nothing
                """).bindArray("addresses", String.class, addresses.stream().map(EmailAddress::value).toList()).bind("id", id).execute());
    }

    boolean removeAddress(long id, EmailAddress address) {
        return jdbi.withHandle(db -> db.createUpdate("delete from members.tier_group_address where group_id = :id and address = :address")
                .bind("id", id).bind("address", address.value()).execute() == 1);
    }

    void addDomain(long id, MailDomain domain) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into members.tier_group_domain (domain, group_id, below)
                values (:domain, :id, :below)
                on conflict (domain, group_id) do update set below = excluded.below
                """).bind("domain", domain.name()).bind("id", id).bind("below", domain.below()).execute());
    }

    boolean removeDomain(long id, MailDomain domain) {
        return jdbi.withHandle(db -> db.createUpdate("delete from members.tier_group_domain where group_id = :id and domain = :domain")
                .bind("id", id).bind("domain", domain.name()).execute() == 1);
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(row.getLong("id"), row.getString("name"), new Slug(row.getString("tier")), row.getInt("seats"), row.getInt("taken"),
                Optional.ofNullable(row.getTimestamp("ends_at")).map(Timestamp::toInstant), Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
    }
}
