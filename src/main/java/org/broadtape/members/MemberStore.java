package org.broadtape.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class MemberStore {

    private static final String COLUMNS = "id, address, name, state, case when tier_until <= :now then members.tier_at(id, :now) else tier end as tier, joined_at, seen_on, source, labels, picture";

    private final Jdbi jdbi;

    MemberStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Member> find(MemberId id, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from members.member where id = :id")
                .bind("id", id.value()).bind("now", Timestamp.from(now)).map((row, _) -> member(row)).findOne());
    }

    Optional<Member> at(EmailAddress address, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from members.member where address = :address")
                .bind("address", address.value()).bind("now", Timestamp.from(now)).map((row, _) -> member(row)).findOne());
    }

    List<Member> those(Collection<MemberId> ids, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from members.member where id = any(:ids)")
                .bindArray("ids", Long.class, ids.stream().map(MemberId::value).toArray()).bind("now", Timestamp.from(now)).map((row, _) -> member(row)).list());
    }

    Map<EmailAddress, MemberId> owners(Collection<EmailAddress> addresses) {
        return jdbi.withHandle(db -> db.createQuery("select address, id from members.member where address = any(:addresses) and proved_at is not null")
                .bindArray("addresses", String.class, addresses.stream().map(EmailAddress::value).toArray())
                .map((row, _) -> Map.entry(new EmailAddress(row.getString("address")), new MemberId(row.getLong("id")))).list())
                .stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Empty where the address has an account already.
    Optional<MemberId> add(EmailAddress address, String name, String source, Instant at) {
        return jdbi.withHandle(db -> db.createQuery("""
                insert into members.member (address, name, state, joined_at, source, proved_at)
                values (:address, :name, 'ACTIVE', :at, :source, :at)
                on conflict (address) do nothing
                returning id
                """)
                .bind("address", address.value()).bind("name", name).bind("at", Timestamp.from(at)).bind("source", source)
                .mapTo(Long.class).findOne().map(MemberId::new));
    }

    void proved(MemberId id, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update members.member set proved_at = :at where id = :id").bind("at", Timestamp.from(at)).bind("id", id.value()).execute());
    }

    boolean readdress(MemberId id, EmailAddress old, EmailAddress fresh) {
        return jdbi.withHandle(db -> db.createUpdate("""
                update members.member set address = :fresh
                 where id = :id and address = :old and not exists (select from members.member where address = :fresh)
                """).bind("id", id.value()).bind("old", old.value()).bind("fresh", fresh.value()).execute() == 1);
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(new MemberId(row.getLong("id")), Optional.ofNullable(row.getString("address")).map(EmailAddress::new), row.getString("name"),
                Member.State.valueOf(row.getString("state")), new Slug(row.getString("tier")), row.getTimestamp("joined_at").toInstant(),
                Optional.ofNullable(row.getObject("seen_on", LocalDate.class)), row.getString("source"),
                List.of((String[]) row.getArray("labels").getArray()), row.getString("picture"));
    }
}
