package org.broadtape.wire.moving.wordpress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadtape.doors.Html;
import org.broadtape.doors.Limits;
import org.broadtape.doors.xml.Element;
import org.broadtape.doors.xml.Node;

/// An `<item>` of an export: a post, a page, a file, a menu's line.
final class Item {

    private final Element element;
    private final int line;
    private final boolean whole;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> meta = new HashMap<>();

    Item(Element element, int line) {
        this(element, line, true);
    }

    /// @param whole whether its end is there
    Item(Element element, int line, boolean whole) {
        this.element = flat(element);
        this.line = line;
        this.whole = whole;
        for (var child : this.element.children()) {
            if (child.children().isEmpty() && !child.is("encoded")) {
                texts.putIfAbsent(child.name(), child.text());
            }
        }
        this.element.children("postmeta").forEach(one -> meta.putIfAbsent(one.text("meta_key"), one.at("meta_value").map(Element::rawText).orElse("")));
    }

    /// Where a tag was never closed, what followed it seems to lie in it: it is put back beside it.
    private static Element flat(Element item) {
        if (item.at("post_id").isPresent() || item.descendants("post_id").isEmpty()) {
            return item;
        }
        var content = new ArrayList<Node>();
        spill(item, content);
        return new Element(item.name(), item.namespace(), item.attributes(), content, item.line());
    }

    private static void spill(Element element, List<Node> content) {
        for (var child : element.children()) {
            if (child.descendants("post_id").isEmpty()) {
                content.add(child);
            } else {
                spill(child, content);
            }
        }
    }

    Element element() {
        return element;
    }

    boolean isWhole() {
        return whole;
    }

    int line() {
        return line;
    }

    String id() {
        return element.text("post_id");
    }

    /// What it is known by: its number, else its address.
    String key() {
        return id().isEmpty() ? text("guid").isEmpty() ? text("link").isEmpty() ? title() : text("link") : text("guid") : id();
    }

    String type() {
        return text("post_type").isEmpty() ? "post" : text("post_type");
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    String title() {
        return plain(text("title"));
    }

    String slug() {
        return decoded(text("post_name"));
    }

    String content() {
        return element.children().stream().filter(child -> child.is("encoded") && child.namespace().contains("content")).findFirst().map(Element::rawText)
                .orElseGet(() -> element.children("encoded").stream().filter(child -> !child.namespace().contains("excerpt")).findFirst().map(Element::rawText).orElse(""));
    }

    String excerpt() {
        return element.children().stream().filter(child -> child.is("encoded") && child.namespace().contains("excerpt")).findFirst().map(Element::rawText).orElse("");
    }

    String meta(String key) {
        return meta.getOrDefault(key, "").strip();
    }

    Map<String, String> meta() {
        return meta;
    }

    List<Element> comments() {
        return element.children("comment");
    }

    /// As findings name it.
    String place() {
        return title().isEmpty() ? type() + " " + key() : title();
    }

    /// A line of text that may be marked up.
    static String plain(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text.strip() : Html.text(text, Limits.DOCUMENT).strip();
    }

    /// An address's part as people read it.
    static String decoded(String part) {
        try {
            return part.indexOf('%') < 0 ? part : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return part;
        }
    }
}
