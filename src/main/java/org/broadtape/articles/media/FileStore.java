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
        var uses = new HashMap<String, Used>();
        jdbi.useHandle(db -> db.createQuery("""
                with known as (
                    select * from articles.file where hash = any(:hashes)
                ), fresh as (
                    insert into articles.file_use (article_id, file_hash)
                    select :article, hash from known
                        on conflict (article_id, file_hash) do nothing
                    returning id, file_hash
                ), uses as (
                    select id, file_hash from fresh
                    union all
                    select id, file_hash from articles.file_use where article_id = :article and file_hash = any(:hashes)
                )
                select u.id, k.* from uses u join known k on k.hash = u.file_hash
                """)
                .bind("article", article.value()).bindArray("hashes", String.class, hashes.toArray())
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
                select f.*, u.article_id,
                       strpos(a.html, '/media/' || :use || '/') > 0 as in_whole,
                       strpos(a.preview_html, '/media/' || :use || '/') > 0 as in_preview
                  from articles.file_use u
                  join articles.file f on f.hash = u.file_hash
                  join articles.article a on a.id = u.article_id
                 where u.id = :use
                """).bind("use", use)
                .map((row, _) -> new Use(file(row), new ArticleId(row.getLong("article_id")), row.getBoolean("in_whole"), row.getBoolean("in_preview")))
                .findOne());
    }

    /// @param inWhole   whether the article still shows it
    /// @param inPreview whether it stands where readers look who may see only the preview
    record Use(StoredFile file, ArticleId article, boolean inWhole, boolean inPreview) {
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(row.getString("hash"), FileType.valueOf(row.getString("type")), row.getLong("bytes"), row.getString("name"),
                row.getInt("width"), row.getInt("height"));
    }
}
