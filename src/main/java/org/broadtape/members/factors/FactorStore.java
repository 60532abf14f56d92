package org.broadtape.members.factors;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class FactorStore {

    private final Jdbi jdbi;

    FactorStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Held heldBy(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("""
                select (select since from members.authenticator where member_id = :member) as authenticator,
                       (select count(*) from members.passkey where member_id = :member) as passkeys,
                       (select count(*) from members.recovery_code where member_id = :member and used_at is null) as codes
                """)
                .bind("member", member.value())
                .map((row, _) -> new Held(Optional.ofNullable(row.getTimestamp("authenticator")).map(Timestamp::toInstant), row.getInt("passkeys"), row.getInt("codes")))
                .one());
    }

    Optional<byte[]> secretOf(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select secret from members.authenticator where member_id = :member").bind("member", member.value())
                .mapTo(byte[].class).findOne());
    }

    /// In place of the one before.
    void putAuthenticator(MemberId member, byte[] secret, long step, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into members.authenticator (member_id, secret, since, last_step)
                values (:member, :secret, :at, :step)
                on conflict (member_id) do update
                   set secret = excluded.secret, since = excluded.since, last_step = excluded.last_step
                """)
                .bind("member", member.value()).bind("secret", secret).bind("at", Timestamp.from(at)).bind("step", step).execute());
    }

    /// False where the code of that step, or of a later one, was taken before.
    boolean spendStep(MemberId member, long step) {
        return jdbi.withHandle(db -> db.createUpdate("update members.authenticator set last_step = :step where member_id = :member and last_step < :step")
                .bind("member", member.value()).bind("step", step).execute() == 1);
    }

    boolean removeAuthenticator(MemberId member) {
        return jdbi.withHandle(db -> db.createUpdate("delete from members.authenticator where member_id = :member").bind("member", member.value()).execute() == 1);
    }

    /// In place of those before.
    void putCodes(MemberId member, List<RecoveryCode> codes) {
        removeCodes(member);
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("insert into members.recovery_code (hash, member_id) values (:hash, :member)");
            codes.forEach(code -> batch.bind("hash", code.hash()).bind("member", member.value()).add());
            batch.execute();
        });
    }

    /// False where the member has no such code, or has used it.
    boolean spendCode(MemberId member, RecoveryCode code, Instant at) {
        return jdbi.withHandle(db -> db.createUpdate("update members.recovery_code set used_at = :at where hash = :hash and member_id = :member and used_at is null")
                .bind("at", Timestamp.from(at)).bind("hash", code.hash()).bind("member", member.value()).execute() == 1);
    }

    void removeCodes(MemberId member) {
        jdbi.useHandle(db -> db.createUpdate("delete from members.recovery_code where member_id = :member").bind("member", member.value()).execute());
    }

    void removePasskeys(MemberId member) {
        jdbi.useHandle(db -> db.createUpdate("delete from members.passkey where member_id = :member").bind("member", member.value()).execute());
    }
}
