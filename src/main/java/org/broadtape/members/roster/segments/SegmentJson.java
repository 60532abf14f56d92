package org.broadtape.members.roster.segments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.broadtape.members.roster.segments.Segment.All;
import org.broadtape.members.roster.segments.Segment.Before;
import org.broadtape.members.roster.segments.Segment.Begins;
import org.broadtape.members.roster.segments.Segment.Day;
import org.broadtape.members.roster.segments.Segment.Is;
import org.broadtape.members.roster.segments.Segment.Not;
import org.broadtape.members.roster.segments.Segment.Since;
import org.broadtape.members.roster.segments.Segment.Some;
import org.broadtape.members.roster.segments.Segment.Text;
import org.broadtape.members.roster.segments.Segment.Word;

/// How a segment is kept: `{"all": [{"is": "tier", "value": "gold"}, {"not": {"since": "seen", "day": "2026-01-01"}}]}`.
public final class SegmentJson {

    private SegmentJson() {
    }

    public static String text(Segment segment) {
        return written(segment).toString();
    }

    /// @throws Refused where it is not of that shape: nothing but a segment is ever kept
    public static Segment parse(String text) {
        return read(Json.tree(text, Limits.DOCUMENT));
    }

    private static ObjectNode written(Segment segment) {
        var node = JsonNodeFactory.instance.objectNode();
        switch (segment) {
            case All(var parts) -> many(node, "all", parts);
            case Some(var parts) -> many(node, "some", parts);
            case Not(var part) -> node.set("not", written(part));
            case Is(var field, var value) -> node.put("is", word(field)).put("value", value);
            case Begins(var field, var start) -> node.put("begins", word(field)).put("value", start);
            case Since(var field, var day) -> node.put("since", word(field)).put("day", day.toString());
            case Before(var field, var day) -> node.put("before", word(field)).put("day", day.toString());
        }
        return node;
    }

    private static Segment read(JsonNode node) {
        try {
            if (node.has("all")) {
                return new All(parts(node.path("all")));
            }
            if (node.has("some")) {
                return new Some(parts(node.path("some")));
            }
            return node.has("not") ? new Not(read(node.path("not"))) : leaf(node);
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw new Refused("This saved filter cannot be read any more. Save it anew");
        }
    }

    private static Segment leaf(JsonNode node) {
        if (node.has("is")) {
            return new Is(Word.valueOf(name(node, "is")), node.path("value").asText());
        }
        if (node.has("begins")) {
            return new Begins(Text.valueOf(name(node, "begins")), node.path("value").asText());
        }
        if (node.has("since")) {
            return new Since(Day.valueOf(name(node, "since")), LocalDate.parse(node.path("day").asText()));
        }
        return new Before(Day.valueOf(name(node, "before")), LocalDate.parse(node.path("day").asText()));
    }

    private static List<Segment> parts(JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false).map(SegmentJson::read).toList();
    }

    private static void many(ObjectNode node, String how, List<Segment> parts) {
        var list = node.putArray(how);
        parts.forEach(part -> list.add(written(part)));
    }

    private static String word(Enum<?> field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static String name(JsonNode node, String key) {
        return node.path(key).asText().toUpperCase(Locale.ROOT);
    }
}
