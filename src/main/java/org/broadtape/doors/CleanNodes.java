package org.broadtape.doors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.Reader;
import org.broadtape.kernel.Refused;

/// Builds values from a parser's tokens: counted, and without the characters that cannot be stored.
final class CleanNodes {

    private final ObjectMapper mapper;
    private final Limits limits;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private int count;

    CleanNodes(ObjectMapper mapper, Limits limits) {
        this.mapper = mapper;
        this.limits = limits;
    }

    JsonParser parser(Reader text) throws IOException {
        return mapper.createParser(text);
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
            var at = parser.currentTokenLocation();
            throw new Refused("Something stands after its end.", Words.place(at.getLineNr(), at.getColumnNr()));
        }
        return node;
    }

    /// The value at which the parser stands.
    JsonNode node(JsonParser parser) throws IOException {
        if (++count > limits.count()) {
            throw new Refused("It has more than " + limits.count() + " values. Split it.", Words.place(parser.currentLocation().getLineNr(), 0));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> nodes.textNode(Charsets.clean(parser.getText()));
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case null, default -> nodes.nullNode();
        };
    }

    private JsonNode object(JsonParser parser) throws IOException {
        var object = nodes.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = Charsets.clean(parser.currentName());
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
