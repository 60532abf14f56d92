package org.broadtape.instruments.prices;

import java.math.BigDecimal;
import java.time.Instant;

/// What an instrument cost once, as it was then.
///
/// @param price in its unit; splits since are not in it
/// @param at    as of when
public record PriceThen(BigDecimal price, Instant at) {
}
