package org.broadtape.instruments.minutes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.instruments.InstrumentId;

/// Open, high, low, close and volume of each minute in which a quote was accepted, kept for 30 days.
@ApplicationScoped
@Transactional
public class Minutes {

    public static final Duration KEPT = Duration.ofDays(30);

    private final MinuteStore store;
    private final Clock clock;

    Minutes(MinuteStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// An accepted price.
    ///
    /// @param traded how many were traded since the one before
    public record Tick(InstrumentId instrument, Instant at, BigDecimal price, long traded) {

        private Instant minute() {
            return at.truncatedTo(ChronoUnit.MINUTES);
        }
    }

    record Key(InstrumentId instrument, Instant at) {
    }

    /// Adds prices in the order in which they were told.
    public void add(List<Tick> ticks) {
        var minutes = new LinkedHashMap<Key, Minute>();
        for (var tick : ticks) {
            minutes.merge(new Key(tick.instrument(), tick.minute()), Minute.of(tick.at(), tick.price(), tick.traded()), Minute::then);
        }
        store.add(minutes);
    }

    /// Adds minutes that were not believed at first.
    public void add(InstrumentId instrument, List<Minute> late) {
        var minutes = new LinkedHashMap<Key, Minute>();
        late.forEach(minute -> minutes.put(new Key(instrument, minute.at()), minute));
        if (!minutes.isEmpty()) {
            store.add(minutes);
        }
    }

    /// The minutes that begin within this time, in their order; those in which nothing was said are left out.
    @Transactional(TxType.SUPPORTS)
    public List<Minute> of(InstrumentId instrument, Instant from, Instant until) {
        return store.of(instrument, from, until);
    }

    /// Of each instrument the last minute that was over by then, and began after `from`.
    @Transactional(TxType.SUPPORTS)
    public Map<InstrumentId, Minute> lastUntil(Collection<InstrumentId> instruments, Instant from, Instant until) {
        return instruments.isEmpty() ? Map.of() : store.lastUntil(instruments, from, until);
    }

    void sweep() {
        store.forget(clock.instant().minus(KEPT));
    }
}
