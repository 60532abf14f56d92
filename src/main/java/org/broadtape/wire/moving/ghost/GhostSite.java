package org.broadtape.wire.moving.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.broadtape.wire.moving.Part;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteSource;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;

/// One site of Ghost: its export, and the files that lie beside it.
///
/// @param beside things of its redirects and whatever else was understood when the files were opened
record GhostSite(SiteFile export, Tables tables, Permalinks permalinks, List<SiteFile> members, List<Thing> beside) implements SiteSource {

    private static final List<String> KNOWN = List.of("1", "2", "3", "4", "5", "6");

    /// What stays the same in every export of a site: a name that it gave itself when it was set up.
    @Override
    public String name() {
        var own = tables.setting("db_hash", "public_hash", "title");
        return "ghost " + (own.isEmpty() ? "site" : own);
    }

    /// Ghost keeps its pictures in `content/images`, beside the `content/data` in which it writes its exports.
    @Override
    public Optional<Path> files() {
        var folder = export.file().toAbsolutePath().normalize().getParent();
        return Stream.iterate(folder, Objects::nonNull, Path::getParent).limit(3).filter(above -> Files.isDirectory(above.resolve("content/images"))).findFirst();
    }

    @Override
    public void each(Consumer<Part> to) {
        to.accept(Part.of(site()));
        var posts = new Posts(tables, permalinks);
        Tables.each(export.file(), List.of("data/posts"), (_, row) -> to.accept(part(row, posts)));
        Tables.each(export.file(), List.of("data/comments"), (_, row) -> to.accept(new Part("a comment", 1000, () -> comment(new Row(row)))));
        to.accept(Part.of(beside));
        var seen = MemberFile.seen();
        members.forEach(file -> MemberFile.each(file, seen, to));
    }

    private List<Thing> site() {
        var things = new ArrayList<Thing>();
        if (KNOWN.stream().noneMatch(major -> tables.version().startsWith(major + "."))) {
            things.add(new Thing.LeftOut(Finding.changed("a version of Ghost that is not known here, read like the nearest", tables.version(), export.name())));
        }
        things.addAll(SiteSettings.of(tables));
        tables.users.values().stream().filter(user -> !user.text("name").isBlank())
                .forEach(user -> things.add(new Thing.Person(user.text("id"), user.text("name").strip(), user.text("bio").strip(), permalinks.ofAuthor(user))));
        tables.tags.values().forEach(tag -> things.add(tag(tag)));
        things.add(new Thing.Redirect("/rss", "/feed.xml"));
        return things;
    }

    private Thing tag(Row tag) {
        return Tags.internal(tag) ? new Thing.LeftOut(Finding.changed("internal tags: topics that are not shown", tag.text("name"), "tags"))
                : new Thing.Topic(tag.text("id"), Tags.label(tag), tag.text("description").strip(), permalinks.ofTag(tag));
    }

    private static Part part(JsonNode row, Posts posts) {
        var post = new Row(row);
        var name = (Posts.isPage(post) ? "page" : "article") + " " + post.text("id") + " \"" + post.text("title") + "\"";
        var size = 1000L + Stream.of("lexical", "mobiledoc", "html", "plaintext").mapToLong(field -> 2L * post.node().path(field).asText("").length()).sum();
        return new Part(name, size, () -> List.of(posts.read(row)));
    }

    /// Whose it is, only Ghost's own database knows: exports name members nowhere.
    private static List<Thing> comment(Row row) {
        var shown = switch (row.text("status")) {
            case "published" -> Optional.of(Thing.Comment.Shown.APPROVED);
            case "hidden" -> Optional.of(Thing.Comment.Shown.HELD);
            default -> Optional.<Thing.Comment.Shown>empty();
        };
        return shown.<List<Thing>>map(state -> List.of(new Thing.Comment(row.text("id"), row.text("post_id"), row.text("parent_id"), "", "", "",
                row.text("html"), state, row.instant("created_at")))).orElseGet(List::of);
    }
}
