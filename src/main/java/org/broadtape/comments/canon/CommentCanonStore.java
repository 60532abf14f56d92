package org.broadtape.comments.canon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.comments.text.CommentText;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class CommentCanonStore {

    /// What a moderator or a phase has decided about it, it had been seen before.
    private static final String COLUMNS = """
            c.id, c.article_id, c.member_id, c.state, c.source,
            c.state = 'WITHDRAWN' or exists (select from comments.decision d where d.comment_id = c.id and 'VISIBLE' in (d.was, d.became)) as was_open
            """;

    private final Jdbi jdbi;

    CommentCanonStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The newest in each state, and of each a few that readers see and that say the same: words that are open anyway are nobody's secret.
    List<CanonicalComment> sample(int each) {
        return jdbi.withHandle(db -> db.createQuery("""
                with sampled as (
                    select c.*
                      from (values ('VISIBLE'), ('HELD'), ('REJECTED'), ('WITHDRAWN')) states (state)
                     cross join lateral (select * from comments.comment where state = states.state order by id desc limit EACH) c)
                select COLUMNS
                  from (
                    select * from sampled
                     union
                    select same.*
                      from sampled s
                     cross join lateral (select * from comments.comment where fingerprint = s.fingerprint and state = 'VISIBLE' order by posted_at desc limit 3) same
                     where s.state <> 'VISIBLE') c
                 order by c.id
                """.replace("EACH", Integer.toString(each)).replace("COLUMNS", COLUMNS)).map((row, _) -> canonical(row)).list());
    }

    List<CanonicalComment> under(Collection<ArticleId> articles, int each) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + """
                  from unnest(:articles) under (article)
                 cross join lateral (select * from comments.comment where article_id = under.article order by id desc limit EACH) c
                """.replace("EACH", Integer.toString(each)))
                .bindArray("articles", Long.class, articles.stream().map(ArticleId::value).toArray()).map((row, _) -> canonical(row)).list());
    }

    private static CanonicalComment canonical(ResultSet row) throws SQLException {
        return new CanonicalComment(new CommentId(row.getLong("id")), new ArticleId(row.getLong("article_id")), Optional.ofNullable(row.getObject("member_id", Long.class)).map(MemberId::new),
                State.valueOf(row.getString("state")), CommentText.words(row.getString("source")), row.getBoolean("was_open"));
    }
}
