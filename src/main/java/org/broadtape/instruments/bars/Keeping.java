package org.broadtape.instruments.bars;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.actions.Ratio;

/// Takes bars of any instruments in one transaction. One at a time, on all nodes.
@ApplicationScoped
public class Keeping {

    /// The taking of what was only looked at.
    private static final int NOWHERE = -1;

    /// What may move a price by any amount.
    private static final Set<ActionKind> EXPLAINING = Set.of(ActionKind.MERGER, ActionKind.SPIN_OFF, ActionKind.FACTOR);

    private final BarStore store;
    private final BarWriting writing;
    private final Actions actions;
    private final Clock clock;

    Keeping(BarStore store, BarWriting writing, Actions actions, Clock clock) {
        this.store = store;
        this.writing = writing;
        this.actions = actions;
        this.clock = clock;
    }

    /// @param last what was learned when portions before these were taken
    /// @param dry  to keep nothing, and tell all the same
    /// @return what came of each portion
    @Transactional(TxType.REQUIRED)
    public List<Kept> keep(List<Portion> portions, LastKnown last, boolean dry) {
        last.check(writing.newestAlone());
        var books = new Books(last, dry);
        var taking = new Taking(books, last, latest());
        var kept = portions.stream().map(taking::take).toList();
        taking.end();
        return kept;
    }

    /// Takes a bar whatever may be doubtful about it, in place of one that there may be.
    @Transactional(TxType.REQUIRED)
    public void take(Arrival arrival, Said said) {
        writing.newestAlone();
        var there = Optional.ofNullable(store.around(Map.of(arrival.instrument(), List.of(arrival))).get(arrival.instrument())).map(days -> days.get(arrival.bar().day()));
        var judging = new Judging(new Examination(latest(), Optional.empty()), said.source());
        judging.take(arrival.instrument(), arrival.bar(), there.orElse(null));
        writing.write(judging, writing.begin(said, clock.instant()), said, clock.instant());
    }

    /// The day that it is where days begin first.
    private LocalDate latest() {
        return clock.instant().atOffset(ZoneOffset.ofHours(14)).toLocalDate();
    }

    /// Asked for the few that moved by half.
    private double splitsBetween(InstrumentId id, LocalDate after, LocalDate until) {
        var between = actions.of(List.of(id), after, until).getOrDefault(id, List.of());
        if (between.stream().anyMatch(action -> EXPLAINING.contains(action.kind()))) {
            return Double.NaN;
        }
        return between.stream().filter(action -> action.kind() == ActionKind.SPLIT).flatMap(action -> action.ratio().stream()).reduce(Ratio.ONE, Ratio::then).quantity().doubleValue();
    }

    /// The tables, or with `dry` the tables without what would be written.
    private final class Books implements Taking.Books {

        private final LastKnown last;
        private final boolean dry;

        private Books(LastKnown last, boolean dry) {
            this.last = last;
            this.dry = dry;
        }

        @Override
        public Map<InstrumentId, Known> newest(List<InstrumentId> ids) {
            return store.newest(ids);
        }

        @Override
        public Map<InstrumentId, NavigableMap<LocalDate, Known>> around(Map<InstrumentId, List<Arrival>> arrivals) {
            return store.around(arrivals);
        }

        @Override
        public int begin(Said said) {
            if (dry) {
                return NOWHERE;
            }
            var number = writing.begin(said, clock.instant());
            last.written(number);
            return number;
        }

        @Override
        public void append(List<Judging.Fresh> fresh) {
            if (!dry) {
                writing.append(fresh);
            }
        }

        @Override
        public void write(Judging judging, int number, Said said) {
            if (!dry) {
                writing.write(judging, number, said, clock.instant());
            }
        }

        @Override
        public double splits(InstrumentId id, LocalDate after, LocalDate until) {
            return splitsBetween(id, after, until);
        }
    }
}
