package org.broadtape.articles.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.doors.files.FileType;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

/// What is known of files, and which articles use them.
@ApplicationScoped
class FileStore {

    private final Jdbi jdbi;

    FileStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(StoredFile file, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into articles.file (hash, type, bytes, name, width, height, added_at)
                values (:hash, :type, :bytes, :name, :width, :height, :at)
                    on conflict (hash) do nothing
                """)
                .bind("hash", file.hash()).bind("type", file.type().name()).bind("bytes", file.bytes()).bind("name", file.name())
                .bind("width", file.width()).bind("height", file.height()).bind("at", Timestamp.from(at)).execute());
    }

    Optional<StoredFile> withHash(String hash) {
        return jdbi.withHandle(db -> db.createQuery("select * from articles.file where hash = :hash").bind("hash", hash)
                .map((row, _) -> file(row)).findOne());
    }

    /// Notes that the article uses them; answers with those that are stored, by hash.
    Map<String, Used> use(ArticleId article, Collection<String> hashes) {
        return use("article_id", "", article.value(), hashes);
    }

    /// The same of a page that is no article.
    Map<String, Used> use(Slug page, Collection<String> hashes) {
        return use("page_slug", " where page_slug is not null", page.value(), hashes);
    }

    private Map<String, Used> use(String column, String index, Object owner, Collection<String> hashes) {
        var uses = new HashMap<String, Used>();
        jdbi.useHandle(db -> db.createQuery("""
                with known as (
                    select * from articles.file where hash = any(:hashes)
                ), fresh as (
                    insert into articles.file_use (%1$s, file_hash)
                    select :owner, hash from known
                        on conflict (%1$s, file_hash)%2$s do nothing
                    returning id, file_hash
                ), uses as (
                    select id, file_hash from fresh
                    union all
                    select id, file_hash from articles.file_use where %1$s = :owner and file_hash = any(:hashes)
                )
                select u.id, k.* from uses u join known k on k.hash = u.file_hash
                """.formatted(column, index))
                .bind("owner", owner).bindArray("hashes", String.class, hashes.toArray())
                .map((row, _) -> new Used(row.getLong("id"), file(row)))
                .forEach(used -> uses.put(used.file().hash(), used)));
        return uses;
    }

    /// A file as an article uses it.
    record Used(long use, StoredFile file) {
    }

    /// What must be known to serve a use.
    Optional<Use> withUse(long use) {
        return jdbi.withHandle(db -> db.createQuery("""
                select f.*, u.article_id, strpos(p.html, '/media/' || :use || '/') > 0 as on_page,
                       strpos(a.html, '/media/' || :use || '/') > 0 as in_whole,
                       strpos(a.preview_html, '/media/' || :use || '/') > 0 as in_preview
                  from articles.file_use u
                  join articles.file f on f.hash = u.file_hash
                  left join articles.article a on a.id = u.article_id
                  left join articles.page p on p.slug = u.page_slug
                 where u.id = :use
                """).bind("use", use)
                .map((row, _) -> use(row)).findOne());
    }

    private static Use use(ResultSet row) throws SQLException {
        var article = row.getLong("article_id");
        return row.wasNull() ? new Use.OnPage(file(row), row.getBoolean("on_page"))
                : new Use.InArticle(file(row), new ArticleId(article), row.getBoolean("in_whole"), row.getBoolean("in_preview"));
    }

    /// Where a file is shown.
    sealed interface Use {

        StoredFile file();

        /// @param inWhole   whether the article still shows it
        /// @param inPreview whether it stands where readers look who may see only the preview
        record InArticle(StoredFile file, ArticleId article, boolean inWhole, boolean inPreview) implements Use {
        }

        /// On a page that is no article: for everybody.
        ///
        /// @param shown whether the page still shows it
        record OnPage(StoredFile file, boolean shown) implements Use {
        }
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(row.getString("hash"), FileType.valueOf(row.getString("type")), row.getLong("bytes"), row.getString("name"),
                row.getInt("width"), row.getInt("height"));
    }
}
