package org.broadtape.comments.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.moderation.Sanction.Kind;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class SanctionStore {

    private static final String COLUMNS = "id, member_id, kind, until, reason, at, by";

    private final Jdbi jdbi;

    SanctionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Sanction> running(MemberId member, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.sanction where member_id = :member and lifted_at is null and (until is null or until > :now)")
                .bind("member", member.value()).bind("now", Timestamp.from(now)).map((row, _) -> sanction(row)).findOne());
    }

    List<Sanction> of(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.sanction where member_id = :member order by id desc")
                .bind("member", member.value()).map((row, _) -> sanction(row)).list());
    }

    void add(MemberId member, Kind kind, Optional<Instant> until, String reason, Instant at, String by) {
        jdbi.useHandle(db -> db.createUpdate("insert into comments.sanction (member_id, kind, until, reason, at, by) values (:member, :kind, :until, :reason, :at, :by)")
                .bind("member", member.value()).bind("kind", kind).bind("until", until.map(Timestamp::from).orElse(null)).bind("reason", reason).bind("at", Timestamp.from(at)).bind("by", by)
                .execute());
    }

    boolean lift(MemberId member, Instant at, String by) {
        return jdbi.withHandle(db -> db.createUpdate("update comments.sanction set lifted_at = :at, lifted_by = :by where member_id = :member and lifted_at is null")
                .bind("member", member.value()).bind("at", Timestamp.from(at)).bind("by", by).execute() > 0);
    }

    /// Until the end of the transaction nobody else judges or sanctions this member: a ban waits for a post under way, and what is posted after it
    /// finds it.
    void lock(MemberId member) {
        jdbi.useHandle(db -> db.createQuery("select pg_advisory_xact_lock(hashtextextended('comments.writer', :member))::text").bind("member", member.value()).mapTo(String.class).one());
    }

    private static Sanction sanction(ResultSet row) throws SQLException {
        return new Sanction(row.getLong("id"), new MemberId(row.getLong("member_id")), Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant), row.getString("reason"), row.getTimestamp("at").toInstant(), row.getString("by"));
    }
}
