package org.broadtape.doors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.broadtape.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// JSON from outside. A name that stands twice in one object is refused, since readers differ on which of the two counts;
/// so is anything after the end. Numbers keep every digit. Characters that XML and the database forbid are dropped.
public final class Json {

    private Json() {
    }

    /// A document that is small enough to hold, in whatever charset it comes.
    public static JsonNode tree(InputStream in, Limits limits) {
        return read(Charsets.reader(in, "", limits), limits);
    }

    public static JsonNode tree(String text, Limits limits) {
        if (text.length() > limits.bytes()) {
            throw new Refused("It is larger than " + Words.bytes(limits.bytes()) + ", the most that is read here. Split it.");
        }
        return read(new StringReader(text), limits);
    }

    /// Hands out one item after the other: of an array at the top, of items that follow each other with or without line breaks,
    /// or the one that there is. One is in memory at a time.
    public static void each(InputStream in, Limits limits, Consumer<JsonNode> item) {
        var reader = new CleanNodes(mapper(limits), limits);
        try (var parser = reader.parser(Charsets.reader(in, "", limits))) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        item.accept(reader.node(parser));
                    }
                } else {
                    item.accept(reader.node(parser));
                }
            }
        } catch (JsonProcessingException e) {
            throw reader.refused("JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hands out what lies under certain paths of one document, an array element by element, and passes over all else. A path is names
    /// with slashes between them; arrays on the way to it are gone through. One item is in memory at a time.
    public static void under(InputStream in, Limits limits, Set<String> paths, BiConsumer<String, JsonNode> item) {
        var reader = new CleanNodes(mapper(limits), limits);
        try (var parser = reader.parser(Charsets.reader(in, "", limits))) {
            parser.nextToken();
            new Paths(reader, parser, paths, item).walk("");
            if (parser.nextToken() != null) {
                throw new Refused("Something stands after its end.", Words.place(parser.currentTokenLocation().getLineNr(), parser.currentTokenLocation().getColumnNr()));
            }
        } catch (JsonProcessingException e) {
            throw reader.refused("JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A walk through a document to what lies under some paths.
    private record Paths(CleanNodes reader, JsonParser parser, Set<String> paths, BiConsumer<String, JsonNode> item) {

        /// Goes through the value at which the parser stands, which lies under the path.
        void walk(String path) throws IOException {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    walk(path);
                }
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    var inner = path.isEmpty() ? parser.currentName() : path + "/" + parser.currentName();
                    parser.nextToken();
                    value(inner);
                }
            }
        }

        private void value(String path) throws IOException {
            if (paths.contains(path)) {
                hand(path);
            } else if (paths.stream().anyMatch(wanted -> wanted.startsWith(path + "/"))) {
                walk(path);
            } else {
                parser.skipChildren();
            }
        }

        private void hand(String path) throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                item.accept(path, reader.node(parser));
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                item.accept(path, reader.node(parser));
            }
        }
    }

    /// The same for a list of any length: an item that is larger than `each` allows, or has something in it that is refused, is passed over and told
    /// with its place; the rest goes on. With each item comes the line on which it begins.
    public static void pieces(InputStream in, Limits all, Limits each, ObjIntConsumer<JsonNode> item, Consumer<Refused> refused) {
        var reader = new CleanNodes(mapper(all.withPiece(each.piece()).withDepth(each.depth())), each);
        try (var parser = reader.parser(Charsets.reader(in, "", all))) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                var list = parser.getParsingContext();
                if (token != JsonToken.START_ARRAY) {
                    piece(reader, parser, list.getParent(), item, refused);
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    piece(reader, parser, list, item, refused);
                }
            }
        } catch (JsonProcessingException e) {
            throw reader.refused("JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void piece(CleanNodes reader, JsonParser parser, @Nullable JsonStreamContext list, ObjIntConsumer<JsonNode> item, Consumer<Refused> refused) throws IOException {
        var line = parser.currentTokenLocation().getLineNr();
        try {
            item.accept(reader.bounded(parser), line);
        } catch (Refused bad) {
            refused.accept(bad);
            while (list != null && parser.getParsingContext() != list && parser.nextToken() != null) {
                // past the rest of it
            }
        }
    }

    private static JsonNode read(Reader text, Limits limits) {
        var reader = new CleanNodes(mapper(limits), limits);
        try (var parser = reader.parser(text)) {
            return reader.only(parser);
        } catch (JsonProcessingException e) {
            throw reader.refused("JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonMapper mapper(Limits limits) {
        var factory = JsonFactory.builder()
                .streamReadConstraints(constraints(limits))
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        return new JsonMapper(factory);
    }

    static StreamReadConstraints constraints(Limits limits) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.piece())
                .maxNameLength(Math.min(limits.piece(), 10_000))
                .maxNumberLength(200)
                .maxDocumentLength(limits.bytes())
                .build();
    }
}
