package org.broadtape.members.factors.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PasskeyStore {

    private static final String PASSKEY = "select id, member_id, credential_id, credential, name, counter, copied, added_at, used_at from members.passkey where ";

    private final Jdbi jdbi;

    PasskeyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Passkey> of(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery(PASSKEY + "member_id = :member order by added_at, id").bind("member", member.value()).map((row, _) -> passkey(row)).list());
    }

    Optional<Passkey> find(byte[] credentialId) {
        return jdbi.withHandle(db -> db.createQuery(PASSKEY + "credential_id = :credential").bind("credential", credentialId).map((row, _) -> passkey(row)).findOne());
    }

    /// False where somebody has it already.
    boolean add(MemberId member, Verification.Credential credential, String name, Instant at) {
        return jdbi.withHandle(db -> db.createUpdate("""
                insert into members.passkey (member_id, credential_id, credential, name, counter, copied, added_at)
                values (:member, :id, :credential, :name, :counter, :copied, :at)
                on conflict (credential_id) do nothing
                """)
                .bind("member", member.value()).bind("id", credential.id()).bind("credential", credential.data()).bind("name", name)
                .bind("counter", credential.counter()).bind("copied", credential.copied()).bind("at", Timestamp.from(at)).execute() == 1);
    }

    /// False where its counter has been as high before: two devices count on with the same key. A device that does not count says 0 each time.
    boolean used(long id, long counter, Instant at) {
        return jdbi.withHandle(db -> db.createUpdate("""
                update members.passkey set counter = :counter, used_at = :at
                 where id = :id and (counter < :counter or (counter = 0 and :counter = 0))
                """).bind("id", id).bind("counter", counter).bind("at", Timestamp.from(at)).execute() == 1);
    }

    boolean rename(long id, MemberId member, String name) {
        return jdbi.withHandle(db -> db.createUpdate("update members.passkey set name = :name where id = :id and member_id = :member")
                .bind("name", name).bind("id", id).bind("member", member.value()).execute() == 1);
    }

    Optional<String> remove(long id, MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("delete from members.passkey where id = :id and member_id = :member returning name")
                .bind("id", id).bind("member", member.value()).mapTo(String.class).findOne());
    }

    /// False where it was answered before. Forgets those that are too old to be answered at all.
    boolean answered(byte[] hash, Instant ends, Instant now) {
        return jdbi.withHandle(db -> {
            db.createUpdate("delete from members.passkey_answered where ends_at < :now").bind("now", Timestamp.from(now)).execute();
            return db.createUpdate("insert into members.passkey_answered (challenge_hash, ends_at) values (:hash, :ends) on conflict do nothing")
                    .bind("hash", hash).bind("ends", Timestamp.from(ends)).execute() == 1;
        });
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(row.getLong("id"), new MemberId(row.getLong("member_id")), row.getBytes("credential_id"), row.getBytes("credential"), row.getString("name"),
                row.getLong("counter"), row.getBoolean("copied"), row.getTimestamp("added_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant));
    }
}
