package org.broadtape.instruments.web;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.broadtape.instruments.chart.Candle;
import org.broadtape.instruments.chart.Periods;
import org.broadtape.instruments.happenings.Happening;
import org.broadtape.instruments.plot.Plot;
import org.jspecify.annotations.Nullable;

/// What the script draws that takes over a chart: the same that the server drew. One column for each kind of figure.
///
/// @param length `minute` where several periods are in a day, else `day`
/// @param at     when each period begins, in seconds of the market's clock as if that were UTC
/// @param shown  whether the volume is to be drawn
public record BarsJson(String name, String currency, String length, boolean candles, boolean log, boolean shown, List<Long> at, List<BigDecimal> open, List<BigDecimal> high, List<BigDecimal> low,
        List<BigDecimal> close, List<Long> volume, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Other other, List<Mark> markers, Words words) {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("numbers and words are always written", impossible);
        }
    }

    /// What it is compared with; null where it has no price in a period.
    public record Other(String name, List<@Nullable BigDecimal> close) {
    }

    /// Something that happened, at the number of its period.
    public record Mark(int place, String kind, String label, String address) {
    }

    /// In the language of the page.
    public record Words(String open, String high, String low, String close, String volume, String keys) {
    }

    static BarsJson of(Plot plot, Periods periods, List<Happening> happenings, Function<Happening, String> label, Words words) {
        var bars = periods.bars();
        var marks = happenings.stream().filter(Happening::marked).map(one -> new Mark(periods.at(LocalDateTime.ofInstant(one.at(), plot.zone())), one.kind().word(), label.apply(one), one.address()))
                .filter(mark -> mark.place() >= 0).toList();
        return new BarsJson(plot.instrument().name(), plot.currency(), periods.length().withinDays() ? "minute" : "day", plot.wish().candles(), plot.wish().log(), plot.volume(),
                bars.stream().map(bar -> bar.at().toEpochSecond(ZoneOffset.UTC)).toList(), column(bars, Candle::open), column(bars, Candle::high), column(bars, Candle::low),
                column(bars, Candle::close), bars.stream().map(Candle::volume).toList(),
                plot.other().filter(other -> !other.candles().isEmpty()).map(other -> new Other(other.instrument().name(), inStep(periods, other.candles()))).orElse(null), marks, words);
    }

    private static List<BigDecimal> column(List<Candle> bars, Function<Candle, BigDecimal> figure) {
        return bars.stream().map(figure).toList();
    }

    private static List<@Nullable BigDecimal> inStep(Periods periods, List<Candle> other) {
        var column = new ArrayList<@Nullable BigDecimal>();
        periods.bars().forEach(_ -> column.add(null));
        periods.joined(other).forEach(one -> column.set(periods.at(one.at()), one.close()));
        return column;
    }
}
