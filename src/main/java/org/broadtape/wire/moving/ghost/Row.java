package org.broadtape.wire.moving.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// One row of a table of an export. Versions differ in how they write numbers, flags and dates; the same is read from all.
record Row(JsonNode node) {

    static final Row NONE = new Row(NullNode.instance);
    private static final String SITE = "__GHOST_URL__";

    /// A value as text; empty where there is none. The place that later versions leave for the site's address is that of this site.
    String text(String name) {
        var value = node.path(name);
        return value.isValueNode() ? here(value.asText("")) : "";
    }

    /// An address of the site itself becomes one of this site.
    static String here(String text) {
        return text.contains(SITE) ? text.replace(SITE + "/", "/").replace(SITE, "/") : text;
    }

    boolean flag(String name) {
        var text = text(name);
        return text.equals("true") || text.equals("1");
    }

    int number(String name, int otherwise) {
        return node.path(name).canConvertToInt() ? node.path(name).asInt() : otherwise;
    }

    /// Milliseconds, ISO 8601, or the way in which MySQL writes UTC.
    Optional<Instant> instant(String name) {
        var value = node.path(name);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return Optional.of(Instant.ofEpochMilli(value.asLong()));
        }
        var text = text(name).strip();
        try {
            return text.isEmpty() ? Optional.empty()
                    : Optional.of(text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?") ? LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC)
                            : Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
