package org.broadtape.articles.newsfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.State;
import org.broadtape.kernel.Before;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

@ApplicationScoped
class NewsfileStore {

    /// `:all`: whether whoever looks reads what is not released. Who does not, knows of what is public and of their own.
    private static final String SELECT = """
            select a.id, a.headline, s.name as section, '/' || s.slug || '/' || a.slug as path, a.state, a.state_reason, a.author_names, a.source, a.access,
                   a.released_at, a.updated_at, a.release_at, coalesce(a.filed_by = :me, false) as own
              from articles.article a
              join articles.section s on s.id = a.section_id
             where (:all or a.filed_by = :me or (a.state in ('RELEASED', 'CORRECTED') and (a.expires_at is null or a.expires_at > :now)))
               and\s""";

    private final Jdbi jdbi;

    NewsfileStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Who looks, and when.
    record Look(boolean all, long me, Instant now) {
    }

    List<Slip> in(Drawer drawer, Look look, Before before, int most) {
        var by = drawer.open() ? "a.released_at" : "a.updated_at";
        var own = drawer == Drawer.OWN ? " and a.filed_by = :me" : "";
        return jdbi.withHandle(db -> looking(db, SELECT + "a.state in (" + named(drawer.states()) + ")" + own + " and (" + by + ", a.id) < (:at, :id) order by " + by
                + " desc, a.id desc limit :most", look)
                .bind("at", Timestamp.from(before.at())).bind("id", before.id()).bind("most", most).map((row, _) -> slip(row)).list());
    }

    long count(Drawer drawer) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from articles.article where state in (" + named(drawer.states()) + ")").mapTo(Long.class).one());
    }

    List<Slip> those(Collection<ArticleId> ids, Look look) {
        return jdbi.withHandle(db -> looking(db, SELECT + "a.id = any(:ids) order by array_position(:ids, a.id)", look)
                .bindArray("ids", Long.class, ids.stream().map(ArticleId::value).toArray()).map((row, _) -> slip(row)).list());
    }

    /// Newest first: each copy, and each change of state between.
    List<Step> history(ArticleId id) {
        return jdbi.withHandle(db -> db.createQuery("""
                select number, at, by, what, 0 as note from articles.revision where article_id = :id
                 union all
                select revision, at, by, what, id from articles.note where article_id = :id
                 order by at desc, number desc, note desc
                """).bind("id", id.value())
                .map((row, _) -> new Step(row.getInt("number"), row.getTimestamp("at").toInstant(), row.getString("by"), row.getString("what"))).list());
    }

    /// The states are words of the program, written out so that the partial indexes are known to serve.
    private static String named(Collection<State> states) {
        return String.join(", ", states.stream().map(state -> "'" + state.name() + "'").sorted().toList());
    }

    private static Query looking(Handle db, String sql, Look look) {
        return db.createQuery(sql).bind("all", look.all()).bind("me", look.me()).bind("now", Timestamp.from(look.now()))
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true));
    }

    private static Slip slip(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        return new Slip(new ArticleId(row.getLong("id")), row.getString("headline"), row.getString("section"), row.getString("path"), state, row.getString("state_reason"),
                List.of((String[]) row.getArray("author_names").getArray()), row.getString("source"), row.getString("access"),
                row.getTimestamp(state.open() ? "released_at" : "updated_at").toInstant(), Optional.ofNullable(row.getTimestamp("release_at")).map(Timestamp::toInstant),
                row.getBoolean("own"));
    }
}
