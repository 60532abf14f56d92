package org.broadtape.wire.moving.ghost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.broadtape.wire.moving.ghost.body.PostBody.wordsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.Address;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.wire.formats.values.Fingerprint;
import org.broadtape.wire.moving.ghost.body.PostBody;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Label;
import org.broadtape.wire.moving.thing.Thing;
import org.broadtape.wire.moving.thing.Words;

/// Makes articles and pages of the rows of `posts`.
final class Posts {

    private final Tables tables;
    private final Tiers tiers;
    private final Permalinks permalinks;
    private final String language;

    Posts(Tables tables, Permalinks permalinks) {
        this.tables = tables;
        this.tiers = tables.tiers();
        this.permalinks = permalinks;
        this.language = tables.setting("locale", "lang", "default_locale").isEmpty() ? "en" : tables.setting("locale", "lang", "default_locale");
    }

    Thing read(JsonNode node) {
        return new Post(new Row(node)).thing();
    }

    static boolean isPage(Row post) {
        return post.text("type").equals("page") || post.flag("page");
    }

    /// One post on its way.
    private final class Post {

        private final Row row;
        private final Row meta;
        private final String id;
        private final String title;
        private final List<Finding> findings = new ArrayList<>();

        Post(Row row) {
            this.row = row;
            this.id = row.text("id");
            this.meta = tables.meta.getOrDefault(id, row);
            this.title = row.text("title").isBlank() ? "(Untitled)" : row.text("title").strip();
        }

        Thing thing() {
            var reading = new PostBody(row.text("lexical"), row.text("mobiledoc"), row.text("markdown"), row.text("html")).read();
            findings.addAll(Finding.of(reading.notes(), title));
            var right = tiers.of(row.text("visibility"), named());
            var level = right.level().orElseGet(tiers::highest);
            note(right);
            var fate = new Fates(row, meta, isPage(row)).of(level, right.level().isPresent());
            if (isPage(row) && fate instanceof Fate.Release) {
                return new Thing.Page(id, fingerprint(), words(), withImage(reading.body()), permalinks.ofPage(row), findings);
            }
            return new Thing.Article(id, fingerprint(), words(), authors(), labels(), gated(reading.body(), level), image(), fate, level, paths(), findings);
        }

        /// Without a mark Ghost showed nothing of a text to those who may not read it; a preview made here would show its beginning.
        private Body gated(Body body, AccessLevel level) {
            return level.equals(AccessLevel.EVERYONE) || body.hasPreviewMark() ? body
                    : new Body(body.version(), Stream.concat(Stream.of(new Block.PreviewMark()), body.blocks().stream()).toList());
        }

        private Words words() {
            var description = Stream.of("meta_description", "og_description", "twitter_description").map(meta::text).filter(text -> !text.isBlank()).findFirst().orElse("");
            return new Words(title, row.text("custom_excerpt").strip(), row.text("slug"), row.text("locale").isEmpty() ? language : row.text("locale"), description, canonical());
        }

        private String canonical() {
            var address = row.text("canonical_url");
            return Address.host(address).isEmpty() ? "" : address;
        }

        private List<String> authors() {
            var joined = tables.authorsOf(id);
            var all = joined.isEmpty() ? Stream.ofNullable(tables.users.get(row.text("author_id"))).toList() : joined;
            return all.stream().map(author -> author.text("name").strip()).filter(name -> !name.isEmpty()).distinct().toList();
        }

        private List<Label> labels() {
            return tables.tagsOf(id).stream().map(Tags::label).sorted(Comparator.comparing(label -> !label.category())).toList();
        }

        private Optional<LeadImage> image() {
            var address = Address.ofFile(image(row, "feature_image", "image"));
            if (address.isEmpty()) {
                return Optional.empty();
            }
            var caption = meta.text("feature_image_caption");
            if (caption.contains("<a ")) {
                findings.add(Finding.changed("the caption of a lead image without its links", caption, title));
            }
            return Optional.of(new LeadImage(address.get(), meta.text("feature_image_alt"), wordsOf(caption).strip(), ""));
        }

        private static String image(Row row, String name, String before) {
            return row.text(name).isBlank() ? row.text(before) : row.text(name);
        }

        /// A page here has no picture at its head, so it becomes its first block.
        private Body withImage(Body body) {
            return image().map(image -> new Body(body.version(), Stream.concat(
                    Stream.of(new Block.Image(image.ref(), image.alt(), Inline.of(image.caption()), "")), body.blocks().stream()).toList())).orElse(body);
        }

        private List<String> paths() {
            return Fates.onlyMailed(row, meta) ? List.of("/email/" + row.text("uuid")) : isPage(row) ? permalinks.ofPage(row)
                    : permalinks.ofPost(row, tables.tagsOf(id), tables.authorsOf(id));
        }

        private Set<String> named() {
            var named = new HashSet<String>();
            tables.productsOf(id).forEach(product -> named.add(product.text("id")));
            row.node().path("tiers").forEach(tier -> named.add(new Row(tier).text("slug")));
            return named;
        }

        private void note(Tiers.Right right) {
            if (right.less() && right.level().isPresent()) {
                findings.add(Finding.changed("articles that some tiers could read and now only higher ones may", "now " + right.level().get(), title));
            }
            left("code injection of an article", "codeinjection_head", "codeinjection_foot");
            left("titles for search engines and social networks", "meta_title", "og_title", "twitter_title");
            left("pictures for social networks", "og_image", "twitter_image");
            left("mail subjects", "email_subject");
            left("templates of the theme", "custom_template");
            if (row.flag("featured")) {
                findings.add(Finding.dropped("the mark “featured”: put such articles on the front page at the desk", title, title));
            }
            if (isPage(row) && !tables.tagsOf(id).isEmpty()) {
                findings.add(Finding.dropped("tags of pages", String.join(", ", tables.tagsOf(id).stream().map(tag -> tag.text("name")).toList()), title));
            }
        }

        private void left(String kind, String... fields) {
            Stream.of(fields).map(field -> meta.text(field).isBlank() ? row.text(field) : meta.text(field)).map(String::strip)
                    .filter(value -> !value.isEmpty() && !value.equals(title)).distinct().forEach(value -> findings.add(Finding.dropped(kind, value, title)));
        }

        private String fingerprint() {
            return Fingerprint.of((row.node() + "\n" + meta.node() + "\n" + authors() + labels() + named()).getBytes(UTF_8));
        }
    }
}
