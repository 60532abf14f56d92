package org.broadtape.comments.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.comments.moderation.Decision.What;
import org.broadtape.comments.phases.Opinion;
import org.broadtape.comments.phases.Verdict;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DecisionStore {

    private static final String COLUMNS = DecisionRow.COLUMNS;

    private final Jdbi jdbi;

    DecisionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A new line, without its number.
    record Line(CommentId comment, Instant at, Optional<MemberId> moderator, String name, What what, Optional<State> was, Optional<State> became, String reason) {
    }

    /// The number under which what is decided together is undone together.
    long batch() {
        return jdbi.withHandle(db -> db.createQuery("select nextval(pg_get_serial_sequence('comments.decision', 'id'))").mapTo(Long.class).one());
    }

    long add(Line line, long batch) {
        return jdbi.withHandle(db -> add(db, line, batch));
    }

    void keep(CommentId comment, Verdict verdict, Optional<State> was, Instant at) {
        if (verdict.reasons().isEmpty()) {
            return;
        }
        var became = Optional.of(Judging.state(verdict));
        jdbi.useHandle(db -> verdict.reasons().forEach(reason -> add(db,
                new Line(comment, at, Optional.empty(), reason.phase().inWords(), reason.opinion() == Opinion.REJECTS ? What.REJECTED : What.HELD, was, became, reason.words()), 0)));
    }

    private static long add(Handle db, Line line, long batch) {
        return db.createQuery("""
                insert into comments.decision (comment_id, at, member_id, name, what, was, became, reason, batch)
                values (:comment, :at, :member, :name, :what, :was, :became, :reason, :batch) returning id
                """)
                .bind("comment", line.comment().value()).bind("at", Timestamp.from(line.at())).bind("member", line.moderator().map(MemberId::value).orElse(null)).bind("name", line.name())
                .bind("what", line.what()).bind("was", line.was().map(Enum::name).orElse("")).bind("became", line.became().map(Enum::name).orElse("")).bind("reason", line.reason())
                .bind("batch", batch).mapTo(Long.class).one();
    }

    List<Decision> about(CommentId comment) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.decision where comment_id = :comment order by id desc").bind("comment", comment.value())
                .map((row, _) -> DecisionRow.read(row)).list());
    }

    /// The newest that gave the comment the state which it has.
    Optional<Decision> standing(CommentId comment) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.decision where comment_id = :comment and became <> '' order by id desc limit 1")
                .bind("comment", comment.value()).map((row, _) -> DecisionRow.read(row)).findOne());
    }

    Optional<Decision> find(long id) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.decision where id = :id").bind("id", id).map((row, _) -> DecisionRow.read(row)).findOne());
    }

    /// What a moderator decided last and has not taken back: one decision, or those made together with it.
    List<Decision> last(MemberId moderator, Instant since) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + """
                 from comments.decision
                 where member_id = :member and not undone and what in ('APPROVED', 'REJECTED', 'HELD') and at > :since
                   and batch = (select batch from comments.decision
                                 where member_id = :member and not undone and what in ('APPROVED', 'REJECTED', 'HELD') and at > :since order by id desc limit 1)
                 order by id
                """).bind("member", moderator.value()).bind("since", Timestamp.from(since)).map((row, _) -> DecisionRow.read(row)).list());
    }

    void undone(long id) {
        jdbi.useHandle(db -> db.createUpdate("update comments.decision set undone = true where id = :id").bind("id", id).execute());
    }

    /// Lines before that number, the newest first.
    ///
    /// @param what  of that kind, or null for all
    /// @param who   a moderator or phase by name, or empty for all
    List<Decision> log(@Nullable What what, String who, long before, int most) {
        var wanted = "select " + COLUMNS + " from comments.decision where id < :before" + (what == null ? "" : " and what = '" + what + "'") + (who.isEmpty() ? "" : " and name = :who")
                + " order by id desc limit " + most;
        return jdbi.withHandle(db -> {
            var query = db.createQuery(wanted).bind("before", before);
            return (who.isEmpty() ? query : query.bind("who", who)).map((row, _) -> DecisionRow.read(row)).list();
        });
    }
}
