package org.broadtape.wire.moving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import org.broadtape.articles.ArticleId;
import org.broadtape.comments.CommentId;
import org.jdbi.v3.core.Jdbi;

/// The comments that moves have kept, and what became of them.
@ApplicationScoped
class KeptCommentStore {

    private final Jdbi jdbi;

    KeptCommentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// An article under which comments wait.
    ///
    /// @param key      as its source calls it
    /// @param released when it was made here, at the latest
    record Waiting(String key, ArticleId article, Instant released) {
    }

    /// @param comment what it became here
    /// @param waits   whether nothing became of it yet
    record KeptComment(String key, String parent, String name, String email, String text, String state, Optional<Instant> at, boolean waits, Optional<CommentId> comment) {

        boolean approved() {
            return state.equals("approved");
        }

        boolean spam() {
            return state.equals("spam");
        }
    }

    /// Comments that stood under what is no article here.
    ///
    /// @param example the text of one of them; empty where there is none
    record Alone(int count, String example) {
    }

    List<String> sourcesThatWait() {
        return jdbi.withHandle(db -> db.createQuery("""
                select distinct v.source from wire.move v
                 where v.ended_at is not null and v.undone_at is null
                   and not exists (select from wire.move o where o.source = v.source and o.ended_at is null and o.undone_at is null)
                   and exists (select from wire.moved_comment c join wire.moved m on m.source = c.source and m.kind = 'article' and m.key = c.article and m.article_id is not null
                                where c.source = v.source and c.became = '')
                """).mapTo(String.class).list());
    }

    List<Waiting> waiting(String source, int most) {
        return jdbi.withHandle(db -> db.createQuery("""
                select m.key, m.article_id, m.made_at from wire.moved m
                 where m.source = :source and m.kind = 'article' and m.article_id is not null
                   and m.key in (select article from wire.moved_comment where source = :source and became = '' order by article)
                 order by m.key limit %d
                """.formatted(most)).bind("source", source)
                .map((row, _) -> new Waiting(row.getString("key"), new ArticleId(row.getLong("article_id")), row.getTimestamp("made_at").toInstant())).list());
    }

    List<KeptComment> lockedUnder(String source, String article) {
        return jdbi.withHandle(db -> db.createQuery("""
                select key, parent, name, email, text, state, at, became, comment_id from wire.moved_comment
                 where source = :source and article = :article order by key for update
                """).bind("source", source).bind("article", article).map((row, _) -> kept(row)).list());
    }

    /// Notes what the article's comments became; what waited and became nothing is left out for good.
    void became(String source, String article, Map<String, CommentId> made) {
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("update wire.moved_comment set became = 'comment', comment_id = :id where source = :source and key = :key");
            made.forEach((key, id) -> batch.bind("source", source).bind("key", key).bind("id", id.value()).add());
            batch.execute();
            db.createUpdate("update wire.moved_comment set became = 'left out' where source = :source and article = :article and became = ''")
                    .bind("source", source).bind("article", article).execute();
        });
    }

    Alone alone(String source) {
        return jdbi.withHandle(db -> db.createQuery("""
                select count(*), coalesce(min(text), '') from wire.moved_comment c
                 where source = :source and became = ''
                """).bind("source", source).map((row, _) -> new Alone(row.getInt(1), row.getString(2))).one());
    }

    /// What the run's comments became here.
    List<CommentId> madeBy(Run run) {
        return jdbi.withHandle(db -> db.createQuery("select comment_id from wire.moved_comment where move_id = :run and comment_id is not null order by comment_id").bind("run", run.id())
                .mapTo(Long.class).map(CommentId::new).list());
    }

    private static KeptComment kept(ResultSet row) throws SQLException {
        var comment = row.getLong("comment_id");
        return new KeptComment(row.getString("key"), row.getString("parent"), row.getString("name"), row.getString("email"), row.getString("text"), row.getString("state"),
                Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant), row.getString("became").isEmpty(),
                comment == 0 ? Optional.empty() : Optional.of(new CommentId(comment)));
    }
}
