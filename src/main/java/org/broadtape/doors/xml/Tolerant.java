package org.broadtape.doors.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadtape.doors.Charsets;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Words;
import org.broadtape.kernel.Refused;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// Elements from text that is XML by intention only, through jsoup's XML parser. Prefixes that the document forgot to declare
/// have the meaning that feeds give them.
final class Tolerant {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("xml", XML),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
            Map.entry("atom", "http://www.w3.org/2005/Atom"),
            Map.entry("media", "http://search.yahoo.com/mrss/"),
            Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
            Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
            Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"),
            Map.entry("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
            Map.entry("georss", "http://www.georss.org/georss"),
            Map.entry("xlink", "http://www.w3.org/1999/xlink"),
            Map.entry("xhtml", "http://www.w3.org/1999/xhtml"));

    private final Limits limits;
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private int count;

    private Tolerant(Limits limits) {
        this.limits = limits;
        scopes.push(USUAL);
    }

    static Element tree(String text, Limits limits) {
        var parser = Parser.xmlParser().setTrackPosition(true);
        var document = parser.parseInput(text, "");
        var root = document.children().stream().filter(element -> !element.tagName().startsWith("?")).findFirst()
                .orElseThrow(() -> new Refused("There is no element in it."));
        return new Tolerant(limits).element(root, 1);
    }

    private Element element(org.jsoup.nodes.Element from, int depth) {
        var line = from.sourceRange().start().lineNumber();
        if (depth > limits.depth()) {
            throw new Refused("Elements lie more than " + limits.depth() + " deep in each other.", Words.place(line, 0));
        }
        if (++count > limits.count()) {
            throw new Refused("It has more than " + limits.count() + " elements. Split it.", Words.place(line, 0));
        }
        scopes.push(scope(from));
        var element = new Element(local(from.tagName()), namespace(from.tagName(), true), attributes(from), content(from, depth), line);
        scopes.pop();
        return element;
    }

    private List<Node> content(org.jsoup.nodes.Element from, int depth) {
        var content = new ArrayList<Node>();
        for (var node : from.childNodes()) {
            if (node instanceof CDataNode data) {
                content.add(text(data.text()));
            } else if (node instanceof TextNode words) {
                content.add(text(words.getWholeText()));
            } else if (node instanceof org.jsoup.nodes.Element child) {
                content.add(element(child, depth + 1));
            }
        }
        return content;
    }

    private Text text(String value) {
        if (value.length() > limits.piece()) {
            throw new Refused("One text is longer than " + Words.bytes(limits.piece()) + ", the most that is read here.");
        }
        return new Text(Charsets.clean(value));
    }

    private Map<String, String> scope(org.jsoup.nodes.Element from) {
        if (from.attributes().asList().stream().noneMatch(attribute -> declares(attribute.getKey()))) {
            return scopes.element();
        }
        var scope = new HashMap<>(scopes.element());
        for (var attribute : from.attributes()) {
            if (declares(attribute.getKey())) {
                scope.put(attribute.getKey().equals("xmlns") ? "" : attribute.getKey().substring(6), attribute.getValue());
            }
        }
        return scope;
    }

    private static boolean declares(String name) {
        return name.equals("xmlns") || name.startsWith("xmlns:");
    }

    private List<Element.Attribute> attributes(org.jsoup.nodes.Element from) {
        var attributes = new ArrayList<Element.Attribute>();
        for (var attribute : from.attributes()) {
            var name = attribute.getKey();
            if (!declares(name) && !name.startsWith("/")) {
                attributes.add(new Element.Attribute(local(name), namespace(name, false), Charsets.clean(attribute.getValue())));
            }
        }
        return attributes;
    }

    private String namespace(String name, boolean element) {
        var colon = name.indexOf(':');
        var scope = scopes.element();
        return colon > 0 ? scope.getOrDefault(name.substring(0, colon), "") : element ? scope.getOrDefault("", "") : "";
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
