package org.broadtape.instruments.minutes;

import java.math.BigDecimal;
import java.time.Instant;

/// The prices of one minute in which there was a quote.
///
/// @param at     when the minute began; it ends 60 seconds later
/// @param volume how many were traded in it, as far as the source says
public record Minute(Instant at, BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close, long volume) {

    /// When it was over, and its close was known.
    public Instant end() {
        return at.plusSeconds(60);
    }
}
