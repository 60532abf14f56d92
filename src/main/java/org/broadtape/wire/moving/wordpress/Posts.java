package org.broadtape.wire.moving.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.copy.Fate;
import org.broadtape.doors.xml.Piece;
import org.broadtape.wire.moving.text.Fingerprint;
import org.broadtape.wire.moving.text.Headlines;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;
import org.broadtape.wire.moving.thing.Words;

/// Makes things of the items of an export. Called on any core.
final class Posts {

    private static final Set<String> OF_THE_THEME = Set.of("nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request", "wp_global_styles",
            "wp_template", "wp_template_part", "wp_navigation", "wp_font_family", "wp_font_face", "acf-field", "acf-field-group", "guest-author");
    private static final Set<String> OWN_FIELDS = Set.of("enclosure", "footnotes", "rank_math_title", "rank_math_description", "rank_math_canonical_url", "rank_math_robots",
            "rank_math_primary_category");

    private final Channel channel;
    private final Index index;
    private final Addresses addresses;

    Posts(Channel channel, Index index) {
        this.channel = channel;
        this.index = index;
        this.addresses = new Addresses(channel);
    }

    List<Thing> read(Piece piece, String file) {
        var findings = new ArrayList<Finding>();
        var item = new Item(Cut.element(piece, trouble -> findings.add(Finding.changed("item that is not well-formed, read as well as it could be", trouble.sentence(), file + ", line " + piece.line()))),
                piece.line(), piece.isWhole());
        var things = new ArrayList<>(read(item, Fingerprint.of(piece.raw()), findings));
        if (things.stream().noneMatch(thing -> thing instanceof Thing.Article || thing instanceof Thing.Page)) {
            findings.forEach(finding -> things.add(new Thing.LeftOut(finding)));
        }
        return things;
    }

    private List<Thing> read(Item item, String fingerprint, List<Finding> findings) {
        var type = item.type();
        if (type.equals("attachment") || type.equals("wp_block")) {
            return List.of();
        }
        if (OF_THE_THEME.contains(type)) {
            return List.of(dropped("post of the type “" + type + "”, which belongs to the theme", item));
        }
        if (item.text("status").equals("trash")) {
            return List.of(dropped("post in the trash", item));
        }
        if (item.title().isEmpty() && item.content().isBlank() && item.meta("_thumbnail_id").isEmpty()) {
            return List.of(dropped(type.equals("post") || type.equals("page") ? "post without title and text" : "post of the type “" + type + "” without a text", item));
        }
        if (!type.equals("post") && !type.equals("page")) {
            if (item.content().isBlank()) {
                return List.of(dropped("post of the type “" + type + "” without a text", item));
            }
            findings.add(Finding.changed("post of the type “" + type + "”, now an article", item.title(), item.place()));
        }
        var things = new ArrayList<Thing>();
        things.add(post(item, fingerprint, findings));
        things.addAll(new Discussion(item).all());
        return things;
    }

    private Thing post(Item item, String fingerprint, List<Finding> findings) {
        var text = new PostText(item, channel, index, findings::add);
        var fate = fate(item);
        fields(item, findings::add);
        if (item.type().equals("page") && fate instanceof Fate.Release) {
            var body = text.withImage();
            return new Thing.Page(item.key(), fingerprint, words(item, body.firstParagraph(), findings::add), body, addresses.of(item), findings);
        }
        if (item.type().equals("page")) {
            findings.add(Finding.changed("page that is not public, now an article that is not", item.text("status"), item.place()));
        }
        var words = words(item, text.body().firstParagraph(), findings::add);
        return new Thing.Article(item.key(), fingerprint, words, new Labels(index, item, findings::add).authors(), new Labels(index, item, findings::add).all(), text.body(), text.image(), fate,
                AccessLevel.EVERYONE, addresses.of(item), findings);
    }

    /// Only what was public there is public here. A password or a plugin opens nothing here, so what stood behind one waits for a
    /// person.
    private static Fate fate(Item item) {
        if (!item.isWhole()) {
            return new Fate.Hold("the export breaks off in the middle of it, maybe before its password; import it whole, or release it if it was public at its old address");
        }
        if (!item.text("post_password").isEmpty()) {
            return new Fate.Hold("it stood behind a password at its old address");
        }
        var barrier = Barriers.of(item);
        if (barrier.isPresent()) {
            return new Fate.Hold("a plugin kept it or a part of it from some readers at its old address (" + barrier.get() + "); choose who may read it and release it");
        }
        var at = Dates.published(item);
        return switch (item.text("status")) {
            case "publish" -> at.<Fate>map(date -> new Fate.Release(date, Dates.modified(item).filter(date::isBefore).orElse(date), List.of()))
                    .orElseGet(() -> new Fate.Hold("the export does not say when it was published; release it with the date that it bears"));
            case "draft", "auto-draft" -> new Fate.Draft();
            case "private" -> new Fate.Hold("it was private at its old address");
            case "pending" -> new Fate.Hold("it was waiting for review at its old address");
            case "future" -> at.<Fate>map(Fate.Schedule::new).orElseGet(() -> new Fate.Hold("it was to open by itself, and the export does not say when"));
            case "" -> new Fate.Hold("the export does not say whether it was public");
            case String other -> new Fate.Hold("its status “" + other + "” is not one of WordPress’s own; release it if it was public at its old address");
        };
    }

    private Words words(Item item, String first, Consumer<Finding> findings) {
        var seo = new Seo(item, findings);
        seo.tellTitle();
        return new Words(headline(item, first, findings), Item.plain(item.excerpt()).replaceAll("\\s+", " "), slug(item), channel.language(), seo.description(), seo.canonical(addresses), seo.indexed());
    }

    private static String headline(Item item, String first, Consumer<Finding> findings) {
        var title = item.title();
        if (title.isEmpty()) {
            var made = Headlines.of(first);
            findings.accept(Finding.changed("post without a title, whose first words are its headline", made, item.type() + " " + item.key()));
            return made.isEmpty() ? "Untitled (" + item.key() + ")" : made;
        }
        if (Headlines.isTooLong(title)) {
            findings.accept(Finding.changed("title that is too long for a headline, cut", title, item.type() + " " + item.key()));
        }
        return Headlines.fitting(title);
    }

    // a slug of which nothing Latin is left would be any article's
    private static String slug(Item item) {
        var slug = item.slug().isEmpty() ? item.title() : item.slug();
        return slug.matches("(?s).*[A-Za-z0-9].*") || java.text.Normalizer.normalize(slug, java.text.Normalizer.Form.NFKD).matches("(?s).*[A-Za-z0-9].*") ? item.slug()
                : item.type() + "-" + item.key().replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static void fields(Item item, Consumer<Finding> findings) {
        if (item.text("is_sticky").equals("1")) {
            findings.accept(Finding.changed("post that was stuck to the top; the front page’s rules choose what leads here", "", item.place()));
        }
        item.meta().forEach((key, value) -> {
            if (!key.isEmpty() && !key.startsWith("_") && !OWN_FIELDS.contains(key) && !value.isBlank()) {
                findings.accept(Finding.dropped("custom field “" + key + "”", value, item.place()));
            }
        });
    }

    private static Thing dropped(String kind, Item item) {
        return new Thing.LeftOut(Finding.dropped(kind, item.title(), item.type() + " " + item.key()));
    }
}
