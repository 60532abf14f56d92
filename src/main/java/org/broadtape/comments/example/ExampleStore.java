package org.broadtape.comments.example;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.Comment;
import org.broadtape.comments.State;
import org.broadtape.comments.text.CommentText;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ExampleStore {

    private final Jdbi jdbi;

    ExampleStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean isEmpty() {
        return jdbi.withHandle(db -> db.createQuery("select not exists (select from comments.comment) and not exists (select from comments.rule)").mapTo(Boolean.class).one());
    }

    long add(ArticleId article, MemberId by, @Nullable Comment parent, ExampleComment said, Instant at) {
        var text = CommentText.of(said.text());
        return jdbi.withHandle(db -> db.createQuery("""
                with number as (select nextval(pg_get_serial_sequence('comments.comment', 'id')) as id)
                insert into comments.comment (id, article_id, member_id, parent_id, thread_id, depth, state, source, html, fingerprint, position, staff, posted_at, shown_at, submission)
                overriding system value
                select id, :article, :member, :parent, coalesce(:thread, id), :depth, :state, :source, :html, :fingerprint, :position, :staff, :at, :at, :submission from number
                returning id
                """).bind("article", article.value()).bind("member", by.value()).bind("parent", parent == null ? null : parent.id().value())
                .bind("thread", parent == null ? null : parent.thread().value()).bind("depth", parent == null ? 0 : parent.depth() + 1).bind("state", said.state().name())
                .bind("source", text.source()).bind("html", text.html()).bind("fingerprint", text.fingerprint()).bind("position", said.position().code()).bind("staff", said.staff())
                .bind("at", Timestamp.from(at)).bind("submission", UUID.randomUUID()).mapTo(Long.class).one());
    }

    void vote(long comment, Collection<MemberId> members, Instant at) {
        members.forEach(member -> jdbi.useHandle(db -> db.createUpdate("insert into comments.vote (comment_id, member_id, at) values (:comment, :member, :at)")
                .bind("comment", comment).bind("member", member.value()).bind("at", Timestamp.from(at)).execute()));
    }

    /// Why a comment is held or was rejected: by a phase, or by a moderator.
    void decided(long comment, ExampleComment said, @Nullable MemberId moderator, String name, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into comments.decision (comment_id, at, member_id, name, what, was, became, reason, batch) values (:comment, :at, :member, :name, :state, :was, :state, :why, 0)
                """).bind("comment", comment).bind("at", Timestamp.from(at)).bind("member", moderator == null ? null : moderator.value()).bind("name", name).bind("state", said.state().name())
                .bind("was", moderator == null ? "" : State.VISIBLE.name()).bind("why", said.why()).execute());
    }

    /// Every number that says what there is, from what there is.
    void count(ArticleId article, long pinned) {
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    update comments.comment c
                       set votes = (select count(*) from comments.vote v where v.comment_id = c.id),
                           replies = (with recursive below as (select id, state from comments.comment where parent_id = c.id
                                      union all select b.id, b.state from comments.comment b join below on b.parent_id = below.id)
                                      select count(*) from below where state = 'VISIBLE')
                     where article_id = :article
                    """).bind("article", article.value()).execute();
            db.createUpdate("""
                    insert into comments.discussion (article_id, visible, newest_id, pinned_id)
                    select :article, count(*), coalesce(max(id), 0), :pinned from comments.comment where article_id = :article and state = 'VISIBLE'
                    """).bind("article", article.value()).bind("pinned", pinned).execute();
        });
    }
}
