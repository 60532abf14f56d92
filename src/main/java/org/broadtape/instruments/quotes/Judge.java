package org.broadtape.instruments.quotes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.broadtape.instruments.PriceUnit;
import org.broadtape.kernel.Refused;

/// Whether a quote is believed. A rule of its own, which knows neither the clock nor the database.
final class Judge {

    /// How far a source's clock may be ahead of ours.
    static final Duration AHEAD = Duration.ofMinutes(2);
    /// The longest that an exchange is closed in a row, a long weekend, and a day.
    static final Duration FRESH = Duration.ofDays(5);
    private static final BigDecimal HUNDREDFOLD_FROM = new BigDecimal(80);
    private static final BigDecimal HUNDREDFOLD_TO = new BigDecimal(125);

    private Judge() {
    }

    /// What is known of the instrument.
    ///
    /// @param expected the last price, as corporate actions since then have made it
    /// @param stands   as of when there is a quote
    record Known(PriceUnit unit, Optional<BigDecimal> expected, Optional<Instant> stands) {
    }

    /// Why the quote is held; empty where it is believed.
    ///
    /// @param mostMove by which share of the last price it may differ
    static Optional<Reason> of(Offer offer, Known known, BigDecimal mostMove, Instant now) {
        if (offer.price().signum() <= 0) {
            return Optional.of(Reason.NO_PRICE);
        }
        if (!offer.unit().isEmpty() && !isUnit(offer.unit(), known.unit())) {
            return Optional.of(Reason.WRONG_UNIT);
        }
        if (offer.at().isAfter(now.plus(AHEAD))) {
            return Optional.of(Reason.FUTURE);
        }
        if (offer.at().isBefore(now.minus(FRESH))) {
            return Optional.of(Reason.LAST_WEEKS);
        }
        if (known.stands().filter(offer.at()::isBefore).isPresent()) {
            return Optional.of(Reason.OLDER);
        }
        return known.expected().flatMap(expected -> move(offer.price(), expected, mostMove));
    }

    private static Optional<Reason> move(BigDecimal price, BigDecimal expected, BigDecimal mostMove) {
        if (isHundredfold(price, expected) || isHundredfold(expected, price)) {
            return Optional.of(Reason.HUNDREDFOLD);
        }
        return price.subtract(expected).abs().compareTo(expected.multiply(mostMove)) > 0 ? Optional.of(Reason.JUMP) : Optional.empty();
    }

    private static boolean isHundredfold(BigDecimal large, BigDecimal small) {
        var ratio = large.divide(small, MathContext.DECIMAL64);
        return ratio.compareTo(HUNDREDFOLD_FROM) >= 0 && ratio.compareTo(HUNDREDFOLD_TO) <= 0;
    }

    private static boolean isUnit(String said, PriceUnit unit) {
        try {
            return PriceUnit.of(said).equals(unit);
        } catch (Refused unknown) {
            return false;
        }
    }
}
