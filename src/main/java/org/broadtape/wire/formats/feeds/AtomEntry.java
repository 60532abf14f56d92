package org.broadtape.wire.formats.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.References;
import org.broadtape.wire.formats.values.Tagless;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Filing;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Picture;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Subject;
import org.broadtape.wire.item.Words;

/// One entry of Atom 1.0 or 0.3, with or without its namespace.
final class AtomEntry {

    private final Element entry;
    private final Element feed;
    private final Document document;
    private final Bases bases;

    AtomEntry(Element entry, Element feed, Document document) {
        this.entry = entry;
        this.feed = feed;
        this.document = document;
        this.bases = Bases.of(feed, entry, link(entry, "alternate"), link(feed, "alternate"));
    }

    Found found() {
        var title = own("title").map(AtomText::plain).findFirst().orElse("");
        var prose = prose();
        var address = bases.absolute(link(entry, "alternate"));
        var guid = Absent.first(text("id"), address, FeedEntry.identity(title, prose));
        var words = new Words(title, standfirst(prose), "", "", authors(), "", Absent.first(entry.value("lang"), feed.value("lang")), "");
        return new FeedEntry(entry.line(), guid, words, prose, address).found(date("published", "issued", "created"), date("updated", "modified"), filing(), rights(), pictures(), List.of());
    }

    /// The entry's own elements of this name, not those of another vocabulary in it.
    private Stream<Element> own(String name) {
        return entry.children(name).stream().filter(child -> child.namespace().equals(entry.namespace()));
    }

    private String text(String name) {
        return own(name).map(Element::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private Prose prose() {
        return Stream.concat(own("content").filter(content -> content.value("src").isEmpty()), own("summary"))
                .map(AtomText::prose).filter(prose -> !prose.source().isBlank()).findFirst()
                .map(prose -> prose instanceof Prose.Html(var html, _) ? new Prose.Html(html, bases.base()) : prose)
                .orElseGet(() -> new Prose.Plain(""));
    }

    private String standfirst(Prose prose) {
        var summary = own("summary").map(AtomText::plain).findFirst().orElse("");
        return Tagless.of(prose.source()).startsWith(summary) ? "" : FeedEntry.shortened(summary);
    }

    private List<String> authors() {
        var own = names(own("author"));
        return own.isEmpty() ? names(feed.children("author").stream()) : own;
    }

    private static List<String> names(Stream<Element> people) {
        return people.map(person -> Absent.first(person.text("name"), person.children().isEmpty() ? person.text() : "")).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private Optional<Instant> date(String... names) {
        return Stream.of(names).map(name -> FeedDates.read(text(name), document.zone())).flatMap(Optional::stream).findFirst();
    }

    private static String link(Element from, String rel) {
        return from.children("link").stream()
                .filter(link -> link.value("rel").equals(rel) || (rel.equals("alternate") && link.value("rel").isEmpty()))
                .map(link -> link.value("href").strip()).filter(href -> !href.isEmpty()).findFirst().orElse("");
    }

    private Filing filing() {
        var categories = own("category").map(category -> new Subject(category.value("term"), "", Absent.first(category.value("label"), category.value("term"))))
                .filter(subject -> !subject.name().isEmpty()).distinct().toList();
        return new Filing("", List.of(), categories, 0, List.of());
    }

    private Rights rights() {
        var notice = Stream.of(entry, feed).flatMap(from -> Stream.concat(from.children("rights").stream(), from.children("copyright").stream())).map(AtomText::plain).filter(text -> !text.isEmpty()).findFirst().orElse("");
        var licences = entry.children("link").stream().filter(link -> link.value("rel").equals("license")).map(link -> link.value("href")).toList();
        return new Rights("", notice, licences, "", own("source").map(source -> source.text("title")).findFirst().orElse(""));
    }

    private List<Picture> pictures() {
        return entry.children("link").stream()
                .filter(link -> link.value("rel").equals("enclosure") && (link.value("type").startsWith("image/") || (link.value("type").isEmpty() && References.isPicture(link.value("href")))))
                .map(link -> Picture.of(bases.absolute(link.value("href").strip()), "", link.value("title"), "")).toList();
    }
}
