package org.broadtape.feeds.personal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PersonalStore {

    private final Jdbi jdbi;

    PersonalStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Another secret takes the place of the one before.
    void put(MemberId member, byte[] hash, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into feeds.personal (member_id, token_hash, made_at)
                values (:member, :hash, :at)
                on conflict (member_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at, warned_at = null
                """).bind("member", member.value()).bind("hash", hash).bind("at", Timestamp.from(at)).execute());
    }

    boolean remove(MemberId member) {
        return jdbi.withHandle(db -> db.createUpdate("delete from feeds.personal where member_id = :member").bind("member", member.value()).execute() == 1);
    }

    Optional<MemberId> ownerOf(byte[] hash) {
        return jdbi.withHandle(db -> db.createQuery("select member_id from feeds.personal where token_hash = :hash").bind("hash", hash)
                .mapTo(Long.class).findOne().map(MemberId::new));
    }

    Optional<Instant> madeAt(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select made_at from feeds.personal where member_id = :member").bind("member", member.value())
                .map((row, _) -> row.getTimestamp("made_at").toInstant()).findOne());
    }

    /// Notes who asked, and counts from how many networks the feed was asked for that day. Where nothing is new, nothing is counted.
    Optional<Integer> asked(MemberId member, LocalDate day, String network) {
        return jdbi.inTransaction(db -> {
            var added = db.createUpdate("insert into feeds.personal_reader (member_id, day, network) values (:member, :day, :network) on conflict do nothing")
                    .bind("member", member.value()).bind("day", day).bind("network", network).execute();
            return added == 0 ? Optional.<Integer>empty() : db.createQuery("select count(*) from feeds.personal_reader where member_id = :member and day = :day")
                    .bind("member", member.value()).bind("day", day).mapTo(Integer.class).findOne();
        });
    }

    /// True for whoever is first to warn in that time.
    boolean warns(MemberId member, Instant at, Instant notSince) {
        return jdbi.withHandle(db -> db.createUpdate("update feeds.personal set warned_at = :at where member_id = :member and (warned_at is null or warned_at < :since)")
                .bind("at", Timestamp.from(at)).bind("since", Timestamp.from(notSince)).bind("member", member.value()).execute() == 1);
    }

    int forgetReaders(LocalDate before) {
        return jdbi.withHandle(db -> db.createUpdate("delete from feeds.personal_reader where day < :day").bind("day", before).execute());
    }
}
