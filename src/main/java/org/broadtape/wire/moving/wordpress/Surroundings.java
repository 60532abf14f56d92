package org.broadtape.wire.moving.wordpress;

import java.util.ArrayList;
import java.util.List;
import org.broadtape.wire.moving.thing.Label;
import org.broadtape.wire.moving.thing.Thing;

/// What stands around the posts: the site's settings, people, categories and tags, and where their pages were.
final class Surroundings {

    private final Channel channel;
    private final Index index;

    Surroundings(Channel channel, Index index) {
        this.channel = channel;
        this.index = index;
    }

    List<Thing> things() {
        var things = new ArrayList<Thing>();
        setting("name", channel.title(), things);
        setting("tagline", channel.tagline(), things);
        setting("address", channel.address(), things);
        setting("language", channel.language(), things);
        setting("media library", index.files() == 0 ? "" : index.files() + (index.files() == 1 ? " file" : " files") + "; those that articles show come along", things);
        index.people().forEach(person -> things.add(new Thing.Person(person.login(), person.name().isEmpty() ? person.login() : person.name(), paths("/author/" + person.login(), "author", person.id()))));
        index.categories().forEach(term -> things.add(new Thing.Topic("category " + term.slug(), index.category(term.slug(), term.name()), Item.plain(term.description()),
                paths("/category/" + path(term.slug()), "cat", term.id(), "/category/" + Item.decoded(term.slug())))));
        index.tags().forEach(term -> things.add(new Thing.Topic("tag " + term.slug(), Label.tag(term.slug(), term.name()), Item.plain(term.description()),
                paths("/tag/" + Item.decoded(term.slug()), "tag", Item.decoded(term.slug())))));
        redirect("/feed", "/feed.xml", things);
        redirect("/feed/rss2", "/feed.xml", things);
        redirect("/feed/atom", "/feed.atom", things);
        return things;
    }

    /// A category's address has those in which it lies before it.
    private String path(String slug) {
        var path = new StringBuilder(Item.decoded(slug));
        for (var up = index.category(slug, slug).parent(); up.isPresent(); up = up.get().parent()) {
            path.insert(0, Item.decoded(up.get().slug()) + "/");
        }
        return path.toString();
    }

    private List<String> paths(String path, String parameter, String number, String... more) {
        var paths = new ArrayList<String>();
        paths.add(channel.path() + path);
        for (var other : more) {
            if (!other.equals(path)) {
                paths.add(channel.path() + other);
            }
        }
        if (!number.isEmpty()) {
            paths.add("/?" + parameter + "=" + number);
        }
        return paths;
    }

    private void redirect(String from, String to, List<Thing> things) {
        things.add(new Thing.Redirect(channel.path() + from, to));
    }

    private static void setting(String name, String value, List<Thing> things) {
        if (!value.isBlank()) {
            things.add(new Thing.Setting(name, value));
        }
    }
}
