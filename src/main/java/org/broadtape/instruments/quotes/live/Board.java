package org.broadtape.instruments.quotes.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.prices.PriceNow;
import org.broadtape.instruments.quotes.live.LiveSignal.Told;
import org.jspecify.annotations.Nullable;

/// The prices that one kind of reader sees: those with live quotes, or everybody. It holds what is or was on an open page. Each change has a number, so that a
/// page that knows up to which it was told is told the rest.
final class Board {

    private final BiFunction<Instrument, PriceNow, String> written;
    private final Map<InstrumentId, Entry> entries = new ConcurrentHashMap<>();
    private volatile long newest;

    /// @param written how pages are told a price
    Board(BiFunction<Instrument, PriceNow, String> written) {
        this.written = written;
    }

    /// What is new on the board since a change, and up to which that is.
    record News(long upTo, List<Told> told) {
    }

    private final class Entry {

        private final PriceNow price;
        private final Instrument instrument;
        private final long change;
        private @Nullable Told told;

        private Entry(PriceNow price, Instrument instrument, long change) {
            this.price = price;
            this.instrument = instrument;
            this.change = change;
        }

        /// Written when the first page wants it, and then the same for all.
        private Told told() {
            var known = told;
            if (known == null) {
                known = new Told(instrument.id(), written.apply(instrument, price));
                told = known;
            }
            return known;
        }

        private boolean says(PriceNow other) {
            return price.price().compareTo(other.price()) == 0 && price.at().equals(other.at()) && price.previousClose().equals(other.previousClose());
        }
    }

    /// Puts what is known of instruments on the board, as the database has it; nothing that is older than what is there.
    synchronized void put(Map<InstrumentId, PriceNow> prices, Map<InstrumentId, Instrument> instruments) {
        var change = newest;
        for (var price : prices.values()) {
            var before = entries.get(price.instrument());
            var instrument = instruments.get(price.instrument());
            if (instrument != null && (before == null || (!price.at().isBefore(before.price.at()) && !before.says(price)))) {
                entries.put(price.instrument(), new Entry(price, instrument, ++change));
            }
        }
        newest = change;
    }

    /// A quote that was accepted; of what is on no page nothing is kept.
    synchronized void moved(InstrumentId instrument, BigDecimal price, Instant at) {
        var before = entries.get(instrument);
        if (before != null && !at.isBefore(before.price.at())) {
            var was = before.price;
            entries.put(instrument, new Entry(new PriceNow(instrument, price, was.previousClose(), at, was.source(), was.delay(), true), before.instrument, newest + 1));
            newest++;
        }
    }

    boolean has(Collection<InstrumentId> instruments) {
        return entries.keySet().containsAll(instruments);
    }

    /// What has changed of these instruments since.
    News since(long change, List<InstrumentId> instruments) {
        var upTo = newest;
        if (upTo == change) {
            return new News(upTo, List.of());
        }
        var told = new ArrayList<Told>();
        for (var instrument : instruments) {
            var entry = entries.get(instrument);
            if (entry != null && entry.change > change) {
                told.add(entry.told());
            }
        }
        return new News(upTo, told);
    }
}
