package org.broadtape.instruments.quotes;

import java.math.BigDecimal;
import java.time.Instant;

import org.broadtape.instruments.InstrumentId;

/// A price that is believed.
///
/// @param price  in the instrument's unit
/// @param volume how many were traded that day by then
/// @param source the slug of who said it
public record Quote(InstrumentId instrument, BigDecimal price, Instant at, long volume, String source) {
}
