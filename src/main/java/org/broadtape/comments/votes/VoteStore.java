package org.broadtape.comments.votes;

import java.sql.Timestamp;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.CommentId;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class VoteStore {

    private final Jdbi jdbi;

    VoteStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Nobody else changes anything in its discussion until the end of the transaction, which shows something else then.
    void lock(ArticleId article) {
        jdbi.useHandle(db -> db.createUpdate("update comments.discussion set version = version + 1 where article_id = :article").bind("article", article.value()).execute());
    }

    /// False where they had it already.
    boolean add(CommentId comment, MemberId member, Instant at) {
        return jdbi.withHandle(db -> db.createUpdate("""
                with added as (insert into comments.vote (comment_id, member_id, at) values (:comment, :member, :at) on conflict do nothing returning comment_id)
                update comments.comment set votes = votes + 1 where id in (select comment_id from added)
                """).bind("comment", comment.value()).bind("member", member.value()).bind("at", Timestamp.from(at)).execute()) > 0;
    }

    /// False where they had none.
    boolean remove(CommentId comment, MemberId member) {
        return jdbi.withHandle(db -> db.createUpdate("""
                with removed as (delete from comments.vote where comment_id = :comment and member_id = :member returning comment_id)
                update comments.comment set votes = votes - 1 where id in (select comment_id from removed)
                """).bind("comment", comment.value()).bind("member", member.value()).execute()) > 0;
    }
}
