package org.broadtape.instruments.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.chart.Chart;
import org.broadtape.instruments.chart.Options;
import org.broadtape.instruments.series.Series;

/// The chart of an instrument, in shares of today and in whole currency: splits are taken out, dividends are not.
@ApplicationScoped
class Charts {

    private final Series series;

    Charts(Series series) {
        this.series = series;
    }

    /// How far back a chart goes.
    enum Range {
        MONTH("1m", Period.ofMonths(1)), HALF("6m", Period.ofMonths(6)), YEAR("1y", Period.ofYears(1)), FIVE("5y", Period.ofYears(5)), ALL("max", Period.ofYears(200));

        private final String word;
        @SuppressWarnings("ImmutableEnumChecker") // a period is a value
        private final Period back;

        Range(String word, Period back) {
            this.word = word;
            this.back = back;
        }

        /// A year, where nothing else is asked for.
        static Range of(String word) {
            return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElse(YEAR);
        }
    }

    /// What is asked for in the address of a page.
    record Wish(Range range, boolean candles, boolean log) {
    }

    /// Empty where fewer than two days are known.
    String of(Instrument instrument, Wish wish, LocalDate today) {
        var unit = instrument.unit();
        var bars = series.splitsOnly(instrument.id(), today.minus(wish.range().back), today).stream().map(bar -> inCurrency(bar, unit)).toList();
        return bars.size() < 2 ? ""
                : Chart.line(bars, Options.of("chart", instrument.name(), unit.currency().map(Currency::getCurrencyCode).orElse("")).withCandles(wish.candles()).withLog(wish.log())
                        .withVolume(bars.stream().anyMatch(bar -> bar.volume() > 0)));
    }

    private static Bar inCurrency(Bar bar, PriceUnit unit) {
        return new Bar(bar.day(), unit.inCurrency(bar.open()), unit.inCurrency(bar.high()), unit.inCurrency(bar.low()), unit.inCurrency(bar.close()), bar.volume());
    }

    List<InstrumentPage.Range> ranges(Instrument instrument, Wish wish) {
        var also = (wish.candles() ? "&as=candles" : "") + (wish.log() ? "&scale=log" : "");
        return Arrays.stream(Range.values()).map(one -> new InstrumentPage.Range(one.word, instrument.path() + "?range=" + one.word + also, one == wish.range())).toList();
    }
}
