package org.broadtape.articles;

import static org.broadtape.articles.ListingStore.instant;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.State;
import org.broadtape.articles.access.Terms;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

/// Reads an article as its page shows it. Who may see it is not asked here.
@ApplicationScoped
class ArticleStore {

    private static final String SELECT = """
            select a.*, s.slug as section_slug, s.name as section_name, s.description as section_description,
                   (select coalesce(json_agg(json_build_array(u.id, u.slug, u.name, u.role, u.bio, u.staff) order by j.position), '[]')
                      from articles.article_author j join articles.author u on u.id = j.author_id where j.article_id = a.id) as authors,
                   (select coalesce(json_agg(json_build_array(t.id, t.slug, t.name, t.description) order by j.position), '[]')
                      from articles.article_topic j join articles.topic t on t.id = j.topic_id where j.article_id = a.id) as topics,
                   (select coalesce(json_agg(json_build_array(c.at, c.text) order by c.at, c.id), '[]')
                      from articles.correction c where c.article_id = a.id) as corrections,
                   (select coalesce(json_agg(json_build_array(m.symbol, m.market) order by m.position), '[]')
                      from articles.mention m where m.article_id = a.id) as mentions
              from articles.article a
              join articles.section s on s.id = a.section_id
            """;

    private final Jdbi jdbi;

    ArticleStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Article> at(Slug section, Slug slug) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where s.slug = :section and a.slug = :slug")
                .bind("section", section.value()).bind("slug", slug.value())
                .map((row, _) -> article(row)).findOne());
    }

    Optional<Article> withId(ArticleId id) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where a.id = :id").bind("id", id.value()).map((row, _) -> article(row)).findOne());
    }

    /// All that is needed to tell who may see it.
    Optional<Terms> terms(ArticleId id) {
        return jdbi.withHandle(db -> db.createQuery("select state, access, channels, territories, expires_at from articles.article where id = :id")
                .bind("id", id.value()).map((row, _) -> terms(row)).findOne());
    }

    /// In the order of the ids.
    List<Article> withIds(Collection<ArticleId> ids) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where a.id = any(:ids) order by array_position(:ids, a.id)")
                .bindArray("ids", Long.class, ids.stream().map(ArticleId::value).toArray())
                .map((row, _) -> article(row)).list());
    }

    /// Where the article that once stood at that path stands now.
    Optional<ArticleId> formerlyAt(String path) {
        return jdbi.withHandle(db -> db.createQuery("select article_id from articles.former_address where path = :path")
                .bind("path", path).mapTo(Long.class).findOne().map(ArticleId::new));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                State.valueOf(row.getString("state")),
                AccessLevel.parse(row.getString("access")),
                texts(row, "channels").stream().map(Channel::valueOf).collect(Collectors.toSet()),
                new HashSet<>(texts(row, "territories")),
                instant(row, "expires_at"));
    }

    private static Article article(ResultSet row) throws SQLException {
        var terms = terms(row);
        return new Article(
                new ArticleId(row.getLong("id")),
                new Slug(row.getString("slug")),
                new Section(row.getLong("section_id"), new Slug(row.getString("section_slug")), row.getString("section_name"),
                        row.getString("section_description")),
                terms.state(),
                row.getString("headline"),
                row.getString("standfirst"),
                row.getString("byline"),
                row.getString("dateline"),
                Lists.authors(row.getString("authors")),
                Lists.topics(row.getString("topics")),
                row.getString("html"),
                row.getString("preview_html"),
                row.getInt("words"),
                picture(row),
                row.getString("rights_line"),
                row.getString("source"),
                row.getString("language"),
                row.getString("description"),
                row.getString("canonical"),
                row.getBoolean("indexed"),
                terms,
                instant(row, "released_at"),
                instant(row, "updated_at").orElseThrow(),
                Lists.corrections(row.getString("corrections")),
                Lists.mentions(row.getString("mentions")),
                row.getInt("revision"));
    }

    static Optional<Picture> picture(ResultSet row) throws SQLException {
        var use = row.getString("image_use");
        return use.isEmpty()
                ? Optional.empty()
                : Optional.of(new Picture(use, row.getInt("image_width"), row.getInt("image_height"), row.getString("image_alt"),
                        row.getString("image_caption"), row.getString("image_credit")));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

}
