package org.broadtape.articles.body;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.broadtape.articles.body.Inline.Mark;

/// Inlines to JSON and back: plain words are strings, everything else an object with a type.
final class InlineJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private InlineJson() {
    }

    static ArrayNode write(List<Inline> inlines) {
        var array = NODES.arrayNode(inlines.size());
        inlines.forEach(inline -> write(inline, array));
        return array;
    }

    private static void write(Inline inline, ArrayNode array) {
        switch (inline) {
            case Inline.Text text -> array.add(text.text());
            case Inline.LineBreak _ -> array.addObject().put("type", "break");
            case Inline.Anchor anchor -> array.addObject().put("type", "anchor").put("name", anchor.name());
            case Inline.Language language -> language(language, array);
            case Inline.Bold bold -> mark("bold", bold, array);
            case Inline.Italic italic -> mark("italic", italic, array);
            case Inline.Link link -> mark("link", link, array).put("href", link.href());
            case Inline.Price price -> mark("price", price, array).put("market", price.listed().market()).put("symbol", price.listed().symbol());
            case Inline.Sub sub -> mark("sub", sub, array);
            case Inline.Sup sup -> mark("sup", sup, array);
            case Inline.Strike strike -> mark("strike", strike, array);
            case Inline.Code code -> mark("code", code, array);
        }
    }

    private static void language(Inline.Language language, ArrayNode array) {
        var node = mark("language", language, array);
        if (!language.language().isEmpty()) {
            node.put("language", language.language());
        }
        if (!language.direction().isEmpty()) {
            node.put("direction", language.direction());
        }
    }

    private static ObjectNode mark(String type, Mark mark, ArrayNode array) {
        var node = array.addObject().put("type", type);
        node.set("content", write(mark.content()));
        return node;
    }

    /// @throws NotUnderstood where there is an inline of a kind that this version does not know
    static List<Inline> read(JsonNode nodes, int depth) {
        if (nodes.isMissingNode()) {
            return List.of();
        }
        if (!nodes.isArray() || depth > Body.DEEPEST) {
            throw new NotUnderstood();
        }
        var inlines = new ArrayList<Inline>(nodes.size());
        nodes.forEach(node -> inlines.add(inline(node, depth)));
        return inlines;
    }

    private static Inline inline(JsonNode node, int depth) {
        if (node.isTextual()) {
            return new Inline.Text(node.textValue());
        }
        var content = read(node.path("content"), depth + 1);
        return switch (node.path("type").asText()) {
            case "break" -> new Inline.LineBreak();
            case "anchor" -> new Inline.Anchor(node.path("name").asText());
            case "language" -> new Inline.Language(node.path("language").asText(), node.path("direction").asText(), content);
            case "bold" -> new Inline.Bold(content);
            case "italic" -> new Inline.Italic(content);
            case "link" -> new Inline.Link(node.path("href").asText(), content);
            case "price" -> new Inline.Price(new Listed(node.path("market").asText(), node.path("symbol").asText()), content);
            case "sub" -> new Inline.Sub(content);
            case "sup" -> new Inline.Sup(content);
            case "strike" -> new Inline.Strike(content);
            case "code" -> new Inline.Code(content);
            default -> throw new NotUnderstood();
        };
    }

    /// Something that this version does not know; the block around it is kept as it is.
    static final class NotUnderstood extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        NotUnderstood() {
            super("This version does not know it.");
        }
    }
}
