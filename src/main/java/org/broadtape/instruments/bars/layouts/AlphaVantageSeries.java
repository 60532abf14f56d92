package org.broadtape.instruments.bars.layouts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.broadtape.instruments.bars.Bar;
import org.broadtape.kernel.Refused;

import com.fasterxml.jackson.databind.JsonNode;

/// Alpha Vantage's answer of TIME_SERIES_DAILY as JSON: days as names, newest first.
final class AlphaVantageSeries {

    private static final String META = "Meta Data";

    private AlphaVantageSeries() {
    }

    static boolean fits(JsonNode document) {
        return document.has(META);
    }

    static void read(JsonNode document, Reading reading) {
        reading.layout("alpha-vantage");
        var series = document.properties().stream().filter(one -> !one.getKey().equals(META)).findFirst()
                .orElseThrow(() -> new Refused("There is no series in it, only what it is about"));
        if (!series.getKey().startsWith("Time Series (Daily)")) {
            throw new Refused("It holds '" + series.getKey() + "'; daily bars come from TIME_SERIES_DAILY");
        }
        var symbol = document.get(META).path("2. Symbol").asText();
        for (var one : series.getValue().properties()) {
            try {
                reading.accept(Line.of("the day " + one.getKey(), 0, "", symbol, bar(one)));
            } catch (Refused refused) {
                reading.refuse(refused.at("the day " + one.getKey()));
            }
        }
    }

    private static Bar bar(Map.Entry<String, JsonNode> day) {
        var date = new Dates(Dates.Order.DMY).day(day.getKey()).orElseThrow(() -> new Refused("This is no day"));
        return new Bar(date, price(day.getValue(), Column.OPEN), price(day.getValue(), Column.HIGH), price(day.getValue(), Column.LOW), price(day.getValue(), Column.CLOSE),
                value(day.getValue(), Column.VOLUME).map(Table::volume).orElse(0L));
    }

    private static BigDecimal price(JsonNode values, Column column) {
        return value(values, column).orElseThrow(() -> new Refused("There is no " + Column.plain(column.name()) + ", or it is no number"));
    }

    private static Optional<BigDecimal> value(JsonNode values, Column column) {
        return values.properties().stream().filter(one -> Column.of(one.getKey()).filter(column::equals).isPresent()).findFirst().flatMap(one -> JsonBars.number(one.getValue()));
    }
}
