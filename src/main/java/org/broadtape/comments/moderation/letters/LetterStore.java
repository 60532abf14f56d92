package org.broadtape.comments.moderation.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.CommentId;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class LetterStore {

    private final Jdbi jdbi;

    LetterStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What a letter tells of.
    ///
    /// @param holds   whether it still stands
    /// @param machine whether no person decided
    /// @param good    whether the comment was removed, or the appeal granted
    record Told(long comment, String source, String reason, boolean holds, boolean machine, boolean good) {
    }

    Optional<MemberId> author(CommentId comment) {
        return jdbi.withHandle(db -> db.createQuery("select member_id from comments.comment where id = :id and member_id is not null").bind("id", comment.value()).mapTo(Long.class).findOne())
                .map(MemberId::new);
    }

    Optional<Told> decision(long id) {
        return told("""
                select c.id, c.source, d.reason, not d.undone and c.state = 'REJECTED' as holds, d.member_id is null as machine, true as good
                  from comments.decision d join comments.comment c on c.id = d.comment_id where d.id = :id
                """, id);
    }

    Optional<Told> report(long id) {
        return told("""
                select c.id, c.source, r.reason, r.decided_at is not null as holds, false as machine, r.outcome = 'REMOVED' as good
                  from comments.report r join comments.comment c on c.id = r.comment_id where r.id = :id
                """, id);
    }

    Optional<Told> appeal(long comment) {
        return told("""
                select c.id, c.source, a.answer as reason, a.decided_at is not null as holds, false as machine, coalesce(a.granted, false) as good
                  from comments.appeal a join comments.comment c on c.id = a.comment_id where a.comment_id = :id
                """, comment);
    }

    private Optional<Told> told(String sql, long id) {
        return jdbi.withHandle(db -> db.createQuery(sql).bind("id", id).map((row, _) -> told(row)).findOne());
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(row.getLong("id"), row.getString("source"), row.getString("reason"), row.getBoolean("holds"), row.getBoolean("machine"), row.getBoolean("good"));
    }
}
