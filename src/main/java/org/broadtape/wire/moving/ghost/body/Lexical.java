package org.broadtape.wire.moving.ghost.body;

import static org.broadtape.wire.moving.ghost.body.Sheet.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes a post of Ghost 5 and later: a tree of nodes, the marks of a text as bits of a number.
final class Lexical {

    private static final Map<Integer, String> MARKS = marks();
    private static final int LOST_MARKS = 8 | 128;

    private final Sheet sheet;
    private final Cards cards;

    Lexical(Sheet sheet) {
        this.sheet = sheet;
        this.cards = new Cards(sheet);
    }

    private static Map<Integer, String> marks() {
        var marks = new LinkedHashMap<Integer, String>();
        marks.put(1, "strong");
        marks.put(2, "em");
        marks.put(4, "s");
        marks.put(16, "code");
        marks.put(32, "sub");
        marks.put(64, "sup");
        return marks;
    }

    void children(JsonNode node) {
        node.path("children").forEach(this::node);
    }

    private void node(JsonNode node) {
        var type = text(node, "type");
        switch (type) {
            case "root" -> children(node);
            case "paragraph" -> element("p", node);
            case "heading", "extended-heading" -> heading(text(node, "tag").matches("h[1-6]") ? text(node, "tag") : "h2", node);
            case "quote", "extended-quote" -> element("blockquote", node);
            case "aside" -> {
                sheet.put("<blockquote class=\"pullquote\">");
                children(node);
                sheet.put("</blockquote>");
            }
            case "list" -> list(node);
            case "listitem" -> element("li", node);
            case "link", "autolink", "at-link" -> link(node);
            case "text", "extended-text", "at-link-search", "code-highlight", "hashtag" -> words(node);
            case "linebreak" -> sheet.put("<br>");
            case "tab" -> sheet.put(" ");
            case "zwnj" -> {
            }
            default -> card(type, node);
        }
    }

    /// What is not known but has nodes inside is what these are.
    private void card(String type, JsonNode node) {
        if (node.path("children").isEmpty()) {
            cards.card(type, node);
        } else {
            sheet.note("Kept what is in a part that is not known here (" + type + ") and not the part", "");
            element("div", node);
        }
    }

    private void element(String name, JsonNode node) {
        sheet.put("<" + name).attribute("dir", direction(node)).put(">");
        children(node);
        sheet.put("</" + name + ">");
    }

    private void heading(String name, JsonNode node) {
        sheet.heading(name, direction(node), String.join("", node.findValuesAsText("text")));
        children(node);
        sheet.put("</" + name + ">");
    }

    private static String direction(JsonNode node) {
        return text(node, "direction").equals("rtl") ? "rtl" : "";
    }

    /// A list below a point is a point of its own in Lexical.
    private void list(JsonNode node) {
        var name = text(node, "listType").equals("number") || text(node, "tag").equals("ol") ? "ol" : "ul";
        sheet.put("<" + name).attribute("start", node.path("start").asInt(1) == 1 ? "" : node.path("start").asText()).put(">");
        node.path("children").forEach(item -> {
            if (onlyLists(item)) {
                children(item);
            } else {
                element("li", item);
            }
        });
        sheet.put("</" + name + ">");
    }

    private static boolean onlyLists(JsonNode item) {
        return !item.path("children").isEmpty() && item.path("children").valueStream().allMatch(child -> text(child, "type").equals("list"));
    }

    private void link(JsonNode node) {
        var href = text(node, "url").isEmpty() ? text(node, "href") : text(node, "url");
        sheet.put("<a").attribute("href", href).put(">");
        children(node);
        sheet.put("</a>");
    }

    private void words(JsonNode node) {
        var format = node.path("format").asInt(0);
        var open = MARKS.keySet().stream().filter(bit -> (format & bit) != 0).map(MARKS::get).toList();
        open.forEach(mark -> sheet.put("<" + mark + ">"));
        sheet.words(text(node, "text"));
        open.reversed().forEach(mark -> sheet.put("</" + mark + ">"));
        if ((format & LOST_MARKS) != 0) {
            sheet.note("Kept words without their underline or highlight", "");
        }
    }
}
