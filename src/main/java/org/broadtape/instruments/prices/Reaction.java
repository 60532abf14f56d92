package org.broadtape.instruments.prices;

import java.math.BigDecimal;
import java.util.Optional;

/// How an instrument took what was said at an instant: by how many percent of the price before it cost more or less after a minute, an hour and a day (24 hours), to
/// two decimals, adjusted for splits between. Each is empty until its time has come, and where there was no price after the instant by then.
///
/// @param before the price before, in the instrument's unit
public record Reaction(BigDecimal before, Optional<BigDecimal> afterMinute, Optional<BigDecimal> afterHour, Optional<BigDecimal> afterDay) {
}
