package org.broadtape.wire.moving.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Label;

/// The categories, tags and authors of a post.
final class Labels {

    private static final Set<String> NOT_TOLD = Set.of("author", "nav_menu", "language", "post_translations", "link_category");

    private final Index index;
    private final Item item;
    private final Consumer<Finding> findings;

    Labels(Index index, Item item, Consumer<Finding> findings) {
        this.index = index;
        this.item = item;
        this.findings = findings;
    }

    /// Categories first, the one that an SEO plugin calls the primary one leading; then tags, and the terms of other taxonomies.
    List<Label> all() {
        var categories = new LinkedHashMap<String, Label>();
        var tags = new LinkedHashMap<String, Label>();
        for (var term : item.element().children("category")) {
            var slug = Item.decoded(term.value("nicename"));
            var name = Item.plain(term.text());
            switch (term.value("domain")) {
                case "" -> {
                }
                case "category" -> categories.putIfAbsent(slug, index.category(slug, name));
                case "post_tag", "tag" -> tags.putIfAbsent(slug, Label.tag(slug, name));
                case "post_format" -> findings.accept(Finding.changed("post of the format “" + slug.replace("post-format-", "") + "”, an article like others", "", item.place()));
                case String silent when NOT_TOLD.contains(silent) -> {
                }
                case String other -> {
                    tags.putIfAbsent(other + " " + slug, Label.tag(slug, name));
                    findings.accept(Finding.changed("taxonomy “" + other + "”, whose terms are topics", name, item.place()));
                }
            }
        }
        var primary = Stream.of(item.meta("_yoast_wpseo_primary_category"), item.meta("rank_math_primary_category")).filter(id -> !id.isEmpty()).flatMap(id -> index.slugOf(id).stream()).findFirst();
        var leading = primary.filter(categories::containsKey).map(categories::remove);
        return Stream.of(leading.stream(), categories.values().stream(), tags.values().stream()).flatMap(labels -> labels).toList();
    }

    /// Names: those of Co-Authors Plus where it was used, else the one who made the post.
    List<String> authors() {
        var names = new LinkedHashSet<String>();
        item.element().children("category").stream().filter(term -> term.value("domain").equals("author")).map(this::coAuthor).filter(name -> !name.isEmpty()).forEach(names::add);
        if (names.isEmpty()) {
            var login = item.text("creator").isEmpty() ? item.text("author") : item.text("creator");
            names.add(index.person(login).map(Index.Person::name).orElseGet(() -> Names.of(login)));
        }
        names.remove("");
        return new ArrayList<>(names);
    }

    private String coAuthor(Element term) {
        var login = term.value("nicename").replaceFirst("^cap-", "");
        return index.person(login).map(Index.Person::name).orElseGet(() -> Names.of(Item.plain(term.text()), login));
    }
}
