package org.broadtape.comments.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

/// Comments that are about to be decided about, in the order in which everybody locks them: discussion before comment, lower numbers first.
@ApplicationScoped
class CommentLockStore {

    private final Jdbi jdbi;

    CommentLockStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A comment that nobody else changes until the end of the transaction.
    record Locked(CommentId id, long article, Optional<MemberId> member, State state, Optional<Instant> edited) {
    }

    List<Locked> lock(Collection<CommentId> ids) {
        var numbers = ids.stream().map(CommentId::value).toArray(Long[]::new);
        return jdbi.withHandle(db -> {
            db.createQuery("select article_id from comments.discussion where article_id in (select article_id from comments.comment where id = any(:ids)) order by article_id for update")
                    .bind("ids", numbers).mapTo(Long.class).list();
            return db.createQuery("select id, article_id, member_id, state, edited_at from comments.comment where id = any(:ids) order by article_id, id for update").bind("ids", numbers)
                    .map((row, _) -> new Locked(new CommentId(row.getLong("id")), row.getLong("article_id"), Optional.ofNullable(row.getObject("member_id", Long.class)).map(MemberId::new),
                            State.valueOf(row.getString("state")), Optional.ofNullable(row.getTimestamp("edited_at")).map(Timestamp::toInstant)))
                    .list();
        });
    }
}
