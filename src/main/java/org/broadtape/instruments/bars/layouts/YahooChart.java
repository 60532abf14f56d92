package org.broadtape.instruments.bars.layouts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.broadtape.doors.Words;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.kernel.Refused;

import com.fasterxml.jackson.databind.JsonNode;

/// Yahoo's chart (v8): columns apart, instants instead of days, prices in single precision and adjusted for every split since. The splits that it
/// names are undone, which gives what was traded.
final class YahooChart {

    /// Of one share before the day, how many were made.
    private record Split(LocalDate day, BigDecimal made, BigDecimal of) {
    }

    private static final int PLACES = 6;

    private final JsonNode result;
    private final ZoneId zone;
    private final List<Split> splits;
    private final Reading reading;

    private YahooChart(JsonNode result, Reading reading) {
        this.result = result;
        this.reading = reading;
        this.zone = zone(result.path("meta"));
        this.splits = StreamSupport.stream(result.path("events").path("splits").spliterator(), false)
                .map(one -> new Split(day(one.path("date").asLong()), one.path("numerator").decimalValue(), one.path("denominator").decimalValue()))
                .filter(split -> split.made().signum() > 0 && split.of().signum() > 0).sorted(Comparator.comparing(Split::day)).toList();
    }

    static void read(JsonNode chart, Reading reading) {
        if (!chart.path("error").isMissingNode() && !chart.path("error").isNull()) {
            throw new Refused("Yahoo answered with an error: '" + Words.quote(chart.path("error").path("description").asText()) + "'");
        }
        reading.layout("yahoo");
        new YahooChart(chart.path("result").path(0), reading).read();
    }

    private void read() {
        var interval = result.path("meta").path("dataGranularity").asText("1d");
        if (!interval.equals("1d")) {
            throw new Refused("It holds prices of each " + Words.quote(interval) + "; daily bars come with interval=1d");
        }
        var times = result.path("timestamp");
        var quote = result.path("indicators").path("quote").path(0);
        var symbol = result.path("meta").path("symbol").asText();
        for (var at = 0; at < times.size(); at++) {
            if (!quote.path("close").path(at).isNumber()) {
                reading.note("Some days have no prices");
                continue;
            }
            try {
                reading.accept(Line.of("item", at + 1, "", symbol, bar(day(times.get(at).asLong()), quote, at)));
            } catch (Refused refused) {
                reading.refuse(refused.at("item " + (at + 1)));
            }
        }
        if (!splits.isEmpty()) {
            reading.note("Yahoo's prices are adjusted for splits; the " + splits.size() + " that it names are undone");
        }
    }

    private Bar bar(LocalDate day, JsonNode quote, int at) {
        var later = splits.stream().filter(split -> split.day().isAfter(day)).toList();
        var made = later.stream().map(Split::made).reduce(BigDecimal.ONE, BigDecimal::multiply);
        var of = later.stream().map(Split::of).reduce(BigDecimal.ONE, BigDecimal::multiply);
        var volume = JsonBars.number(quote.path("volume").path(at)).orElse(BigDecimal.ZERO);
        return new Bar(day, price(quote, "open", at, made, of), price(quote, "high", at, made, of), price(quote, "low", at, made, of), price(quote, "close", at, made, of),
                Table.volume(volume.multiply(of).divide(made, 0, RoundingMode.HALF_UP)));
    }

    /// What looks like 277.5299987792969 is 277.53 in single precision.
    private static BigDecimal price(JsonNode quote, String name, int at, BigDecimal made, BigDecimal of) {
        var number = Optional.of(quote.path(name).path(at)).filter(JsonNode::isNumber).map(JsonNode::decimalValue).orElseThrow(() -> new Refused("There is no " + name));
        var single = number.floatValue();
        var exact = Float.isFinite(single) && number.doubleValue() == single ? new BigDecimal(Float.toString(single)) : number;
        return made.compareTo(of) == 0 ? exact : exact.multiply(made).divide(of, PLACES, RoundingMode.HALF_UP);
    }

    private LocalDate day(long second) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(second), zone);
    }

    private static ZoneId zone(JsonNode meta) {
        try {
            return ZoneId.of(meta.path("exchangeTimezoneName").asText());
        } catch (DateTimeException unknown) {
            return ZoneOffset.ofTotalSeconds(meta.path("gmtoffset").asInt());
        }
    }
}
