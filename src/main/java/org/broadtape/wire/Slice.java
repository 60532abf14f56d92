package org.broadtape.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.broadtape.wire.documents.Arrival;

/// Arrivals, in order, as many as are taken in at once: of one provider, not too many, and no guid twice.
final class Slice {

    private static final int MOST = 100;

    private final List<Arrival> arrivals = new ArrayList<>();
    private final Set<String> guids = new HashSet<>();
    private final Consumer<List<Arrival>> take;

    Slice(Consumer<List<Arrival>> take) {
        this.take = take;
    }

    void put(Arrival arrival) {
        var other = !arrivals.isEmpty() && !arrivals.getFirst().source().provider().equals(arrival.source().provider());
        if (other || arrivals.size() >= MOST || !guids.add(arrival.item().guid())) {
            end();
            guids.add(arrival.item().guid());
        }
        arrivals.add(arrival);
    }

    /// Takes in what is here.
    void end() {
        if (!arrivals.isEmpty()) {
            take.accept(List.copyOf(arrivals));
        }
        arrivals.clear();
        guids.clear();
    }
}
