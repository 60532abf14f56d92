package org.broadtape.articles.pages;

import static org.broadtape.articles.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.body.Body;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class StaticPageStore {

    private static final String SELECT = "select slug, title, description, body, html, updated_at from articles.page";

    private final Jdbi jdbi;

    StaticPageStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<StaticPage> called(Slug slug) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where slug = :slug").bind("slug", slug.value()).map((row, _) -> page(row)).findOne());
    }

    Optional<StaticPage> locked(Slug slug) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where slug = :slug for update").bind("slug", slug.value()).map((row, _) -> page(row)).findOne());
    }

    List<StaticPage> all() {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " order by title").map((row, _) -> page(row)).list());
    }

    void set(StaticPage page) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into articles.page (slug, title, description, body, html, updated_at)
                values (:slug, :title, :description, :body::json, :html, :at)
                on conflict (slug) do update set title = :title, description = :description, body = :body::json, html = :html, updated_at = :at
                """)
                .bind("slug", page.slug().value()).bind("title", page.title()).bind("description", page.description())
                .bind("body", page.body().toJson()).bind("html", page.html()).bind("at", Timestamp.from(page.updatedAt())).execute());
    }

    void remove(Slug slug) {
        jdbi.useHandle(db -> db.createUpdate("delete from articles.page where slug = :slug").bind("slug", slug.value()).execute());
    }

    private static StaticPage page(ResultSet row) throws SQLException {
        return new StaticPage(new Slug(row.getString("slug")), row.getString("title"), row.getString("description"), Body.fromJson(row.getString("body")),
                row.getString("html"), instant(row, "updated_at").orElseThrow());
    }
}
