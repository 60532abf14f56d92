package org.broadtape.wire.moving.ghost.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes a post of Ghost 1 to 4: sections that are numbers and lists, with markups, atoms and cards by their place in a table.
/// Format: mobiledoc 0.3.0 to 0.3.2.
final class Mobiledoc {

    private static final int MARKUP = 1;
    private static final int IMAGE = 2;
    private static final int LIST = 3;
    private static final int CARD = 10;
    private static final int ATOM = 1;
    private static final Set<String> PLAIN_MARKS = Set.of("strong", "b", "em", "i", "s", "del", "code", "sub", "sup");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final Sheet sheet;
    private final Cards cards;
    private final JsonNode document;
    private final Deque<String> open = new ArrayDeque<>();

    Mobiledoc(Sheet sheet, JsonNode document) {
        this.sheet = sheet;
        this.cards = new Cards(sheet);
        this.document = document;
    }

    static boolean understands(JsonNode document) {
        return document.path("version").asText("").startsWith("0.3.") && document.path("sections").isArray();
    }

    void write() {
        document.path("sections").forEach(this::section);
    }

    private void section(JsonNode section) {
        switch (section.path(0).asInt(-1)) {
            case MARKUP -> text(section.path(1).asText(""), section.path(2));
            case IMAGE -> sheet.put("<figure><img").attribute("src", section.path(1).asText("")).put(" alt=\"\"></figure>");
            case LIST -> list(section.path(1).asText("ul").equals("ol") ? "ol" : "ul", section.path(2));
            case CARD -> {
                var card = document.path("cards").path(section.path(1).asInt(-1));
                cards.card(card.path(0).asText(""), card.path(1));
            }
            default -> sheet.note("Left out a part of a kind that is not known here", section.toString());
        }
    }

    private void text(String name, JsonNode markers) {
        if (name.equals("aside") || name.equals("pull-quote")) {
            sheet.put("<blockquote class=\"pullquote\">");
            markers(markers);
            sheet.put("</blockquote>");
        } else {
            section(name, markers);
        }
    }

    private void section(String name, JsonNode markers) {
        if (HEADINGS.contains(name)) {
            sheet.heading(name, "", markers.valueStream().filter(marker -> marker.path(0).asInt(0) != ATOM).map(marker -> marker.path(3).asText("")).collect(Collectors.joining()));
            markers(markers);
            sheet.put("</" + name + ">");
        } else {
            element(name.equals("blockquote") ? name : "p", markers);
        }
    }

    private void element(String name, JsonNode markers) {
        sheet.put("<" + name + ">");
        markers(markers);
        sheet.put("</" + name + ">");
    }

    private void list(String name, JsonNode items) {
        sheet.put("<" + name + ">");
        items.forEach(item -> element("li", item));
        sheet.put("</" + name + ">");
    }

    /// A marker opens markups, says its words or names an atom, and closes as many markups as it says.
    private void markers(JsonNode markers) {
        for (var marker : markers) {
            marker.path(1).forEach(markup -> open(document.path("markups").path(markup.asInt(-1))));
            if (marker.path(0).asInt(0) == ATOM) {
                atom(document.path("atoms").path(marker.path(3).asInt(-1)));
            } else {
                sheet.words(marker.path(3).asText(""));
            }
            for (var i = 0; i < marker.path(2).asInt(0) && !open.isEmpty(); i++) {
                sheet.put(open.pop());
            }
        }
        while (!open.isEmpty()) {
            sheet.put(open.pop());
        }
    }

    private void open(JsonNode markup) {
        var name = markup.path(0).asText("");
        if (name.equals("a")) {
            sheet.put("<a").attribute("href", value(markup.path(1), "href")).put(">");
            open.push("</a>");
        } else if (PLAIN_MARKS.contains(name)) {
            sheet.put("<" + name + ">");
            open.push("</" + name + ">");
        } else {
            open.push("");
        }
    }

    /// The attributes of a markup are names and values in turn.
    private static String value(JsonNode attributes, String name) {
        for (var i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.path(i).asText("").equals(name)) {
                return attributes.path(i + 1).asText("");
            }
        }
        return "";
    }

    private void atom(JsonNode atom) {
        if (atom.path(0).asText("").equals("soft-return")) {
            sheet.put("<br>");
        } else {
            sheet.words(atom.path(1).asText(""));
        }
    }
}
