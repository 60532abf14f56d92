package org.broadtape.members.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class AuditStore {

    private final Jdbi jdbi;

    AuditStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Instant at, Optional<MemberId> actor, String name, String what, String subject, String detail, String network) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into members.audit (at, actor, name, what, subject, detail, network)
                values (:at, :actor, :name, :what, :subject, :detail, :network)
                """)
                .bind("at", Timestamp.from(at)).bind("actor", actor.map(MemberId::value).orElse(null)).bind("name", name)
                .bind("what", what).bind("subject", subject).bind("detail", detail).bind("network", network)
                .execute());
    }
}
