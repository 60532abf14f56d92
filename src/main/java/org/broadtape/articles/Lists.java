package org.broadtape.articles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.broadtape.kernel.Slug;

/// The lists that one query brings with an article, as JSON arrays of arrays.
final class Lists {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Lists() {
    }

    static List<Author> authors(String json) {
        return each(json, a -> new Author(a.get(0).asLong(), new Slug(a.get(1).asText()), a.get(2).asText(), a.get(3).asText(), a.get(4).asText(),
                a.get(5).asBoolean()));
    }

    static List<Topic> topics(String json) {
        return each(json, t -> new Topic(t.get(0).asLong(), new Slug(t.get(1).asText()), t.get(2).asText(), t.get(3).asText()));
    }

    static List<Correction> corrections(String json) {
        return each(json, c -> new Correction(OffsetDateTime.parse(c.get(0).asText()).toInstant(), c.get(1).asText()));
    }

    static List<Mention> mentions(String json) {
        return each(json, m -> new Mention(m.get(0).asText(), m.get(1).asText()));
    }

    private static <T> List<T> each(String json, Function<JsonNode, T> read) {
        if (json.equals("[]")) {
            return List.of();
        }
        try {
            var list = new ArrayList<T>();
            JSON.readTree(json).forEach(node -> list.add(read.apply(node)));
            return List.copyOf(list);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
