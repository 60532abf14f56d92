package org.broadtape.instruments.prices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.broadtape.instruments.InstrumentId;

/// What an instrument costs.
///
/// @param price         in its unit
/// @param previousClose of the last trading day before that of the price, as splits since have made it; empty where none is known
/// @param at            as of when: a quote's time, or the end of a day whose close it is
/// @param source        who says it, in words for readers; empty where it is a day's close
/// @param delay         by how much it is shown later than the source told it
/// @param live          whether it is a quote; otherwise it is a day's close
public record PriceNow(InstrumentId instrument, BigDecimal price, Optional<BigDecimal> previousClose, Instant at, String source, Duration delay, boolean live) {

    private static final int PERCENT_DECIMALS = 2;

    /// By how much it has moved since the previous close, in its unit.
    public Optional<BigDecimal> change() {
        return previousClose.map(price::subtract);
    }

    /// The same in percent of the previous close, to two decimals.
    public Optional<BigDecimal> percent() {
        return previousClose.filter(close -> close.signum() != 0).map(close -> percent(close, price));
    }

    /// By how many percent of `from` it is to `to`: 100 × (to − from) ÷ from, to two decimals, halves away from zero.
    public static BigDecimal percent(BigDecimal from, BigDecimal to) {
        return to.subtract(from).movePointRight(2).divide(from, PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }

    PriceNow comparedWith(Optional<BigDecimal> close) {
        return new PriceNow(instrument, price, close, at, source, delay, live);
    }
}
