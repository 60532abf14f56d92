package org.broadtape.instruments.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.doors.columns.Line;
import org.broadtape.doors.columns.Mapping;
import org.broadtape.kernel.Refused;

/// A list as JSON: an array of objects, an object of objects as `company_tickers.json` has it, or `fields` and `data` as in `company_tickers_exchange.json`.
final class JsonList {

    private static final int LOOKED_AT = 64;
    private static final Limits ITEM = Limits.DOCUMENT.withDepth(10).withPiece(1 << 20).withCount(1_000);

    private JsonList() {
    }

    /// Whether JSON begins here. The stream is as before.
    static boolean begins(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        var head = in.readNBytes(LOOKED_AT);
        in.reset();
        for (var one : head) {
            if (one == '[' || one == '{') {
                return true;
            }
            if (one > ' ') {
                return false;
            }
        }
        return false;
    }

    /// What follows the first bracket tells how it is built.
    static void each(BufferedInputStream in, Mapping mapping, Consumer<Line> line, Consumer<Refused> refused) throws IOException {
        in.mark(LOOKED_AT);
        var head = in.readNBytes(LOOKED_AT);
        in.reset();
        var array = false;
        for (var i = 0; i < head.length && head[i] != '{'; i++) {
            array |= head[i] == '[';
        }
        if (array) {
            Json.pieces(in, Limits.MESSAGE, ITEM, (item, at) -> line.accept(line(item, mapping, "line " + at)), refused);
        } else {
            object(in, mapping, line);
        }
    }

    private static void object(InputStream in, Mapping mapping, Consumer<Line> line) {
        var whole = Json.tree(in, Limits.DOCUMENT.withCount(5_000_000));
        var number = 0;
        if (whole.path("fields").isArray() && whole.path("data").isArray()) {
            var heads = mapping.heads(texts(whole.path("fields")));
            for (var row : whole.path("data")) {
                line.accept(row(heads, row, "entry " + ++number));
            }
            return;
        }
        for (var item : whole) {
            line.accept(line(item, mapping, "entry " + ++number));
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static Line row(List<String> heads, JsonNode row, String place) {
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < heads.size() && i < row.size(); i++) {
            put(values, heads.get(i), row.get(i));
        }
        return new Line(values, place);
    }

    private static Line line(JsonNode item, Mapping mapping, String place) {
        var values = new LinkedHashMap<String, String>();
        item.properties().forEach(field -> put(values, mapping.heads(List.of(field.getKey())).getFirst(), field.getValue()));
        return new Line(values, place);
    }

    private static void put(Map<String, String> values, String head, JsonNode value) {
        var text = text(value).strip();
        if (!text.isEmpty()) {
            values.putIfAbsent(head, text);
        }
    }

    /// Several values stand as they would in one of a table; a person is a name, with the role in brackets.
    private static String text(JsonNode value) {
        if (value.isArray()) {
            var all = new StringJoiner("; ");
            value.forEach(one -> all.add(text(one)));
            return all.toString();
        }
        if (value.isObject()) {
            var role = value.path("role").asText("");
            return value.path("name").asText("") + (role.isEmpty() ? "" : " (" + role + ")");
        }
        return value.isNull() ? "" : value.asText();
    }
}
