package org.broadtape.members.passwords;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PasswordStore {

    private final Jdbi jdbi;

    PasswordStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<String> of(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select hash from members.password where member_id = :member").bind("member", member.value()).mapTo(String.class).findOne());
    }

    /// Empty also where the account has none.
    Optional<Stored> at(EmailAddress address) {
        return jdbi.withHandle(db -> db.createQuery("select member_id, hash from members.password p join members.member m on m.id = p.member_id where m.address = :address")
                .bind("address", address.value()).map((row, _) -> new Stored(new MemberId(row.getLong(1)), row.getString(2))).findOne());
    }

    Optional<Instant> changedAt(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select changed_at from members.password where member_id = :member").bind("member", member.value())
                .map((row, _) -> row.getTimestamp(1).toInstant()).findOne());
    }

    void put(MemberId member, String hash, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into members.password (member_id, hash, changed_at) values (:member, :hash, :at)
                on conflict (member_id) do update set hash = excluded.hash, changed_at = excluded.changed_at
                """).bind("member", member.value()).bind("hash", hash).bind("at", Timestamp.from(at)).execute());
    }

    /// The same password under other parameters; not where it was changed meanwhile.
    void rehash(MemberId member, String old, String hash) {
        jdbi.useHandle(db -> db.createUpdate("update members.password set hash = :hash where member_id = :member and hash = :old")
                .bind("member", member.value()).bind("old", old).bind("hash", hash).execute());
    }

    boolean remove(MemberId member) {
        return jdbi.withHandle(db -> db.createUpdate("delete from members.password where member_id = :member").bind("member", member.value()).execute() == 1);
    }
}
