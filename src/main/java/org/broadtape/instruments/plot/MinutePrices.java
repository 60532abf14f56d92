package org.broadtape.instruments.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.chart.Candle;
import org.broadtape.instruments.minutes.Minute;
import org.broadtape.instruments.minutes.Minutes;
import org.broadtape.instruments.series.Factors;

/// The minutes of the last day on which there was a price, or of five days up to it, by the market's clock.
@ApplicationScoped
class MinutePrices {

    private final Minutes minutes;
    private final Factors factors;

    MinutePrices(Minutes minutes, Factors factors) {
        this.minutes = minutes;
        this.factors = factors;
    }

    List<Candle> of(InstrumentId id, Wish wish, ZoneId zone, Instant now) {
        var last = minutes.lastUntil(List.of(id), now.minus(Minutes.KEPT), now.plus(Duration.ofMinutes(1))).get(id);
        if (last == null) {
            return List.of();
        }
        var day = LocalDate.ofInstant(last.at(), zone);
        var from = day.minus(wish.range().back()).atStartOfDay(zone).toInstant();
        var split = new HashMap<LocalDate, BigDecimal>();
        return minutes.of(id, from, now).stream().map(minute -> {
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
