package org.broadtape.wire.formats.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.References;
import org.broadtape.wire.formats.values.Tagless;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Filing;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Picture;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Subject;
import org.broadtape.wire.item.Words;

/// One item of RSS in any version. `guid` is its identity, then its link, then its words. RSS 2.0 says of a `pubDate` in the future
/// that the item should not be shown until then, so it is an embargo.
final class RssItem {

    private final Element item;
    private final Element channel;
    private final Document document;
    private final Bases bases;

    RssItem(Element item, Element channel, Document document) {
        this.item = item;
        this.channel = channel;
        this.document = document;
        this.bases = Bases.of(channel, item, Namespaces.text(item, "link"), Namespaces.text(channel, "link"));
    }

    Found found() {
        var title = Namespaces.text(item, "title", "media:title", "dc:title", "itunes:title");
        var prose = prose();
        var entry = new FeedEntry(item.line(), identity(title, prose), new Words(title, standfirst(prose), "", byline(), authors(), "", language(), ""), prose, link());
        var published = date("pubDate", "dc:date", "dcterms:created", "dcterms:issued", "atom:published");
        var updated = date("atom:updated", "dcterms:modified", "atom:modified");
        return entry.found(published, updated, filing(), rights(), pictures(), embargo());
    }

    private String identity(String title, Prose prose) {
        return Absent.first(Namespaces.text(item, "guid"), item.value("about"), link(), Namespaces.text(item, "atom:id"), FeedEntry.identity(title, prose));
    }

    private String link() {
        var guid = Namespaces.child(item, "guid");
        var permalink = guid.text().matches("(?i)https?://.*") && !guid.value("isPermaLink").equalsIgnoreCase("false") ? guid.text() : "";
        var link = Absent.first(Namespaces.text(item, "link"), Namespaces.child(item, "atom:link").value("href"), permalink);
        return bases.absolute(link);
    }

    private Prose prose() {
        var content = Namespaces.children(item, "content:encoded", "xhtml:body", "xhtml:div", "body", "fullitem").stream().filter(part -> !part.rawText().isBlank()).findFirst();
        return content.map(part -> AtomText.isMarkup(part) ? part.markup() : part.rawText())
                .or(() -> Optional.of(Namespaces.child(item, "description")).filter(part -> !part.rawText().isBlank()).map(part -> AtomText.isMarkup(part) ? part.markup() : part.rawText()))
                .<Prose>map(html -> new Prose.Html(html, bases.base()))
                .orElseGet(() -> new Prose.Plain(Namespaces.text(item, "itunes:summary", "media:description", "dc:description", "itunes:subtitle")));
    }

    // a description beside a full text is a standfirst
    private String standfirst(Prose prose) {
        var description = Namespaces.text(item, "description", "dc:description");
        return Tagless.of(prose.source()).startsWith(description) ? "" : FeedEntry.shortened(description);
    }

    private List<String> authors() {
        return Namespaces.children(item, "dc:creator", "itunes:author").stream().map(Element::text).filter(name -> !name.isEmpty()).distinct().toList();
    }

    // RSS's own author is an address with the name behind it in parentheses
    private String byline() {
        var author = Namespaces.text(item, "author", "managingEditor").replaceAll("^\\S+@\\S+\\s*\\((.*)\\)$", "$1");
        return !authors().isEmpty() ? "" : author.contains("@") ? "" : author;
    }

    private String language() {
        return Absent.first(item.value("lang"), Namespaces.text(item, "dc:language"), Namespaces.text(channel, "language", "dc:language"), channel.value("lang"));
    }

    private Optional<Instant> date(String... names) {
        return FeedDates.read(Namespaces.text(item, names), document.zone());
    }

    private List<Embargo> embargo() {
        return date("pubDate").<List<Embargo>>map(at -> List.of(new Embargo.Until(at))).orElse(List.of());
    }

    private Filing filing() {
        var named = Namespaces.children(item, "category", "dc:subject", "media:category").stream()
                .filter(category -> !category.text().isEmpty())
                .map(category -> new Subject(category.text(), "", Tagless.of(category.text()))).distinct().toList();
        return new Filing("", List.of(), named, 0, List.of());
    }

    private Rights rights() {
        var notice = Absent.first(Namespaces.text(item, "dc:rights", "media:copyright", "copyright"), Namespaces.text(channel, "copyright", "dc:rights"));
        var licences = Namespaces.children(item, "other:license", "media:license").stream().map(licence -> Absent.first(licence.value("resource"), licence.value("href"), licence.text())).filter(text -> !text.isEmpty()).toList();
        return new Rights("", notice, licences, Namespaces.text(item, "media:credit"), Namespaces.text(item, "source", "dc:source", "dc:publisher"));
    }

    private List<Picture> pictures() {
        var pictures = new ArrayList<Picture>();
        var media = new ArrayList<>(Namespaces.children(item, "media:content", "enclosure"));
        Namespaces.children(item, "media:group").forEach(group -> media.addAll(Namespaces.children(group, "media:content")));
        media.stream().filter(RssItem::isPicture).forEach(part -> pictures.add(Picture.of(bases.absolute(part.value("url").strip()), Namespaces.text(part, "media:title"),
                Namespaces.text(part, "media:description"), Absent.first(Namespaces.text(part, "media:credit"), Namespaces.text(item, "media:credit")))));
        return pictures;
    }

    private static boolean isPicture(Element media) {
        var type = Absent.first(media.value("type"), media.value("medium"));
        return !media.value("url").isBlank() && (type.isEmpty() ? References.isPicture(media.value("url")) : type.startsWith("image"));
    }
}
