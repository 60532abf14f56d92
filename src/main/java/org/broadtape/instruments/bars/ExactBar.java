package org.broadtape.instruments.bars;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.broadtape.kernel.Refused;

/// A bar as it is kept: whole numbers of 10^-scale, with as few places as its four prices need. So the same prices are always the same numbers.
public record ExactBar(LocalDate day, long open, long high, long low, long close, long volume, int scale) {

    /// @throws Refused where a price has more digits than eight bytes hold
    public static ExactBar of(Bar bar) {
        try {
            return plain(bar, Math.max(Math.max(places(bar.open()), places(bar.high())), Math.max(places(bar.low()), places(bar.close()))));
        } catch (ArithmeticException tooLong) {
            throw new Refused("A price of " + bar.day() + " has more than the eighteen digits that are kept; round it");
        }
    }

    /// Of prices that are whole numbers of 10^-places already.
    public static ExactBar of(LocalDate day, long open, long high, long low, long close, long volume, int places) {
        if (places == 0 || open % 10 != 0 || high % 10 != 0 || low % 10 != 0 || close % 10 != 0) {
            return new ExactBar(day, open, high, low, close, volume, places);
        }
        return of(day, open / 10, high / 10, low / 10, close / 10, volume, places - 1);
    }

    private static int places(BigDecimal price) {
        return price.scale() > 9 || price.scale() < 0 ? Math.max(0, price.stripTrailingZeros().scale()) : price.scale();
    }

    private static ExactBar plain(Bar bar, int places) {
        return of(bar.day(), whole(bar.open(), places), whole(bar.high(), places), whole(bar.low(), places), whole(bar.close(), places), bar.volume(), places);
    }

    private static long whole(BigDecimal price, int places) {
        return price.setScale(places).unscaledValue().longValueExact();
    }

    /// The same as everybody reads it.
    public Bar bar() {
        return new Bar(day, BigDecimal.valueOf(open, scale), BigDecimal.valueOf(high, scale), BigDecimal.valueOf(low, scale), BigDecimal.valueOf(close, scale), volume);
    }

    /// For comparisons that need no last digit.
    double about(long price) {
        return price / Math.pow(10, scale);
    }
}
