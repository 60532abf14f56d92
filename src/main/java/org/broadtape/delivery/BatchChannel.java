package org.broadtape.delivery;

import java.util.List;

/// A channel that sends several to one destination over one connection. When the program is killed, all of a batch are in doubt: keep it
/// to one where the other end cannot tell what it has had.
public interface BatchChannel extends Channel {

    /// How many it takes at once at most.
    int batch();

    /// One outcome for each, in their order.
    List<Outcome> sendAll(List<Parcel> parcels) throws Exception;

    @Override
    default Outcome send(Parcel parcel) throws Exception {
        return sendAll(List.of(parcel)).getFirst();
    }
}
