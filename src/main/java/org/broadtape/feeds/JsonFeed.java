package org.broadtape.feeds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// JSON Feed 1.1.
public final class JsonFeed {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonFeed() {
    }

    public static String of(Feed feed) {
        var json = JSON.objectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", feed.title())
                .put("home_page_url", feed.page())
                .put("feed_url", feed.self("json"))
                .put("description", feed.description())
                .put("language", feed.language());
        feed.hub().ifPresent(hub -> json.putArray("hubs").addObject().put("type", "WebSub").put("url", hub.toString()));
        var items = json.putArray("items");
        feed.entries().forEach(entry -> items.add(item(entry)));
        return json.toString();
    }

    private static ObjectNode item(Entry entry) {
        var item = JSON.objectNode()
                .put("id", entry.id())
                .put("url", entry.address())
                .put("title", entry.title())
                .put("content_html", entry.html())
                .put("date_published", Markup.iso(entry.released()))
                .put("date_modified", Markup.iso(entry.updated()))
                .put("language", entry.language());
        if (!entry.summary().isEmpty()) {
            item.put("summary", entry.summary());
        }
        entry.image().ifPresent(image -> item.put("image", image.address()));
        if (!entry.authors().isEmpty()) {
            var authors = item.putArray("authors");
            entry.authors().forEach(author -> authors.addObject().put("name", author));
        }
        var tags = item.putArray("tags");
        entry.categories().forEach(tags::add);
        if (!entry.rights().isEmpty()) {
            item.putObject("_rights").put("notice", entry.rights());
        }
        if (!entry.enclosures().isEmpty()) {
            var attachments = item.putArray("attachments");
            entry.enclosures().forEach(file -> attachments.addObject().put("url", file.address()).put("mime_type", file.mediaType()).put("title", file.title())
                    .put("size_in_bytes", file.bytes()));
        }
        return item;
    }
}
