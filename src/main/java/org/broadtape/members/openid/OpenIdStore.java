package org.broadtape.members.openid;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class OpenIdStore {

    private final Jdbi jdbi;

    OpenIdStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<MemberId> memberOf(String issuer, String subject) {
        return jdbi.withHandle(db -> db.createQuery("select member_id from members.openid_account where issuer = :issuer and subject = :subject")
                .bind("issuer", issuer).bind("subject", subject).mapTo(Long.class).findOne().map(MemberId::new));
    }

    void add(MemberId member, String issuer, String subject, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into members.openid_account (issuer, subject, member_id, linked_at)
                values (:issuer, :subject, :member, :at)
                on conflict (issuer, subject) do nothing
                """).bind("issuer", issuer).bind("subject", subject).bind("member", member.value()).bind("at", Timestamp.from(at)).execute());
    }
}
