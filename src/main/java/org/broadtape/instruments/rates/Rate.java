package org.broadtape.instruments.rates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/// How many of one currency another was worth.
///
/// @param rate how many of `to` one of `from` is, to twelve significant digits
/// @param of   the day that it is of, which may be earlier than the one asked for
public record Rate(String from, String to, BigDecimal rate, LocalDate of) {

    /// The European Central Bank gives five or six significant digits; of two such the quotient is right to no more, and these are enough that it can be
    /// taken back without a cent's difference in a sum of a thousand millions. Halves go to the even digit.
    static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    /// An amount of `from` in `to`, not rounded further.
    public BigDecimal convert(BigDecimal amount) {
        return amount.multiply(rate);
    }
}
