package org.broadtape.instruments.plot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.chart.Candle;
import org.broadtape.instruments.chart.Periods;
import org.broadtape.instruments.markets.TradingHours;
import org.broadtape.instruments.series.Series;
import org.broadtape.kernel.PageTags;

/// Reads what a chart shows, and says to the page that it shows it.
@ApplicationScoped
public class Plots {

    private final Bars bars;
    private final Series series;
    private final Actions actions;
    private final MinutePrices minutes;
    private final Comparables comparables;
    private final TradingHours hours;
    private final PageTags tags;

    Plots(Bars bars, Series series, Actions actions, MinutePrices minutes, Comparables comparables, TradingHours hours, PageTags tags) {
        this.bars = bars;
        this.series = series;
        this.actions = actions;
        this.minutes = minutes;
        this.comparables = comparables;
        this.hours = hours;
        this.tags = tags;
    }

    /// Of the last year.
    public Closes closes(Instrument instrument, Instant now) {
        var today = today(now);
        var begin = today.minusYears(1);
        var known = actions.of(instrument.id());
        return new Closes(begin, series.splitsOnly(instrument.id(), begin, today, known), known);
    }

    public Plot of(Instrument instrument, Wish wish, Instant now) {
        return of(instrument, wish, Optional.empty(), now);
    }

    /// The same, where the last year is known.
    public Plot of(Instrument instrument, Wish wish, Closes closes, Instant now) {
        return of(instrument, wish, Optional.of(closes), now);
    }

    private Plot of(Instrument instrument, Wish wish, Optional<Closes> closes, Instant now) {
        var zone = hours.zone(instrument.mic()).orElse(ZoneOffset.UTC);
        var own = candles(instrument, wish, closes, zone, now);
        var meant = wish.compare().isEmpty() ? Optional.<Instrument>empty() : comparables.meant(wish.compare()).filter(one -> !one.id().equals(instrument.id()));
        meant.ifPresent(one -> tags.show(one.id().aggregate()));
        var other = meant.map(one -> new Plot.Other(one, candles(one, wish, Optional.empty(), zone, now)));
        var periods = own.size() < 2 ? Optional.<Periods>empty() : Optional.of(wish.range().ofMinutes() ? Periods.ofMinutes(own) : Periods.ofDays(own));
        return new Plot(instrument, meant.map(one -> wish.withCompare(one.mic() + ":" + one.address())).orElse(wish), periods, other, zone);
    }

    private List<Candle> candles(Instrument instrument, Wish wish, Optional<Closes> closes, ZoneId zone, Instant now) {
        var found = wish.range().ofMinutes() ? minutes.of(instrument.id(), wish, zone) : days(instrument, wish, closes, today(now)).stream().map(Candle::of).toList();
        return found.stream().map(one -> inCurrency(one, instrument.unit())).toList();
    }

    private List<Bar> days(Instrument instrument, Wish wish, Optional<Closes> closes, LocalDate today) {
        var from = today.minus(wish.range().back());
        return switch (wish.basis()) {
            case SPLITS -> closes.filter(one -> one.reachesBackTo(from)).map(one -> one.since(from)).orElseGet(() -> series.splitsOnly(instrument.id(), from, today));
            case ADJUSTED -> series.adjusted(instrument.id(), from, today);
            case RAW -> bars.raw(instrument.id(), from, today);
        };
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static Candle inCurrency(Candle one, PriceUnit unit) {
        return new Candle(one.at(), unit.inCurrency(one.open()), unit.inCurrency(one.high()), unit.inCurrency(one.low()), unit.inCurrency(one.close()), one.volume());
    }
}
