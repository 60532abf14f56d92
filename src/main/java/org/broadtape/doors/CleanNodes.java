package org.broadtape.doors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.broadtape.kernel.Refused;

/// Builds values from a parser's tokens: counted, and without the characters that cannot be stored.
final class CleanNodes {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)");

    private final ObjectMapper mapper;
    private final Limits limits;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Deque<JsonParser> parsers = new ArrayDeque<>();
    private int count;
    private long end = Long.MAX_VALUE;

    CleanNodes(ObjectMapper mapper, Limits limits) {
        this.mapper = mapper;
        this.limits = limits;
    }

    JsonParser parser(Reader text) throws IOException {
        parsers.push(mapper.createParser(text));
        return parsers.element();
    }

    /// What a parser refuses, in words, with the place that it had come to.
    Refused refused(String format, JsonProcessingException e) {
        var words = e.getOriginalMessage().split("[\n(]", 2)[0].strip();
        var at = e.getLocation() == null && !parsers.isEmpty() ? parsers.element().currentLocation() : e.getLocation();
        var place = at == null ? "" : Words.place(at.getLineNr(), at.getColumnNr());
        return e instanceof StreamConstraintsException ? new Refused("Something in it is longer or deeper than is read (" + Words.quote(words) + "). Split it or make it smaller.", place)
                : new Refused("It is not " + format + " that can be read: " + Words.quote(words), place);
    }

    private static String place(JsonParser parser) {
        var at = parser.currentTokenLocation();
        return Words.place(at.getLineNr(), at.getColumnNr());
    }

    /// An object without names: what an empty document means where every document is an object.
    JsonNode nothing() {
        return nodes.objectNode();
    }

    /// The one value that the text holds.
    JsonNode only(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw new Refused("There is nothing in it.");
        }
        var node = node(parser);
        if (parser.nextToken() != null) {
            throw new Refused("Something stands after its end.", place(parser));
        }
        return node;
    }

    /// The value at which the parser stands, one of many: the limits of count and size are for it alone.
    JsonNode bounded(JsonParser parser) throws IOException {
        count = 0;
        end = parser.currentTokenLocation().getCharOffset() + limits.bytes();
        var from = place(parser);
        try {
            var node = node(parser);
            checkSize(parser);
            return node;
        } catch (TooLarge _) {
            throw new Refused("An item is larger than " + Words.bytes(limits.bytes()) + ", the most that is read of one. Split it.", from);
        }
    }

    private void checkSize(JsonParser parser) throws TooLarge {
        if (end < Long.MAX_VALUE && parser.currentLocation().getCharOffset() > end) {
            throw new TooLarge();
        }
    }

    private static final class TooLarge extends IOException {
    }

    /// The value at which the parser stands.
    JsonNode node(JsonParser parser) throws IOException {
        if (++count > limits.count()) {
            throw new Refused("It has more than " + limits.count() + " values. Split it.", place(parser));
        }
        checkSize(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> nodes.textNode(Charsets.clean(parser.getText()));
            case VALUE_NUMBER_INT -> number(parser);
            case VALUE_NUMBER_FLOAT -> fraction(parser);
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case null, default -> nodes.nullNode();
        };
    }

    /// What YAML would read as octal or with separators (`0123`, `1_000`) was meant as it is written.
    private JsonNode number(JsonParser parser) throws IOException {
        var text = parser.getText();
        return DECIMAL.matcher(text).matches() ? nodes.numberNode(parser.getBigIntegerValue()) : nodes.textNode(text);
    }

    private JsonNode fraction(JsonParser parser) throws IOException {
        try {
            return DecimalNode.valueOf(parser.getDecimalValue());
        } catch (NumberFormatException e) {
            throw new Refused("The number " + Words.quote(parser.getText()) + " is too large or too small.", place(parser));
        }
    }

    private JsonNode object(JsonParser parser) throws IOException {
        var object = nodes.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = Charsets.clean(parser.currentName());
            if (object.has(name)) {
                throw new Refused("'" + Words.quote(name) + "' stands twice. Keep the one that counts.", place(parser));
            }
            parser.nextToken();
            object.set(name, node(parser));
        }
        return object;
    }

    private JsonNode array(JsonParser parser) throws IOException {
        var array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(parser));
        }
        return array;
    }
}
