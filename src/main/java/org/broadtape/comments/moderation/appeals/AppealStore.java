package org.broadtape.comments.moderation.appeals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.CommentId;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class AppealStore {

    private static final String COLUMNS = "comment_id, words, at, granted, answer";

    private final Jdbi jdbi;

    AppealStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The text of a rejected comment of that member; empty for every other.
    Optional<String> rejectedOf(MemberId member, CommentId comment) {
        return jdbi.withHandle(db -> db.createQuery("select html from comments.comment where id = :id and member_id = :member and state = 'REJECTED'").bind("id", comment.value())
                .bind("member", member.value()).mapTo(String.class).findOne());
    }

    Optional<Appeal> find(CommentId comment) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.appeal where comment_id = :id").bind("id", comment.value()).map((row, _) -> appeal(row)).findOne());
    }

    Map<Long, Appeal> openOn(Collection<Long> comments) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.appeal where comment_id = any(:ids) and decided_at is null")
                .bind("ids", comments.toArray(Long[]::new)).map((row, _) -> appeal(row)).list()).stream().collect(Collectors.toMap(appeal -> appeal.comment().value(), Function.identity()));
    }

    /// False where there is one already.
    boolean add(CommentId comment, String words, Instant at) {
        return jdbi.withHandle(db -> db.createUpdate("insert into comments.appeal (comment_id, words, at) values (:id, :words, :at) on conflict do nothing")
                .bind("id", comment.value()).bind("words", words).bind("at", Timestamp.from(at)).execute() == 1);
    }

    /// False where it is decided already, or there is none.
    boolean decide(CommentId comment, boolean granted, String answer, Instant at, String by) {
        return jdbi.withHandle(db -> db.createUpdate("""
                update comments.appeal set granted = :granted, answer = :answer, decided_at = :at, decided_by = :by where comment_id = :id and decided_at is null
                """).bind("id", comment.value()).bind("granted", granted).bind("answer", answer).bind("at", Timestamp.from(at)).bind("by", by).execute() == 1);
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(new CommentId(row.getLong("comment_id")), row.getString("words"), row.getTimestamp("at").toInstant(), Optional.ofNullable(row.getObject("granted", Boolean.class)),
                row.getString("answer"));
    }
}
