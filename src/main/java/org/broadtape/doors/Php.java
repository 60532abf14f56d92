package org.broadtape.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.broadtape.kernel.Refused;

/// Values as PHP's `serialize` writes them, read as plain data: arrays and objects become objects of JSON by their keys, in order. No class
/// is ever made of them: an object's class name is dropped, what a class would unpack for itself is nothing.
public final class Php {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final byte[] bytes;
    private final Limits limits;
    private int at;
    private int count;

    private Php(byte[] bytes, Limits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /// The value.
    ///
    /// @throws Refused with the byte at which it cannot be read
    public static JsonNode unserialize(String text, Limits limits) {
        var php = new Php(text.strip().getBytes(UTF_8), limits);
        if (php.bytes.length > limits.bytes()) {
            throw new Refused("It is larger than " + Words.bytes(limits.bytes()) + ", the most that is read here.");
        }
        return php.value(0);
    }

    private JsonNode value(int depth) {
        if (depth > limits.depth()) {
            throw refused("Values lie more than " + limits.depth() + " deep in each other");
        }
        if (++count > limits.count()) {
            throw refused("It has more than " + limits.count() + " values");
        }
        return switch (take()) {
            case 'N' -> end(NODES.nullNode());
            case 'b' -> NODES.booleanNode(upTo(';').equals(":1"));
            case 'i' -> whole(number());
            case 'd' -> NODES.textNode(number());
            case 's' -> end(NODES.textNode(string()));
            case 'E' -> end(NODES.textNode(string()));
            case 'r', 'R' -> {
                upTo(';');
                yield NODES.nullNode();
            }
            case 'a' -> entries(depth);
            case 'O' -> {
                string();
                yield entries(depth);
            }
            case 'C' -> packed();
            default -> throw refused("It is not a value that PHP serialized");
        };
    }

    private String number() {
        var written = upTo(';');
        if (!written.startsWith(":")) {
            throw refused("It has a number that is none");
        }
        return written.substring(1);
    }

    private JsonNode whole(String digits) {
        try {
            return NODES.numberNode(Long.parseLong(digits));
        } catch (NumberFormatException no) {
            throw refused("It has a number that is none");
        }
    }

    private JsonNode entries(int depth) {
        var many = length();
        expect('{');
        var object = NODES.objectNode();
        for (var i = 0; i < many; i++) {
            entry(object, depth);
        }
        expect('}');
        return object;
    }

    private void entry(ObjectNode object, int depth) {
        var key = value(depth + 1);
        var name = key.asText();
        // private and protected fields are named with their class between zero bytes
        object.set(Charsets.clean(name.substring(name.lastIndexOf('\0') + 1)), value(depth + 1));
    }

    /// What only its own class can read.
    private JsonNode packed() {
        string();
        var length = length();
        expect('{');
        at += Math.min(length, bytes.length - at);
        expect('}');
        return NODES.nullNode();
    }

    /// A string's length counts bytes. Where a change of charset or of an address has made it wrong, the string ends at the next `";`.
    private String string() {
        var length = length();
        expect('"');
        var end = at + length;
        if (length > bytes.length - at || end >= bytes.length || bytes[end] != '"') {
            end = next().orElseThrow(() -> refused("A text does not end"));
        }
        var text = new String(bytes, at, end - at, UTF_8);
        at = end + 1;
        return text.indexOf('\0') >= 0 ? text : Charsets.clean(text);
    }

    private Optional<Integer> next() {
        for (var i = at; i + 1 < bytes.length; i++) {
            if (bytes[i] == '"' && (bytes[i + 1] == ';' || bytes[i + 1] == ':')) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private int length() {
        expect(':');
        var written = upTo(':');
        if (!written.matches("[0-9]{1,9}")) {
            throw refused("It has a length that is no number");
        }
        return Integer.parseInt(written);
    }

    private JsonNode end(JsonNode node) {
        expect(';');
        return node;
    }

    private String upTo(char end) {
        var from = at;
        while (at < bytes.length && bytes[at] != end) {
            at++;
        }
        var text = new String(bytes, from, at - from, UTF_8);
        expect(end);
        return text;
    }

    private void expect(char c) {
        if (take() != c) {
            at--;
            throw refused("Here a '" + c + "' should stand");
        }
    }

    private char take() {
        if (at >= bytes.length) {
            throw refused("It ends in the middle");
        }
        return (char) bytes[at++];
    }

    private Refused refused(String why) {
        return new Refused(why + ".", "byte " + (at + 1));
    }
}
