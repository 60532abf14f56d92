package org.broadtape.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.text.CommentText;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CommentStore {

    static final String COLUMNS = "id, article_id, member_id, name, parent_id, thread_id, depth, state, source, html, position, staff, posted_at, edited_at, shown_at, votes, replies";

    private final Jdbi jdbi;

    CommentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Comment> find(CommentId id) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.comment where id = :id").bind("id", id.value()).map((row, _) -> comment(row)).findOne());
    }

    List<Comment> those(Collection<CommentId> ids) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.comment where id = any(:ids) order by id")
                .bindArray("ids", Long.class, ids.stream().map(CommentId::value).toArray()).map((row, _) -> comment(row)).list());
    }

    /// The comment that this form made, if it was sent before.
    Optional<Comment> submitted(MemberId member, UUID submission) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.comment where member_id = :member and submission = :submission")
                .bind("member", member.value()).bind("submission", submission).map((row, _) -> comment(row)).findOne());
    }

    /// Empty where the same form was sent at the same time.
    Optional<Comment> add(Draft draft, State state, Instant at) {
        return jdbi.withHandle(db -> db.createQuery("""
                with number as (select nextval(pg_get_serial_sequence('comments.comment', 'id')) as id)
                insert into comments.comment (id, article_id, member_id, parent_id, thread_id, depth, state, source, html, fingerprint, position, staff, posted_at, shown_at, submission)
                overriding system value
                select id, :article, :member, :parent, coalesce(:thread, id), :depth, :state, :source, :html, :fingerprint, :position, :staff, :at, :at, :submission from number
                on conflict (member_id, submission) do nothing
                returning\s""" + COLUMNS)
                .bind("article", draft.article().value()).bind("member", draft.member().value()).bind("parent", draft.parent().map(one -> one.id().value()).orElse(null))
                .bind("thread", draft.parent().map(one -> one.thread().value()).orElse(null)).bind("depth", draft.parent().map(one -> one.depth() + 1).orElse(0))
                .bind("state", state.name()).bind("source", draft.text().source()).bind("html", draft.text().html()).bind("fingerprint", draft.text().fingerprint())
                .bind("position", draft.position().code()).bind("staff", draft.badge().code()).bind("at", Timestamp.from(at)).bind("submission", draft.submission())
                .map((row, _) -> comment(row)).findOne());
    }

    /// Other words, the earlier ones being kept for the desk.
    void rewrite(CommentId id, CommentText text, Instant at) {
        jdbi.useHandle(db -> {
            db.createUpdate("insert into comments.earlier (comment_id, source, until) select id, source, :at from comments.comment where id = :id")
                    .bind("id", id.value()).bind("at", Timestamp.from(at)).execute();
            db.createUpdate("update comments.comment set source = :source, html = :html, fingerprint = :fingerprint, edited_at = :at where id = :id")
                    .bind("id", id.value()).bind("source", text.source()).bind("html", text.html()).bind("fingerprint", text.fingerprint()).bind("at", Timestamp.from(at)).execute();
        });
    }

    /// The state as it is now, no other transaction changing it until this one ends.
    State locked(CommentId id) {
        return jdbi.withHandle(db -> db.createQuery("select state from comments.comment where id = :id for update").bind("id", id.value()).map((row, _) -> State.valueOf(row.getString(1))).one());
    }

    /// @param at since when it is so
    void put(CommentId id, State state, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update comments.comment set state = :state, shown_at = case when :state = 'VISIBLE' then :at else shown_at end where id = :id")
                .bind("id", id.value()).bind("state", state.name()).bind("at", Timestamp.from(at)).execute());
    }

    /// So many more visible comments, or fewer, stand below each comment above this one.
    void count(CommentId parent, int more) {
        jdbi.useHandle(db -> db.createUpdate("""
                with recursive up as (
                    select id, parent_id from comments.comment where id = :parent
                    union all
                    select c.id, c.parent_id from comments.comment c join up on c.id = up.parent_id)
                update comments.comment set replies = replies + :more where id in (select id from up)
                """).bind("parent", parent.value()).bind("more", more).execute());
    }

    static Comment comment(ResultSet row) throws SQLException {
        var member = number(row, "member_id");
        var parent = number(row, "parent_id");
        var edited = row.getTimestamp("edited_at");
        return new Comment(new CommentId(row.getLong("id")), new ArticleId(row.getLong("article_id")), Optional.ofNullable(member).map(MemberId::new), row.getString("name"),
                Optional.ofNullable(parent).map(CommentId::new), new CommentId(row.getLong("thread_id")), row.getInt("depth"), State.valueOf(row.getString("state")),
                row.getString("source"), row.getString("html"), Position.of(row.getString("position")), Badge.of(row.getString("staff")), row.getTimestamp("posted_at").toInstant(),
                edited == null ? Optional.empty() : Optional.of(edited.toInstant()), row.getTimestamp("shown_at").toInstant(), row.getInt("votes"), row.getInt("replies"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    /// What is to be written down.
    record Draft(ArticleId article, MemberId member, Optional<Comment> parent, CommentText text, Position position, Badge badge, UUID submission) {
    }
}
