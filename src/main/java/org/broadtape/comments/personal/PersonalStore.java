package org.broadtape.comments.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.Comment;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.following.Follows;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PersonalStore {

    private final Jdbi jdbi;

    PersonalStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Mine of(MemberId member, ArticleId article, Collection<Comment> comments) {
        return jdbi.withHandle(db -> db.createQuery("""
                select array(select comment_id from comments.vote where member_id = :member and comment_id = any(:ids)) as valued,
                       (select at from comments.looked where member_id = :member and article_id = :article) as looked,
                       array(select thread_id from comments.following where member_id = :member and article_id = :article and muted_at is null) as follows,
                       array(select thread_id from comments.following where member_id = :member and article_id = :article and muted_at is not null) as mutes
                """).bind("member", member.value()).bind("article", article.value()).bindArray("ids", Long.class, comments.stream().map(comment -> comment.id().value()).toArray())
                .map((row, _) -> new Mine(numbers(row, "valued").stream().map(CommentId::new).collect(Collectors.toSet()), fresh(row.getTimestamp("looked"), member, comments), follows(row))).one());
    }

    private static Set<CommentId> fresh(@Nullable Timestamp looked, MemberId member, Collection<Comment> comments) {
        return looked == null ? Set.of()
                : comments.stream().filter(comment -> comment.visible() && comment.shownAt().isAfter(looked.toInstant()) && !comment.by(member)).map(Comment::id).collect(Collectors.toSet());
    }

    private static Follows follows(ResultSet row) throws SQLException {
        var threads = new HashSet<>(numbers(row, "follows"));
        return new Follows(threads.remove(0L), threads, numbers(row, "mutes"));
    }

    private static Set<Long> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
