package org.broadtape.instruments.prices;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.markets.Session;
import org.broadtape.instruments.markets.TradingHours;
import org.broadtape.instruments.series.Factors;

/// Which trading day of its market an instant is of, and when a day's close is made. Where the hours of a market are not known its days are those of UTC.
@ApplicationScoped
class Closes {

    private final Instruments instruments;
    private final TradingHours hours;
    private final Factors factors;

    Closes(Instruments instruments, TradingHours hours, Factors factors) {
        this.instruments = instruments;
        this.hours = hours;
        this.factors = factors;
    }

    /// The markets of these instruments.
    Markets of(Collection<InstrumentId> ids) {
        return new Markets(instruments.of(ids).values().stream().collect(Collectors.toMap(Instrument::id, Instrument::mic)));
    }

    /// Closes of the days before those of their prices.
    ///
    /// @param of    what the prices are of
    /// @param day   the price's day
    record Before(InstrumentId of, Bar close, LocalDate day) {
    }

    /// The closes as splits until the day of the price have made them.
    Map<InstrumentId, BigDecimal> carried(Collection<Before> before) {
        var carried = new HashMap<InstrumentId, BigDecimal>();
        before.forEach(one -> carried.put(one.of(), one.close().close()));
        before.stream().collect(Collectors.groupingBy(one -> List.of(one.close().day(), one.day()), Collectors.mapping(Before::of, Collectors.toList())))
                .forEach((days, ids) -> factors.splitFactors(ids, days.getFirst(), days.getLast())
                        .forEach((id, factor) -> carried.computeIfPresent(id, (_, close) -> close.divide(factor, MathContext.DECIMAL64))));
        return carried;
    }

    /// A price of one day as splits until another have made it.
    BigDecimal carried(InstrumentId id, BigDecimal price, LocalDate from, LocalDate until) {
        return from.isBefore(until) ? price.divide(factors.splitFactor(id, from, until), MathContext.DECIMAL64) : price;
    }

    /// Days of instruments, each on its own market.
    final class Markets {

        private final Map<InstrumentId, String> mics;

        private Markets(Map<InstrumentId, String> mics) {
            this.mics = mics;
        }

        LocalDate day(InstrumentId id, Instant at) {
            return hours.businessDate(mic(id), at).orElseGet(() -> LocalDate.ofInstant(at, ZoneOffset.UTC));
        }

        /// When the close of a day is made; noon in London, which is the same day nearly everywhere, where that is not known.
        Instant close(InstrumentId id, LocalDate day) {
            return hours.session(mic(id), day).map(Session::closes).orElseGet(() -> day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        }

        /// The last day whose close was known by then.
        LocalDate lastClosed(InstrumentId id, Instant when) {
            var day = day(id, when);
            return hours.session(mic(id), day).filter(session -> !session.closes().isAfter(when)).isPresent() ? day : day.minusDays(1);
        }

        private String mic(InstrumentId id) {
            return mics.getOrDefault(id, "XXXX");
        }
    }
}
