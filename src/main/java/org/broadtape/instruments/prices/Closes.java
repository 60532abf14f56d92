package org.broadtape.instruments.prices;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.markets.Session;
import org.broadtape.instruments.markets.TradingHours;

/// Which trading day of its market an instant is of, and when a day's close is made. Where the hours of a market are not known its days are those of UTC.
@ApplicationScoped
class Closes {

    private final Instruments instruments;
    private final TradingHours hours;

    Closes(Instruments instruments, TradingHours hours) {
        this.instruments = instruments;
        this.hours = hours;
    }

    /// The markets of these instruments.
    Markets of(Collection<InstrumentId> ids) {
        return new Markets(instruments.of(ids).values().stream().collect(Collectors.toMap(Instrument::id, Instrument::mic)));
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

        /// A price of one day as what happened to the instrument until another has made it.
        BigDecimal carried(InstrumentId id, BigDecimal price, LocalDate from, LocalDate until) {
            return price;
        }

        private String mic(InstrumentId id) {
            return mics.getOrDefault(id, "XXXX");
        }
    }
}
