package org.broadtape.wire.formats.values;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The fields of a JSON object by name whatever their case: ninjs wrote `versioncreated` until version 2 and `versionCreated` from 3.
public record Fields(JsonNode node) {

    /// Whether a field of one of the names is there, even if it is null.
    public boolean has(String... names) {
        return find(names).isPresent();
    }

    /// The first field of one of the names that is there and not null, whatever it holds.
    public Optional<JsonNode> get(String... names) {
        return find(names).filter(value -> !value.isNull());
    }

    private Optional<JsonNode> find(String... names) {
        for (var name : names) {
            var exact = node.get(name);
            if (exact != null) {
                return Optional.of(exact);
            }
        }
        for (var entry : node.properties()) {
            for (var name : names) {
                if (entry.getKey().equalsIgnoreCase(name)) {
                    return Optional.of(entry.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /// The text or number in the first of the fields that has one; empty where there is none.
    public String text(String... names) {
        for (var name : names) {
            var text = get(name).map(Fields::plain).orElse("");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /// A string or a number as text; objects and lists have none.
    public static String plain(JsonNode value) {
        return value.isTextual() || value.isNumber() ? value.asText().strip() : "";
    }

    /// Every field whose name passes, as (name in lower case, value).
    public List<Named> matching(Predicate<String> wanted) {
        var found = new ArrayList<Named>();
        node.properties().forEach(entry -> {
            var name = entry.getKey().toLowerCase(Locale.ROOT);
            if (wanted.test(name)) {
                found.add(new Named(name, entry.getValue()));
            }
        });
        return found;
    }

    public record Named(String name, JsonNode value) {
    }

    /// The objects in a field: of a list its members, of an object that names its members their values, each with its name.
    public List<Fields> objects(String... names) {
        var found = new ArrayList<Fields>();
        for (var value : find(names).map(List::of).orElse(List.of())) {
            for (var member : value.isObject() && !value.properties().stream().allMatch(entry -> entry.getValue().isObject()) ? List.of(value) : value) {
                if (member.isObject()) {
                    found.add(new Fields(member));
                }
            }
        }
        return found;
    }

    /// The texts in a field that holds one or a list of them.
    public List<String> texts(String... names) {
        var found = new ArrayList<String>();
        get(names).ifPresent(value -> {
            for (var member : value.isArray() ? value : List.of(value)) {
                var text = plain(member);
                if (!text.isEmpty()) {
                    found.add(text);
                }
            }
        });
        return found;
    }
}
