package org.broadtape.members.first;

import java.sql.Timestamp;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class FirstLinkStore {

    private final Jdbi jdbi;

    FirstLinkStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void put(byte[] hash, Instant ends) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into members.first_link (token_hash, ends_at) values (:hash, :ends)
                on conflict (single) do update set token_hash = excluded.token_hash, ends_at = excluded.ends_at
                """).bind("hash", hash).bind("ends", Timestamp.from(ends)).execute());
    }

    boolean stands(byte[] hash, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("select exists (select from members.first_link where token_hash = :hash and ends_at > :now)")
                .bind("hash", hash).bind("now", Timestamp.from(now)).mapTo(Boolean.class).one());
    }

    /// False where it does not stand, or somebody else was faster.
    boolean spend(byte[] hash, Instant now) {
        return jdbi.withHandle(db -> db.createUpdate("delete from members.first_link where token_hash = :hash and ends_at > :now")
                .bind("hash", hash).bind("now", Timestamp.from(now)).execute() == 1);
    }
}
