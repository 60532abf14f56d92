package org.broadtape.wire.moving;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadtape.articles.filing.Section;
import org.broadtape.articles.filing.Topic;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.moving.thing.Label;

/// Where the articles of a moved site belong here. The first of an article's categories that is a section here, by its slug or its name,
/// or that lies in one, is its section; where a category may make a section, the first one does. All other categories and tags are topics,
/// and an article without a section stands in the default one.
final class Places {

    static final Slug DEFAULT = new Slug("news");
    private static final Set<String> NO_CATEGORY = Set.of("uncategorized", "uncategorised", "sin-categoria", "non-classe", "allgemein");

    private final Map<String, Slug> sections = new HashMap<>();
    private final boolean fromCategory;

    Places(List<Section> sections, boolean fromCategory) {
        sections.forEach(section -> {
            this.sections.put(section.slug().value(), section.slug());
            this.sections.putIfAbsent(plain(section.name()), section.slug());
        });
        this.fromCategory = fromCategory;
    }

    /// The section of an article, and the names of its topics.
    record Place(Slug section, List<String> topics) {
    }

    Place of(List<Label> labels) {
        var categories = labels.stream().filter(label -> label.category() && !NO_CATEGORY.contains(label.slug())).toList();
        var chosen = categories.stream().filter(label -> section(label).isPresent()).findFirst();
        var made = chosen.isEmpty() && fromCategory ? categories.stream().findFirst() : Optional.<Label>empty();
        var section = chosen.flatMap(this::section).or(() -> made.map(Places::slug)).orElse(DEFAULT);
        var topics = new LinkedHashSet<String>();
        labels.stream().filter(label -> !label.name().isBlank() && !(label.category() && NO_CATEGORY.contains(label.slug())) && !isSection(label, section))
                .forEach(label -> topics.add(label.name().strip()));
        return new Place(section, List.copyOf(topics));
    }

    /// Where the page of a category or tag is here.
    String pathOf(Label label) {
        var section = label.category() ? own(label).or(() -> fromCategory ? Optional.of(slug(label)) : Optional.empty()) : Optional.<Slug>empty();
        return section.map(slug -> "/" + slug).orElseGet(() -> "/topics/" + topic(label.name()));
    }

    static Slug topic(String name) {
        return Topic.slugOf(name);
    }

    private boolean isSection(Label label, Slug section) {
        return label.category() && (own(label).filter(section::equals).isPresent() || (fromCategory && slug(label).equals(section)));
    }

    private Optional<Slug> section(Label label) {
        for (var at = Optional.of(label); at.isPresent(); at = at.get().parent()) {
            var found = own(at.get());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Slug> own(Label label) {
        return Optional.ofNullable(sections.get(label.slug())).or(() -> Optional.ofNullable(sections.get(plain(label.name()))));
    }

    private static Slug slug(Label label) {
        return Slug.is(label.slug()) ? new Slug(label.slug()) : Slug.of(label.name(), "section");
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
