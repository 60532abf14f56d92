package org.broadtape.instruments.bars;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.actions.Ratio;

/// Takes bars of any instruments in one transaction. One at a time, on all nodes.
@ApplicationScoped
class Keeping {

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

    @Transactional(TxType.REQUIRED)
    Kept keep(List<Arrival> arrivals, Said said, LastKnown last, boolean dry) {
        last.check(writing.newestAlone());
        var judging = new Judging(new Examination(latest(), said.only()), said.source());
        var each = byInstrument(arrivals);
        var days = days(each, last);
        each.forEach((id, its) -> judging.judge(its, days.getOrDefault(id, new TreeMap<>()), (after, until) -> made(id, after, until)));
        var written = dry ? NOWHERE : writing.write(judging, said, clock.instant());
        remember(days, written, said.source(), last);
        return new Kept(judging.fresh.size(), judging.corrections.size(), judging.known,
                judging.doubtful.stream().map(one -> new Kept.Line(one.arrival().place(), one.doubt())).toList());
    }

    /// Asked for the few that moved by half.
    private double made(InstrumentId id, LocalDate after, LocalDate until) {
        var between = actions.of(List.of(id), after, until).getOrDefault(id, List.of());
        if (between.stream().anyMatch(action -> EXPLAINING.contains(action.kind()))) {
            return Double.NaN;
        }
        return between.stream().filter(action -> action.kind() == ActionKind.SPLIT).flatMap(action -> action.ratio().stream()).reduce(Ratio.ONE, Ratio::then).quantity().doubleValue();
    }

    /// Takes a bar whatever may be doubtful about it, in place of one that there may be.
    @Transactional(TxType.REQUIRED)
    void take(Arrival arrival, Said said) {
        writing.newestAlone();
        var there = Optional.ofNullable(store.around(Map.of(arrival.instrument(), List.of(arrival))).get(arrival.instrument())).map(days -> days.get(arrival.bar().day()));
        var judging = new Judging(new Examination(latest(), Optional.empty()), said.source());
        judging.take(arrival.instrument(), arrival.bar(), there.orElse(null));
        writing.write(judging, said, clock.instant());
    }

    /// The day that it is where days begin first.
    private LocalDate latest() {
        return clock.instant().atOffset(ZoneOffset.ofHours(14)).toLocalDate();
    }

    private static Map<InstrumentId, List<Arrival>> byInstrument(List<Arrival> arrivals) {
        var each = new LinkedHashMap<InstrumentId, List<Arrival>>();
        arrivals.forEach(arrival -> each.computeIfAbsent(arrival.instrument(), _ -> new ArrayList<>(2)).add(arrival));
        each.values().forEach(its -> its.sort(Comparator.comparing(arrival -> arrival.bar().day())));
        return each;
    }

    /// What is kept about the days of what has come in. Of an instrument whose bars all follow its newest, that one is enough.
    private Map<InstrumentId, NavigableMap<LocalDate, Known>> days(Map<InstrumentId, List<Arrival>> each, LastKnown last) {
        var missing = last.missing(each.keySet());
        last.learn(missing, missing.isEmpty() ? Map.of() : store.newest(missing));
        var days = new HashMap<InstrumentId, NavigableMap<LocalDate, Known>>();
        var back = new LinkedHashMap<InstrumentId, List<Arrival>>();
        each.forEach((id, its) -> last.of(id).ifPresentOrElse(newest -> {
            if (its.getFirst().bar().day().isAfter(newest.bar().day())) {
                days.put(id, new TreeMap<>(Map.of(newest.bar().day(), newest)));
            } else {
                back.put(id, its);
            }
        }, () -> days.put(id, new TreeMap<>())));
        if (!back.isEmpty()) {
            days.putAll(store.around(back));
        }
        return days;
    }

    private static void remember(Map<InstrumentId, NavigableMap<LocalDate, Known>> days, int written, String source, LastKnown last) {
        days.forEach((id, its) -> {
            if (!its.isEmpty() && last.of(id).filter(old -> old.bar().day().isAfter(its.lastKey())).isEmpty()) {
                var newest = its.lastEntry().getValue();
                last.put(id, newest.importId() == 0 ? new Known(newest.bar(), written, source) : newest);
            }
        });
        if (written > 0) {
            last.written(written);
        }
    }
}
