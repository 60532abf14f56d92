package org.broadtape.instruments.bars;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.broadtape.instruments.InstrumentId;

/// The newest bar of each instrument, remembered while files are taken one after the other, so that bars which follow it need not be looked for.
/// What somebody else has taken meanwhile makes it forget all.
public final class LastKnown {

    private final Map<InstrumentId, Newest> newest = new HashMap<>();
    private int seen = -1;
    private int portion;

    /// Forgets everything unless the newest taking is the one that was seen last.
    void check(int import_) {
        if (seen != import_) {
            newest.clear();
            seen = import_;
        }
    }

    void written(int import_) {
        seen = import_;
    }

    int nextPortion() {
        return ++portion;
    }

    Newest of(InstrumentId id) {
        return newest.computeIfAbsent(id, Newest::new);
    }

    /// Those that nobody has looked for yet.
    static List<InstrumentId> missing(Collection<Newest> of) {
        return of.stream().filter(one -> !one.learned).map(one -> one.instrument).distinct().toList();
    }

    void learn(Collection<InstrumentId> asked, Map<InstrumentId, Known> found) {
        asked.forEach(id -> {
            var one = of(id);
            one.known = found.get(id);
            one.learned = true;
        });
    }

    /// What is taken and not written yet, in the order of instruments and days.
    List<Judging.Fresh> unwritten() {
        var all = newest.values().stream().filter(one -> !one.unwritten.isEmpty()).sorted(Comparator.comparing(one -> one.instrument.value())).toList();
        var fresh = all.stream().flatMap(one -> one.unwritten.stream()).toList();
        all.forEach(one -> one.unwritten.clear());
        return fresh;
    }
}
