package org.broadtape.wire.moving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Fate;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Label;
import org.broadtape.wire.moving.thing.Thing;
import org.broadtape.wire.moving.thing.Words;

/// A site that consists of given things.
record OfThings(String name, List<Thing> things) implements SiteSource {

    static final Instant RELEASED = Instant.parse("2019-03-02T08:00:00Z");

    @Override
    public void each(Consumer<Part> to) {
        things.forEach(thing -> to.accept(Part.of(List.of(thing))));
    }

    static Thing.Article article(String key, String title, Label... labels) {
        return article(key, title, new Fate.Release(RELEASED), labels);
    }

    static Thing.Article article(String key, String title, Fate fate, Label... labels) {
        return new Thing.Article(key, "print of " + title, new Words(title, "", "", "en", "", ""), List.of("Moved Writer"), List.of(labels), Body.ofText("Copper fell.\n\nIt rose."),
                Optional.empty(), fate, AccessLevel.EVERYONE, List.of("/2019/03/" + key, "/?p=" + key), List.of(Finding.dropped("shortcode [form]", "[form id=1]", title)));
    }

    static Label category(String slug, String name) {
        return new Label(slug, name, true, Optional.empty());
    }
}
