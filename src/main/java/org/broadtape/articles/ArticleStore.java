package org.broadtape.articles;

import static org.broadtape.articles.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.access.State;
import org.broadtape.articles.access.Terms;
import org.broadtape.articles.copy.Correction;
import org.broadtape.articles.filing.Names;
import org.broadtape.articles.filing.Section;
import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Reads an article as its page shows it. Who may see it is not asked here.
@ApplicationScoped
class ArticleStore {

    private static final String SELECT = """
            select a.id, a.slug, %s, a.headline, a.standfirst, a.byline, a.dateline,
                   a.author_ids, a.topic_ids, a.html, case when a.access = 'everyone' and a.opening_levels = '{}' then '' else a.preview_html end as preview_html, a.words,
                   a.image_use, a.image_width, a.image_height, a.image_alt, a.image_caption, a.image_credit, a.rights_line, a.source, a.language,
                   a.description, a.canonical, a.indexed, a.updated_at, a.revision,
                   s.id as section_id, s.slug as section_slug, s.name as section_name, s.description as section_description
              from articles.article a
              join articles.section s on s.id = a.section_id
            """.formatted(Columns.TERMS);

    private final Jdbi jdbi;
    private final Names names;

    ArticleStore(Jdbi jdbi, Names names) {
        this.jdbi = jdbi;
        this.names = names;
    }

    Optional<Article> at(Slug section, Slug slug) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where s.slug = :section and a.slug = :slug")
                .bind("section", section.value()).bind("slug", slug.value())
                .map((row, _) -> article(db, row)).findOne());
    }

    Optional<Article> withId(ArticleId id) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where a.id = :id").bind("id", id.value()).map((row, _) -> article(db, row)).findOne());
    }

    /// An article that is for a tier at some time of its life.
    record ForTier(String path, String level) {
    }

    /// Those that are for a tier which is none of these, the newest first.
    List<ForTier> beyond(List<String> levels, int most) {
        return jdbi.withHandle(db -> db.createQuery("""
                select distinct a.id, '/' || s.slug || '/' || a.slug as path, level
                  from articles.article a
                  join articles.section s on s.id = a.section_id
                 cross join lateral unnest(array_append(a.opening_levels, a.access)) as level
                 where level like 'tier:%' and level <> all(:levels) and a.state not in ('WITHDRAWN', 'KILLED')
                 order by a.id desc, level
                 limit :most
                """).bindArray("levels", String.class, levels).bind("most", most).map((row, _) -> new ForTier(row.getString("path"), row.getString("level"))).list());
    }

    /// All that is needed to tell who may see it.
    Optional<Terms> terms(ArticleId id) {
        return jdbi.withHandle(db -> db.createQuery("select " + Columns.TERMS + " from articles.article a where a.id = :id")
                .bind("id", id.value()).map((row, _) -> Columns.terms(row)).findOne());
    }

    /// Whose own it is; empty where nobody filed it at the desk.
    Optional<MemberId> filedBy(ArticleId id) {
        return jdbi.withHandle(db -> db.createQuery("select filed_by from articles.article where id = :id and filed_by is not null").bind("id", id.value())
                .mapTo(Long.class).findOne().map(MemberId::new));
    }

    /// In the order of the ids.
    List<Article> withIds(Collection<ArticleId> ids) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where a.id = any(:ids) order by array_position(:ids, a.id)")
                .bindArray("ids", Long.class, ids.stream().map(ArticleId::value).toArray())
                .map((row, _) -> article(db, row)).list());
    }

    /// Where the article that once stood at that path stands now.
    Optional<ArticleId> formerlyAt(String path) {
        return jdbi.withHandle(db -> db.createQuery("select article_id from articles.former_address where path = :path")
                .bind("path", path).mapTo(Long.class).findOne().map(ArticleId::new));
    }

    private Article article(Handle db, ResultSet row) throws SQLException {
        var terms = Columns.terms(row);
        var id = new ArticleId(row.getLong("id"));
        return new Article(
                id,
                new Slug(row.getString("slug")),
                new Section(row.getLong("section_id"), new Slug(row.getString("section_slug")), row.getString("section_name"),
                        row.getString("section_description")),
                terms.state(),
                row.getString("headline"),
                row.getString("standfirst"),
                row.getString("byline"),
                row.getString("dateline"),
                names.authors(Columns.numbers(row, "author_ids")),
                names.topics(Columns.numbers(row, "topic_ids")).stream().filter(topic -> !topic.isHidden()).toList(),
                row.getString("html"),
                row.getString("preview_html"),
                row.getInt("words"),
                Columns.picture(row),
                row.getString("rights_line"),
                row.getString("source"),
                row.getString("language"),
                row.getString("description"),
                row.getString("canonical"),
                row.getBoolean("indexed"),
                terms,
                instant(row, "released_at"),
                instant(row, "updated_at").orElseThrow(),
                terms.state() == State.CORRECTED ? corrections(db, id) : List.of(),
                row.getInt("revision"));
    }

    private static List<Correction> corrections(Handle db, ArticleId id) {
        return db.createQuery("select at, text from articles.correction where article_id = :id order by at, id").bind("id", id.value())
                .map((row, _) -> new Correction(instant(row, "at").orElseThrow(), row.getString("text"))).list();
    }
}
