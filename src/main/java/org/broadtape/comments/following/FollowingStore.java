package org.broadtape.comments.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.CommentId;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class FollowingStore {

    private final Jdbi jdbi;

    FollowingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(long thread, boolean muted) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getLong("thread_id"), row.getTimestamp("muted_at") != null);
        }
    }

    /// The thread in which a comment stands that is shown, or whose place is.
    Optional<Followed> visible(CommentId comment) {
        return jdbi.withHandle(db -> db.createQuery("select article_id, thread_id from comments.comment where id = :id and (state = 'VISIBLE' or replies > 0)").bind("id", comment.value())
                .map((row, _) -> new Followed(new ArticleId(row.getLong("article_id")), row.getLong("thread_id"))).findOne());
    }

    void put(MemberId member, Followed what, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into comments.following (member_id, article_id, thread_id, since) values (:member, :article, :thread, :at)
                on conflict (member_id, article_id, thread_id) do update set muted_at = null
                """).bind("member", member.value()).bind("article", what.article().value()).bind("thread", what.thread()).bind("at", Timestamp.from(at)).execute());
    }

    /// Whoever comments follows, unless they have muted that thread.
    void putWhereNew(MemberId member, Followed what, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("insert into comments.following (member_id, article_id, thread_id, since) values (:member, :article, :thread, :at) on conflict do nothing")
                .bind("member", member.value()).bind("article", what.article().value()).bind("thread", what.thread()).bind("at", Timestamp.from(at)).execute());
    }

    void mute(MemberId member, Followed what, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into comments.following (member_id, article_id, thread_id, since, muted_at)
                select :member, article_id, :thread, :at, :at from comments.discussion where article_id = :article
                on conflict (member_id, article_id, thread_id) do update set muted_at = excluded.muted_at
                """).bind("member", member.value()).bind("article", what.article().value()).bind("thread", what.thread()).bind("at", Timestamp.from(at)).execute());
    }

    Follows of(MemberId member, ArticleId article) {
        var rows = jdbi.withHandle(db -> db.createQuery("select thread_id, muted_at from comments.following where member_id = :member and article_id = :article")
                .bind("member", member.value()).bind("article", article.value()).map((row, _) -> Row.of(row)).list());
        if (rows.isEmpty()) {
            return Follows.NOTHING;
        }
        var threads = new HashSet<Long>();
        var muted = new HashSet<Long>();
        rows.forEach(row -> (row.muted() ? muted : threads).add(row.thread()));
        return new Follows(threads.remove(0L), threads, muted);
    }

    /// Everything that a member follows or has muted, for the download.
    List<Map<String, Object>> rows(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select article_id, thread_id, since, muted_at from comments.following where member_id = :member order by since")
                .bind("member", member.value()).map((row, _) -> Map.<String, Object>of("article", new ArticleId(row.getLong("article_id")).aggregate(), "thread", row.getLong("thread_id"),
                        "since", row.getTimestamp("since").toInstant().toString(), "muted", row.getTimestamp("muted_at") != null)).list());
    }
}
