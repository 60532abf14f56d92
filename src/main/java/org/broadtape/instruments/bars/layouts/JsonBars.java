package org.broadtape.instruments.bars.layouts;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Words;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.kernel.Refused;

import com.fasterxml.jackson.databind.JsonNode;

/// Bars as JSON: a list of objects, whose names are those of columns, as EODHD has it; or one object of Yahoo or Alpha Vantage.
final class JsonBars {

    private static final Limits DOCUMENT = Limits.DOCUMENT.withBytes(512L << 20).withCount(50_000_000);
    private static final Limits ITEM = Limits.DOCUMENT.withPiece(10_000).withCount(1_000);

    private JsonBars() {
    }

    static void read(InputStream in, boolean object, Reading reading) {
        if (!object) {
            Json.pieces(in, Limits.MESSAGE.withDepth(10).withPiece(10_000), ITEM, (item, line) -> item(item, line, reading), reading::refuse);
            return;
        }
        var document = Json.tree(in, DOCUMENT);
        if (document.has("chart")) {
            YahooChart.read(document.get("chart"), reading);
        } else if (AlphaVantageSeries.fits(document)) {
            AlphaVantageSeries.read(document, reading);
        } else {
            throw new Refused("It is JSON, but neither Yahoo's chart nor Alpha Vantage's daily series nor a list of bars" + message(document));
        }
    }

    /// What a source says instead of prices, such as that too much was asked for.
    private static String message(JsonNode document) {
        return document.properties().stream().filter(one -> one.getValue().isTextual()).findFirst().map(one -> ". It says: '" + Words.quote(one.getValue().asText()) + "'").orElse("");
    }

    private static void item(JsonNode item, int line, Reading reading) {
        reading.layout(item.has("adjusted_close") ? "eodhd" : "json");
        try {
            var columns = new EnumMap<Column, JsonNode>(Column.class);
            item.properties().forEach(one -> Optional.ofNullable(reading.mapping.get(Column.plain(one.getKey()))).or(() -> Column.of(one.getKey()))
                    .ifPresent(column -> columns.putIfAbsent(column, one.getValue())));
            if (item.has("adjusted_close")) {
                reading.note("The adjusted close is left out: it is computed here from dividends and splits");
            }
            reading.accept(Line.of("line", line, text(columns, Column.MIC), text(columns, Column.SYMBOL), bar(columns)));
        } catch (Refused refused) {
            reading.refuse(refused.at("line " + line));
        }
    }

    private static Bar bar(Map<Column, JsonNode> columns) {
        var text = text(columns, Column.DATE);
        var day = new Dates(Dates.Order.DMY).day(text).orElseThrow(() -> new Refused("'" + Words.quote(text) + "' is no day; write it as 2026-01-31"));
        var close = price(columns, Column.CLOSE);
        if (!columns.containsKey(Column.OPEN)) {
            return new Bar(day, close, close, close, close, volume(columns));
        }
        return new Bar(day, price(columns, Column.OPEN), price(columns, Column.HIGH), price(columns, Column.LOW), close, volume(columns));
    }

    private static BigDecimal price(Map<Column, JsonNode> columns, Column column) {
        return number(columns.get(column)).orElseThrow(() -> new Refused("There is no " + Column.plain(column.name()) + ", or it is no number: '" + Words.quote(text(columns, column)) + "'"));
    }

    private static long volume(Map<Column, JsonNode> columns) {
        return number(columns.get(Column.VOLUME)).map(Table::volume).orElse(0L);
    }

    /// A number, or one as text, as some write it.
    static Optional<BigDecimal> number(@org.jspecify.annotations.Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        return node.isNumber() ? Optional.of(node.decimalValue()) : new Numbers(Numbers.Mark.POINT).read(node.asText());
    }

    private static String text(Map<Column, JsonNode> columns, Column column) {
        return Optional.ofNullable(columns.get(column)).map(JsonNode::asText).orElse("");
    }
}
