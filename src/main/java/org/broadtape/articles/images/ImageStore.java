package org.broadtape.articles.images;

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
import org.broadtape.doors.images.ImageType;
import org.jdbi.v3.core.Jdbi;

/// What is known of pictures, and which articles use them.
@ApplicationScoped
class ImageStore {

    private final Jdbi jdbi;

    ImageStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(StoredImage image, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into articles.image (hash, type, width, height, bytes, headline, caption, credit, creator, copyright, alt, colour, added_at)
                values (:hash, :type, :width, :height, :bytes, :headline, :caption, :credit, :creator, :copyright, :alt, :colour, :at)
                    on conflict (hash) do nothing
                """)
                .bind("hash", image.hash()).bind("type", image.type().name()).bind("width", image.width()).bind("height", image.height())
                .bind("bytes", image.bytes()).bind("headline", image.headline()).bind("caption", image.caption()).bind("credit", image.credit())
                .bind("creator", image.creator()).bind("copyright", image.copyright()).bind("alt", image.alt()).bind("colour", image.colour())
                .bind("at", Timestamp.from(at)).execute());
    }

    Optional<StoredImage> withHash(String hash) {
        return jdbi.withHandle(db -> db.createQuery("select * from articles.image where hash = :hash").bind("hash", hash)
                .map((row, _) -> image(row)).findOne());
    }

    /// Notes that the article uses them; answers with those that are stored, by hash, and the numbers of their uses.
    Map<String, Used> use(ArticleId article, Collection<String> hashes) {
        var uses = new HashMap<String, Used>();
        jdbi.useHandle(db -> db.createQuery("""
                with known as (
                    select hash, width, height from articles.image where hash = any(:hashes)
                ), fresh as (
                    insert into articles.image_use (article_id, image_hash)
                    select :article, hash from known
                        on conflict (article_id, image_hash) do nothing
                    returning id, image_hash
                ), uses as (
                    select id, image_hash from fresh
                    union all
                    select id, image_hash from articles.image_use where article_id = :article and image_hash = any(:hashes)
                )
                select u.id, k.hash, k.width, k.height from uses u join known k on k.hash = u.image_hash
                """)
                .bind("article", article.value()).bindArray("hashes", String.class, hashes.toArray())
                .map((row, _) -> new Used(row.getString("hash"), row.getLong("id"), row.getInt("width"), row.getInt("height")))
                .forEach(used -> uses.put(used.hash(), used)));
        return uses;
    }

    /// A picture as an article uses it.
    record Used(String hash, long use, int width, int height) {
    }

    /// What must be known to serve a use.
    Optional<Use> withUse(long use) {
        return jdbi.withHandle(db -> db.createQuery("""
                select i.*, u.article_id,
                       a.image_use = :use::text or strpos(a.preview_html, '/media/' || :use || '/') > 0 as in_preview
                  from articles.image_use u
                  join articles.image i on i.hash = u.image_hash
                  join articles.article a on a.id = u.article_id
                 where u.id = :use
                """).bind("use", use)
                .map((row, _) -> new Use(image(row), new ArticleId(row.getLong("article_id")), row.getBoolean("in_preview")))
                .findOne());
    }

    /// @param inPreview whether it stands where readers look who may see only the preview
    record Use(StoredImage image, ArticleId article, boolean inPreview) {
    }

    private static StoredImage image(ResultSet row) throws SQLException {
        return new StoredImage(row.getString("hash"), ImageType.valueOf(row.getString("type")), row.getInt("width"), row.getInt("height"), row.getLong("bytes"),
                row.getString("headline"), row.getString("caption"), row.getString("credit"), row.getString("creator"), row.getString("copyright"),
                row.getString("alt"), row.getString("colour"));
    }
}
