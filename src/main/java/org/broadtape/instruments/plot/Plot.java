package org.broadtape.instruments.plot;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.chart.Candle;
import org.broadtape.instruments.chart.Periods;

/// What a chart shows, in whole currency.
///
/// @param wish    with what is compared as `MIC:SYMBOL`, where it was found
/// @param periods empty where fewer than two prices are known of the time
/// @param other   what it is compared with
/// @param zone    by whose clock the periods are
public record Plot(Instrument instrument, Wish wish, Optional<Periods> periods, Optional<Other> other, ZoneId zone) {

    /// Another instrument with its prices, in its own currency.
    public record Other(Instrument instrument, List<Candle> candles) {
    }

    /// Whether it asks to be compared with something that nobody knows.
    public boolean unknown() {
        return !wish.compare().isEmpty() && other.isEmpty();
    }

    /// Whether there is any volume to be shown.
    public boolean volume() {
        return wish.volume() && periods.stream().flatMap(one -> one.bars().stream()).anyMatch(one -> one.volume() > 0);
    }

    /// What one of them costs, in words of ISO 4217; empty for points.
    public String currency() {
        return instrument.unit().currency().map(Currency::getCurrencyCode).orElse("");
    }
}
