package org.broadtape.delivery;

import java.time.Instant;

/// A delivery on its way, as its channel gets it.
///
/// @param tries how many times it was taken, this one included
/// @param since when its lifetime began
public record Parcel(long id, int claim, String reason, String subject, long version, String payload, String recipient, String channel, String address,
        String destination, int rank, int tries, Instant since) {

    /// What it is, for a recipient who drops what came before: the same for every try.
    public String key() {
        return reason + "/" + subject + "/" + version;
    }

    public boolean urgent() {
        return rank == Urgency.URGENT.rank();
    }
}
