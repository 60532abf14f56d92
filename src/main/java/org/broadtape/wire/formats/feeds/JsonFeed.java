package org.broadtape.wire.formats.feeds;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.formats.Format;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Fields;
import org.broadtape.wire.formats.values.Tagless;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Filing;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Picture;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Subject;
import org.broadtape.wire.item.Words;

/// JSON Feed 1.0 and 1.1. An item without an id is left out, as the format says that readers must.
public final class JsonFeed implements Format {

    @Override
    public String name() {
        return "json-feed";
    }

    @Override
    public List<Found> read(Document document) {
        var feed = new Fields(Json.tree(new ByteArrayInputStream(document.bytes()), Limits.FEED));
        if (feed.get("items").filter(items -> items.isArray()).isEmpty()) {
            throw new Refused("The JSON feed has no list of items.");
        }
        var found = new ArrayList<Found>();
        for (var item : feed.objects("items")) {
            found.add(found(item, feed, found.size() + 1, document));
        }
        if (found.isEmpty()) {
            throw new Refused("The JSON feed has no items.");
        }
        return found;
    }

    private static Found found(Fields item, Fields feed, int number, Document document) {
        var id = item.text("id");
        if (id.isEmpty()) {
            return new Found.Bad("", "The item has no id.", "item " + number);
        }
        var bases = new Bases(Absent.first(item.text("url"), feed.text("home_page_url")));
        var prose = prose(item, bases);
        var summary = Tagless.of(item.text("summary"));
        var words = new Words(Tagless.of(item.text("title")), Tagless.of(prose.source()).startsWith(summary) ? "" : FeedEntry.shortened(summary), "", "", authors(item, feed), "",
                Absent.first(item.text("language"), feed.text("language")), "");
        return new FeedEntry(0, id, words, prose, bases.absolute(item.text("url")))
                .found(date(item, "date_published", document), date(item, "date_modified", document), filing(item), Rights.NONE, pictures(item, bases), List.of());
    }

    private static Prose prose(Fields item, Bases bases) {
        var html = item.text("content_html");
        if (!html.isEmpty()) {
            return new Prose.Html(html, bases.base());
        }
        return new Prose.Plain(Absent.first(item.text("content_text"), item.text("summary")));
    }

    private static List<String> authors(Fields item, Fields feed) {
        var own = names(item);
        return own.isEmpty() ? names(feed) : own;
    }

    private static List<String> names(Fields from) {
        return Stream.of("authors", "author").flatMap(name -> from.objects(name).stream()).map(author -> author.text("name")).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private static Optional<Instant> date(Fields item, String name, Document document) {
        return FeedDates.read(item.text(name), document.zone());
    }

    private static Filing filing(Fields item) {
        return new Filing("", List.of(), item.texts("tags").stream().map(tag -> new Subject(tag, "", tag)).toList(), 0, List.of());
    }

    private static List<Picture> pictures(Fields item, Bases bases) {
        var attached = item.objects("attachments").stream().filter(part -> part.text("mime_type").startsWith("image/")).map(part -> part.text("url"));
        return Stream.concat(Stream.of(Absent.first(item.text("image"), item.text("banner_image"))), attached).filter(url -> !url.isEmpty()).distinct()
                .map(url -> Picture.of(bases.absolute(url), "", "", "")).toList();
    }
}
