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
import org.broadtape.articles.body.Picture;
import org.broadtape.doors.images.ImageType;
import org.broadtape.kernel.Slug;
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
                    select hash, width, height from articles.image where hash = any(:hashes)
                ), fresh as (
                    insert into articles.image_use (%1$s, image_hash)
                    select :owner, hash from known
                        on conflict (%1$s, image_hash)%2$s do nothing
                    returning id, image_hash
                ), uses as (
                    select id, image_hash from fresh
                    union all
                    select id, image_hash from articles.image_use where %1$s = :owner and image_hash = any(:hashes)
                )
                select u.id, k.hash, k.width, k.height from uses u join known k on k.hash = u.image_hash
                """.formatted(column, index))
                .bind("owner", owner).bindArray("hashes", String.class, hashes.toArray())
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
                select i.*, u.article_id, u.page_slug, strpos(p.html, '/media/' || :use || '/') > 0 as on_page,
                       a.image_use = :use::text or strpos(a.html, '/media/' || :use || '/') > 0 as in_whole,
                       a.image_use = :use::text or strpos(a.preview_html, '/media/' || :use || '/') > 0 as in_preview
                  from articles.image_use u
                  join articles.image i on i.hash = u.image_hash
                  left join articles.article a on a.id = u.article_id
                  left join articles.page p on p.slug = u.page_slug
                 where u.id = :use
                """).bind("use", use)
                .map((row, _) -> use(row)).findOne());
    }

    private static Use use(ResultSet row) throws SQLException {
        if (row.getString("page_slug") != null) {
            return new Use.OnPage(image(row), row.getBoolean("on_page"));
        }
        var article = row.getLong("article_id");
        return row.wasNull() ? new Use.Portrait(image(row)) : new Use.InArticle(image(row), new ArticleId(article), row.getBoolean("in_whole"), row.getBoolean("in_preview"));
    }

    /// Where a picture is shown.
    sealed interface Use {

        StoredImage image();

        /// @param inWhole   whether the article still shows it
        /// @param inPreview whether it stands where readers look who may see only the preview
        record InArticle(StoredImage image, ArticleId article, boolean inWhole, boolean inPreview) implements Use {
        }

        /// On a page that is no article: for everybody.
        ///
        /// @param shown whether the page still shows it
        record OnPage(StoredImage image, boolean shown) implements Use {
        }

        /// Of an author: for everybody.
        record Portrait(StoredImage image) implements Use {
        }
    }

    /// Makes it the author's portrait, in the place of another. The author, whose row is locked then; none where nothing changed or nobody is
    /// called so.
    Optional<Long> portray(Slug author, String hash, String alt) {
        return jdbi.withHandle(db -> db.createQuery("""
                insert into articles.image_use (author_id, image_hash, alt)
                select id, :hash, :alt from articles.author where slug = :author for no key update
                    on conflict (author_id) where author_id is not null do update set image_hash = :hash, alt = :alt
                 where (image_use.image_hash, image_use.alt) is distinct from (:hash, :alt)
                returning author_id
                """).bind("author", author.value()).bind("hash", hash).bind("alt", alt).mapTo(Long.class).findOne());
    }

    /// All portraits, by their authors' slugs.
    Map<Slug, Portrait> portraits() {
        return jdbi.withHandle(db -> db.createQuery("""
                select a.slug, u.id, u.alt, i.width, i.height
                  from articles.image_use u
                  join articles.author a on a.id = u.author_id
                  join articles.image i on i.hash = u.image_hash
                """).reduceRows(new HashMap<Slug, Portrait>(), (portraits, row) -> {
                    var width = row.getColumn("width", Integer.class);
                    portraits.put(new Slug(row.getColumn("slug", String.class)), new Portrait(
                            new Picture(row.getColumn("id", String.class), width, row.getColumn("height", Integer.class), Widths.of(width)), row.getColumn("alt", String.class)));
                    return portraits;
                }));
    }

    private static StoredImage image(ResultSet row) throws SQLException {
        return new StoredImage(row.getString("hash"), ImageType.valueOf(row.getString("type")), row.getInt("width"), row.getInt("height"), row.getLong("bytes"),
                row.getString("headline"), row.getString("caption"), row.getString("credit"), row.getString("creator"), row.getString("copyright"),
                row.getString("alt"), row.getString("colour"));
    }
}
