package org.broadtape.instruments.markets;

import java.time.Instant;
import java.util.Optional;

/// Whether a market trades at an instant.
public sealed interface Trading {

    /// @param until when it closes, or rests
    record Open(Instant until) implements Trading {
    }

    /// @param opensAt when it trades again; absent where no day within the next three weeks is known to be a trading day
    record Closed(Optional<Instant> opensAt) implements Trading {
    }

    /// Nobody has said when this market is open.
    record Unknown() implements Trading {
    }
}
