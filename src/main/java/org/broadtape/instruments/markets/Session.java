package org.broadtape.instruments.markets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One day's trading.
///
/// @param day the market's business date; it may open on the evening before
public record Session(LocalDate day, Instant opens, Instant closes, Optional<Pause> pause) {

    /// When trading rests within the day, such as over noon in Tokyo.
    public record Pause(Instant from, Instant until) {

        boolean holds(Instant when) {
            return !when.isBefore(from) && when.isBefore(until);
        }
    }

    boolean holds(Instant when) {
        return !when.isBefore(opens) && when.isBefore(closes);
    }
}
