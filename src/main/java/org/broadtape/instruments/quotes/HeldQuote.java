package org.broadtape.instruments.quotes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

import org.broadtape.instruments.InstrumentId;

/// A quote that waits for a person: the newest of those that were held for the same reason.
///
/// @param named   the instrument as the source named it
/// @param stood   the price that stood when it came
/// @param many    how many were held for the reason since `firstAt`
public record HeldQuote(long id, String source, String named, Optional<InstrumentId> instrument, Reason reason, BigDecimal price, String unit, Instant at, long volume,
        Optional<BigDecimal> stood, int many, Instant firstAt, Instant lastAt) {
}
