package org.broadtape.instruments.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.chart.Candle;
import org.broadtape.instruments.minutes.Minute;
import org.broadtape.instruments.prices.OpenMinutes;
import org.broadtape.instruments.series.Factors;

/// The minutes of the last day on which there was a price, or of five days up to it, by the market's clock, as everybody may see them.
@ApplicationScoped
class MinutePrices {

    private final OpenMinutes minutes;
    private final Factors factors;

    MinutePrices(OpenMinutes minutes, Factors factors) {
        this.minutes = minutes;
        this.factors = factors;
    }

    List<Candle> of(InstrumentId id, Wish wish, ZoneId zone) {
        return minutes.last(id).map(last -> upTo(last, id, wish, zone)).orElse(List.of());
    }

    private List<Candle> upTo(Minute last, InstrumentId id, Wish wish, ZoneId zone) {
        var day = LocalDate.ofInstant(last.at(), zone);
        var from = day.minus(wish.range().back()).atStartOfDay(zone).toInstant();
        var split = new HashMap<LocalDate, BigDecimal>();
        return minutes.since(id, from).stream().map(minute -> {
            var at = LocalDateTime.ofInstant(minute.at(), zone);
            var factor = wish.basis() == Basis.RAW || at.toLocalDate().equals(day) ? BigDecimal.ONE : split.computeIfAbsent(at.toLocalDate(), before -> factors.splitFactor(id, before, day));
            return candle(at, minute, factor);
        }).toList();
    }

    /// In shares of the last day.
    private static Candle candle(LocalDateTime at, Minute minute, BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0 ? new Candle(at, minute.open(), minute.high(), minute.low(), minute.close(), minute.volume())
                : new Candle(at, split(minute.open(), factor), split(minute.high(), factor), split(minute.low(), factor), split(minute.close(), factor),
                        factor.multiply(BigDecimal.valueOf(minute.volume())).longValue());
    }

    private static BigDecimal split(BigDecimal price, BigDecimal factor) {
        return price.divide(factor, MathContext.DECIMAL64);
    }
}
