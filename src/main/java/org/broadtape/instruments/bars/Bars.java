package org.broadtape.instruments.bars;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;

/// Raw daily bars. Adjusted ones are computed from these by [org.broadtape.instruments.series].
@ApplicationScoped
public class Bars {

    private static final LocalDate FIRST = LocalDate.of(1600, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final BarStore store;
    private final Keeping keeping;
    private final Clock clock;

    Bars(BarStore store, Keeping keeping, Clock clock) {
        this.store = store;
        this.keeping = keeping;
        this.clock = clock;
    }

    /// From the one day to the other, both included, in their order.
    public List<Bar> raw(InstrumentId id, LocalDate from, LocalDate to) {
        return store.raw(id, later(from, FIRST), earlier(to, LAST));
    }

    /// The same as it was known at an instant: without what came later, and with what was corrected since.
    public List<Bar> asKnown(InstrumentId id, LocalDate from, LocalDate to, Instant at) {
        return store.asKnown(id, later(from, FIRST), earlier(to, LAST), at);
    }

    /// The bar of that day, or of the last one before.
    public Optional<Bar> lastUntil(InstrumentId id, LocalDate day) {
        return store.lastUntil(id, earlier(day, LAST));
    }

    /// The newest two of each instrument, the newest first: for its move. Who has none is left out.
    public Map<InstrumentId, List<Bar>> lastTwo(Collection<InstrumentId> ids) {
        return ids.isEmpty() ? Map.of() : store.lastTwo(ids, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /// Takes bars of an instrument: new ones are added, those that the same source corrects are replaced, with what was said before kept;
    /// doubtful ones are put aside.
    ///
    /// @param source who says so, such as `stooq`
    /// @throws org.broadtape.kernel.Refused where a price has more digits than are kept
    public Kept keep(InstrumentId id, List<Bar> bars, String source) {
        var arrivals = bars.stream().map(bar -> new Arrival(id, ExactBar.of(bar), "", 0)).toList();
        return keeping.keep(List.of(new Portion(new Said(source, "", Optional.empty()), arrivals)), new LastKnown(), false).getFirst();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
