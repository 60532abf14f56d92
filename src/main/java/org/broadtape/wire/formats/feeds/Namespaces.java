package org.broadtape.wire.formats.feeds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Tagless;

/// The names under which feeds are read: bare for RSS's own elements in all its namespaces, with the usual prefix for Atom's and for
/// additions, whatever prefix the document chose.
final class Namespaces {

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom:"),
            Map.entry("http://purl.org/atom/ns#", "atom:"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://search.yahoo.com/mrss/", "media:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"));

    private Namespaces() {
    }

    static String name(Element element) {
        var namespace = element.namespace().toLowerCase(Locale.ROOT);
        return namespace.isEmpty() || isRss(namespace) ? element.name() : USUAL.getOrDefault(namespace, "other:") + element.name();
    }

    private static boolean isRss(String namespace) {
        return (namespace.contains("rss") && !namespace.contains("/modules/") && !namespace.contains("mrss") && !namespace.contains("rssnamespace")) || namespace.contains("netscape.com/rdf/simple");
    }

    /// The children of these names, in the document's order.
    static List<Element> children(Element element, String... names) {
        var wanted = List.of(names);
        return element.children().stream().filter(child -> wanted.contains(name(child))).toList();
    }

    /// The first child that has the first of the names, else of the second, and so on; or one without anything in it.
    static Element child(Element element, String... names) {
        for (var name : names) {
            for (var child : element.children()) {
                if (name(child).equals(name)) {
                    return child;
                }
            }
        }
        return Absent.or(element, "\u0000");
    }

    /// The text of the first child of the names that has any, with tags taken away.
    static String text(Element element, String... names) {
        for (var name : names) {
            for (var child : children(element, name)) {
                var text = Tagless.of(child.rawText());
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
