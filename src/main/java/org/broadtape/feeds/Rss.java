package org.broadtape.feeds;

/// RSS 2.0 with the modules that readers know: content, Dublin Core, Media RSS, Atom's links.
public final class Rss {

    private Rss() {
    }

    public static String of(Feed feed) {
        var xml = new Markup()
                .open("rss", "version", "2.0", "xmlns:atom", "http://www.w3.org/2005/Atom", "xmlns:content", "http://purl.org/rss/1.0/modules/content/",
                        "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:media", "http://search.yahoo.com/mrss/")
                .open("channel")
                .text("title", feed.title())
                .text("link", feed.page())
                .text("description", feed.description())
                .text("language", feed.language())
                .text("lastBuildDate", Markup.rfc822(feed.changed()))
                .text("generator", "Broadtape")
                .empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.self("xml"));
        feed.hub().ifPresent(hub -> xml.empty("atom:link", "rel", "hub", "href", hub.toString()));
        feed.entries().forEach(entry -> item(xml, entry));
        return xml.close("channel").close("rss").toString();
    }

    private static void item(Markup xml, Entry entry) {
        xml.open("item")
                .text("title", entry.title())
                .text("link", entry.address())
                .text("guid", entry.id(), "isPermaLink", "false")
                .text("pubDate", Markup.rfc822(entry.released()))
                .textIfAny("description", entry.summary());
        entry.authors().forEach(author -> xml.text("dc:creator", author));
        entry.categories().forEach(category -> xml.text("category", category));
        xml.textIfAny("dc:rights", entry.rights())
                .textIfAny("media:copyright", entry.rights())
                .text("atom:updated", Markup.iso(entry.updated()))
                .textIfAny("content:encoded", entry.html());
        entry.image().ifPresent(image -> media(xml, image));
        // one at most: what readers do with a second is undefined
        entry.enclosures().stream().limit(1).forEach(file -> xml.empty("enclosure", "url", file.address(), "length", Long.toString(file.bytes()), "type", file.mediaType()));
        xml.close("item");
    }

    private static void media(Markup xml, Entry.Image image) {
        xml.open("media:content", "url", image.address(), "medium", "image", "type", "image/jpeg", "width", Integer.toString(image.width()), "height",
                Integer.toString(image.height()))
                .textIfAny("media:description", image.caption().isEmpty() ? image.alt() : image.caption(), "type", "plain")
                .textIfAny("media:credit", image.credit())
                .close("media:content");
    }
}
