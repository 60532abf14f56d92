package org.broadtape.instruments.minutes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The prices of one minute in which there was a quote.
///
/// @param at     when the minute began; it ends 60 seconds later
/// @param volume how many were traded in it, as far as the source says
public record Minute(Instant at, BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close, long volume) {

    /// Of one price within it.
    public static Minute of(Instant at, BigDecimal price, long traded) {
        return new Minute(at.truncatedTo(ChronoUnit.MINUTES), price, price, price, price, traded);
    }

    /// With what came after it within the same minute.
    public Minute then(Minute more) {
        return new Minute(at, open, high.max(more.high), low.min(more.low), more.close, volume + more.volume);
    }

    /// When it was over, and its close was known.
    public Instant end() {
        return at.plusSeconds(60);
    }
}
