package org.broadtape.instruments.bars;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.broadtape.instruments.InstrumentId;

/// The newest bar of each instrument, remembered while files are taken one after the other, so that bars which follow it need not be looked for.
/// What somebody else has taken meanwhile makes it forget all.
final class LastKnown {

    private final Map<InstrumentId, Optional<Known>> newest = new HashMap<>();
    private int seen = -1;

    /// Forgets everything unless the newest taking is the one that was seen last.
    void check(int import_) {
        if (seen != import_) {
            newest.clear();
            seen = import_;
        }
    }

    List<InstrumentId> missing(Collection<InstrumentId> ids) {
        return ids.stream().filter(id -> !newest.containsKey(id)).toList();
    }

    void learn(Collection<InstrumentId> asked, Map<InstrumentId, Known> found) {
        asked.forEach(id -> newest.put(id, Optional.ofNullable(found.get(id))));
    }

    Optional<Known> of(InstrumentId id) {
        return newest.getOrDefault(id, Optional.empty());
    }

    /// Remembers the newest of an instrument, with the taking that it came with.
    void put(InstrumentId id, Known known) {
        newest.put(id, Optional.of(known));
    }

    void written(int import_) {
        seen = import_;
    }
}
