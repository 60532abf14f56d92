package org.broadtape.members.signin.browsers;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class BrowserStore {

    private final Jdbi jdbi;

    BrowserStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean any(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select exists (select from members.browser where member_id = :member)").bind("member", member.value())
                .mapTo(Boolean.class).one());
    }

    /// True where it was not known.
    boolean see(MemberId member, byte[] hash, Instant at) {
        return jdbi.withHandle(db -> db.createQuery("""
                insert into members.browser as b (member_id, token_hash, seen_at) values (:member, :hash, :at)
                on conflict (member_id, token_hash) do update set seen_at = excluded.seen_at
                returning b.xmax = 0
                """).bind("member", member.value()).bind("hash", hash).bind("at", at).mapTo(Boolean.class).one());
    }

    List<Instant> seen(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select seen_at from members.browser where member_id = :member order by seen_at").bind("member", member.value())
                .map((row, _) -> row.getTimestamp(1).toInstant()).list());
    }

    void forgetAll(MemberId member) {
        jdbi.useHandle(db -> db.createUpdate("delete from members.browser where member_id = :member").bind("member", member.value()).execute());
    }

    int forget(Instant before) {
        return jdbi.withHandle(db -> db.createUpdate("delete from members.browser where seen_at < :before").bind("before", before).execute());
    }
}
