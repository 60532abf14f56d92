package org.broadtape.instruments.following;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.members.MemberId;
import org.broadtape.members.roster.UponMerge;
import org.jdbi.v3.core.Jdbi;

/// What members follow; when two accounts become one, what either followed.
@ApplicationScoped
class FollowingStore implements UponMerge {

    private final Jdbi jdbi;

    FollowingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void put(MemberId member, InstrumentId instrument, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("insert into instruments.followed (member_id, instrument_id, at) values (:member, :instrument, :at) on conflict do nothing")
                .bind("member", member.value()).bind("instrument", instrument.value()).bind("at", Timestamp.from(at)).execute());
    }

    void remove(MemberId member, InstrumentId instrument) {
        jdbi.useHandle(db -> db.createUpdate("delete from instruments.followed where member_id = :member and instrument_id = :instrument")
                .bind("member", member.value()).bind("instrument", instrument.value()).execute());
    }

    void removeAll(MemberId member) {
        jdbi.useHandle(db -> db.createUpdate("delete from instruments.followed where member_id = :member").bind("member", member.value()).execute());
    }

    boolean has(MemberId member, InstrumentId instrument) {
        return jdbi.withHandle(db -> db.createQuery("select exists (select 1 from instruments.followed where member_id = :member and instrument_id = :instrument)")
                .bind("member", member.value()).bind("instrument", instrument.value()).mapTo(Boolean.class).one());
    }

    int count(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from instruments.followed where member_id = :member").bind("member", member.value()).mapTo(Integer.class).one());
    }

    List<Followed> of(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select instrument_id, at from instruments.followed where member_id = :member order by at desc, instrument_id").bind("member", member.value())
                .map((row, _) -> new Followed(new InstrumentId(row.getLong("instrument_id")), row.getTimestamp("at").toInstant())).list());
    }

    @Override
    public Set<String> tables() {
        return Set.of("instruments.followed");
    }

    @Override
    public void merged(MemberId from, MemberId into) {
        jdbi.useHandle(db -> {
            db.createUpdate("insert into instruments.followed (member_id, instrument_id, at) select :into, instrument_id, at from instruments.followed where member_id = :from on conflict do nothing")
                    .bind("into", into.value()).bind("from", from.value()).execute();
            db.createUpdate("delete from instruments.followed where member_id = :from").bind("from", from.value()).execute();
        });
    }
}
