package org.broadtape.instruments.actions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// What an action does to the prices before it, so that a series shows what a holder gained, and not what the action did.
///
/// - Split of `made` for `of`: prices before are multiplied by `of / made`, quantities by `made / of`.
/// - Dividend `D` after a close `C`: prices before are multiplied by `(C - D) / C`. This is the method of CRSP ("factor to adjust price", Data Descriptions
///   Guide) and of Yahoo ("What is the adjusted close?": 1 - 0.08/24.96 = 0.9968), which keeps every price above zero.
/// - Spin-off of `made` shares worth `V` each for `of`: as a dividend of `V * made / of`.
///
/// Those of several actions are multiplied with each other. A price is divided once, at the end, so that splits cost no digit.
///
/// @param split  of all splits between the day and now
/// @param factor of everything else; 1 where there is nothing
public record Adjustment(Ratio split, BigDecimal factor) {

    public static final Adjustment NONE = new Adjustment(Ratio.ONE, BigDecimal.ONE);

    /// Digits behind the point of an adjusted price.
    public static final int PLACES = 10;
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    public static Adjustment split(Ratio ratio) {
        return new Adjustment(ratio, BigDecimal.ONE);
    }

    public static Adjustment factor(BigDecimal given) {
        return new Adjustment(Ratio.ONE, given);
    }

    /// Of a dividend in the unit of the price; none where it is not below the close.
    public static Adjustment dividend(BigDecimal amount, BigDecimal closeBefore) {
        return amount.compareTo(closeBefore) >= 0 ? NONE : factor(closeBefore.subtract(amount).divide(closeBefore, DIGITS));
    }

    public Adjustment and(Adjustment other) {
        return new Adjustment(split.then(other.split), factor.multiply(other.factor, DIGITS));
    }

    public boolean isNone() {
        return split.made().compareTo(split.of()) == 0 && factor.compareTo(BigDecimal.ONE) == 0;
    }

    /// A price of before, in terms of now, to ten digits behind the point.
    public BigDecimal price(BigDecimal raw) {
        var exact = raw.multiply(split.of()).multiply(factor).divide(split.made(), PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /// A volume of before, in terms of now: dividends do not change it.
    public long volume(long raw) {
        return BigDecimal.valueOf(raw).multiply(split.made()).divide(split.of(), 0, RoundingMode.HALF_UP).longValueExact();
    }
}
