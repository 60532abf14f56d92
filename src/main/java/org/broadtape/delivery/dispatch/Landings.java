package org.broadtape.delivery.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.Parcel;

/// What has come back from the channels and is not written down yet.
final class Landings {

    /// Parcels that went over one connection, with an outcome for each.
    record Landing(List<Parcel> parcels, List<Outcome> outcomes) {
    }

    private final ConcurrentLinkedQueue<Landing> landed = new ConcurrentLinkedQueue<>();

    void add(Landing landing) {
        landed.add(landing);
    }

    List<Landing> all() {
        var all = new ArrayList<Landing>();
        for (var next = landed.poll(); next != null; next = landed.poll()) {
            all.add(next);
        }
        return all;
    }
}
