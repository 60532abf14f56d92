package org.broadtape.feeds;

/// Atom (RFC 4287), with a tombstone (RFC 6721) for each entry that was killed.
public final class Atom {

    private Atom() {
    }

    public static String of(Feed feed) {
        var xml = new Markup()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xmlns:at", "http://purl.org/atompub/tombstones/1.0", "xml:lang", feed.language())
                .text("id", feed.self("atom"))
                .text("title", feed.title())
                .textIfAny("subtitle", feed.description())
                .text("updated", Markup.iso(feed.changed()))
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self("atom"))
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
        feed.hub().ifPresent(hub -> xml.empty("link", "rel", "hub", "href", hub.toString()));
        xml.open("author").text("name", feed.title()).close("author").text("generator", "Broadtape");
        feed.gone().forEach(gone -> xml.empty("at:deleted-entry", "ref", gone.id(), "when", Markup.iso(gone.at())));
        feed.entries().forEach(entry -> entry(xml, entry));
        return xml.close("feed").toString();
    }

    private static void entry(Markup xml, Entry entry) {
        xml.open("entry", "xml:lang", entry.language())
                .text("id", entry.id())
                .text("title", entry.title())
                .empty("link", "rel", "alternate", "type", "text/html", "href", entry.address())
                .text("published", Markup.iso(entry.released()))
                .text("updated", Markup.iso(entry.updated()));
        entry.authors().forEach(author -> xml.open("author").text("name", author).close("author"));
        entry.categories().forEach(category -> xml.empty("category", "term", category));
        xml.textIfAny("rights", entry.rights()).textIfAny("summary", entry.summary()).textIfAny("content", entry.html(), "type", "html");
        entry.image().ifPresent(image -> xml.empty("link", "rel", "enclosure", "type", "image/jpeg", "href", image.address()));
        entry.enclosures().forEach(file -> xml.empty("link", "rel", "enclosure", "type", file.mediaType(), "length", Long.toString(file.bytes()), "title", file.title(),
                "href", file.address()));
        xml.close("entry");
    }
}
