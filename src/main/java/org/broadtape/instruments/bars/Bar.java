package org.broadtape.instruments.bars;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What an instrument cost on one day of its exchange. Prices are in the instrument's unit and raw, as they were traded.
///
/// @param volume how many were traded; 0 where that is not told
public record Bar(LocalDate day, BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close, long volume) {
}
