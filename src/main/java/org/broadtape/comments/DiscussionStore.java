package org.broadtape.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DiscussionStore {

    private final Jdbi jdbi;

    DiscussionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Discussion of(ArticleId article) {
        return jdbi.withHandle(db -> db.createQuery("select visible, newest_id, version, closed_at, pinned_id from comments.discussion where article_id = :article")
                .bind("article", article.value()).map((row, _) -> discussion(row)).findOne()).orElse(Discussion.SILENT);
    }

    /// The same, nobody else changing anything in it until the caller's transaction ends. Whoever locks it changes what it shows.
    Discussion lock(ArticleId article) {
        return jdbi.withHandle(db -> db.createQuery("""
                insert into comments.discussion (article_id) values (:article) on conflict (article_id) do update set version = comments.discussion.version + 1
                returning visible, newest_id, version, closed_at, pinned_id
                """).bind("article", article.value()).map((row, _) -> discussion(row)).one());
    }

    /// The same for those of the articles under which something was said, the lower numbers first, as everybody does.
    void lock(Collection<ArticleId> articles) {
        jdbi.useHandle(db -> db.createUpdate("""
                with held as (select article_id from comments.discussion where article_id = any(:articles) order by article_id for update)
                update comments.discussion set version = version + 1 where article_id in (select article_id from held)
                """).bindArray("articles", Long.class, articles.stream().map(ArticleId::value).toArray()).execute());
    }

    void more(ArticleId article, CommentId newest) {
        jdbi.useHandle(db -> db.createUpdate("update comments.discussion set visible = visible + 1, newest_id = greatest(newest_id, :id) where article_id = :article")
                .bind("article", article.value()).bind("id", newest.value()).execute());
    }

    void fewer(ArticleId article, CommentId hidden) {
        jdbi.useHandle(db -> db.createUpdate("""
                update comments.discussion
                   set visible = visible - 1, pinned_id = nullif(pinned_id, :id),
                       newest_id = case when newest_id > :id then newest_id
                                        else coalesce((select max(id) from comments.comment where article_id = :article and state = 'VISIBLE'), 0) end
                 where article_id = :article
                """).bind("article", article.value()).bind("id", hidden.value()).execute());
    }

    void close(ArticleId article, @Nullable Instant at, String by) {
        jdbi.useHandle(db -> db.createUpdate("update comments.discussion set closed_at = :at, closed_by = :by where article_id = :article")
                .bind("article", article.value()).bind("at", at == null ? null : Timestamp.from(at)).bind("by", by).execute());
    }

    void pin(ArticleId article, Optional<CommentId> comment) {
        jdbi.useHandle(db -> db.createUpdate("update comments.discussion set pinned_id = :id where article_id = :article")
                .bind("article", article.value()).bind("id", comment.map(CommentId::value).orElse(null)).execute());
    }

    private static Discussion discussion(ResultSet row) throws SQLException {
        var pinned = row.getLong("pinned_id");
        var isPinned = !row.wasNull();
        return new Discussion(row.getInt("visible"), row.getLong("newest_id"), row.getLong("version"), row.getTimestamp("closed_at") != null, isPinned ? Optional.of(new CommentId(pinned)) : Optional.empty());
    }
}
