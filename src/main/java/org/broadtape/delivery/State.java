package org.broadtape.delivery;

import java.util.Locale;

/// Where a delivery stands. `DOUBTFUL`: it had left when the connection or the program ended, and nobody knows whether it arrived.
public enum State {
    READY, SENDING, SENT, DOUBTFUL, FAILED, CANCELLED;

    /// As people write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
