package org.broadtape.comments;

import static org.broadtape.comments.CommentStore.COLUMNS;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

/// Reads what is shown: visible comments, and the places of others that have visible ones below.
@ApplicationScoped
class ThreadStore {

    private static final String SHOWN = "(state = 'VISIBLE' or replies > 0)";

    private final Jdbi jdbi;

    ThreadStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The tops of threads behind a place, [Threads#PAGE] and one more.
    List<Comment> tops(ArticleId article, Order order, Place place) {
        var sql = "select " + COLUMNS + " from comments.comment where article_id = :article and parent_id is null and " + SHOWN + switch (order) {
            case NEWEST -> " and id < :id order by id desc";
            case OLDEST -> " and id > :id order by id";
            case VALUED -> " and (votes < :votes or votes = :votes and id > :id) order by votes desc, id";
        } + " limit " + (Threads.PAGE + 1);
        return jdbi.withHandle(db -> {
            var query = db.createQuery(sql).bind("article", article.value()).bind("id", place.id());
            return (order == Order.VALUED ? query.bind("votes", place.votes()) : query).map((row, _) -> CommentStore.comment(row)).list();
        });
    }

    /// The oldest answers to each of these, [Threads#ANSWERS] at most and one more.
    List<Comment> answers(Collection<CommentId> ids) {
        return jdbi.withHandle(db -> db.createQuery("""
                select answer.* from unnest(:ids) as top (id)
                 cross join lateral (select COLUMNS from comments.comment where parent_id = top.id and SHOWN order by id limit MOST) answer
                 order by id
                """.replace("COLUMNS", COLUMNS).replace("SHOWN", SHOWN).replace("MOST", Integer.toString(Threads.ANSWERS + 1)))
                .bindArray("ids", Long.class, ids.stream().map(CommentId::value).toArray()).map((row, _) -> CommentStore.comment(row)).list());
    }

    /// All answers to one, behind a place.
    List<Comment> answers(CommentId id, long after) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.comment where parent_id = :id and " + SHOWN + " and id > :after order by id limit "
                + (Threads.PAGE + 1)).bind("id", id.value()).bind("after", after).map((row, _) -> CommentStore.comment(row)).list());
    }

    /// A member's own, newest first, whatever became of them.
    List<Comment> by(MemberId member, long before, int most) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.comment where member_id = :member and id < :before order by id desc limit " + most)
                .bind("member", member.value()).bind("before", before).map((row, _) -> CommentStore.comment(row)).list());
    }

    /// Where a page of threads begins.
    record Place(long id, int votes) {
    }
}
