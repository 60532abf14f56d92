package org.broadtape.instruments.actions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

import org.broadtape.kernel.Refused;

/// So many of so many: a split of two for one is `2:1`, a consolidation of ten into one `1:10`.
///
/// @param made how many there are afterwards, or are given
/// @param of   how many there were before, or for how many these are given
public record Ratio(BigDecimal made, BigDecimal of) {

    public static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);
    private static final Pattern TWO = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(?::|/|for|-for-|to)\\s*(\\d+(?:\\.\\d+)?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    public Ratio {
        if (made.signum() <= 0 || of.signum() <= 0) {
            throw new Refused("A ratio is of two numbers above zero, such as 2:1");
        }
        made = plain(made);
        of = plain(of);
    }

    private static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /// Reads `2:1`, `2/1`, `2 for 1`, `2-for-1` and `2`, which all are the same.
    ///
    /// @throws Refused where it is none of these
    public static Ratio parse(String text) {
        var two = TWO.matcher(text.strip());
        if (two.matches()) {
            return new Ratio(new BigDecimal(two.group(1)), new BigDecimal(two.group(2)));
        }
        return Optional.of(text.strip()).filter(ONE_NUMBER.asMatchPredicate()).map(number -> new Ratio(new BigDecimal(number), BigDecimal.ONE))
                .orElseThrow(() -> new Refused("'" + text + "' is no ratio; write it as 2:1"));
    }

    /// One after the other: two for one, then three for one, are six for one.
    public Ratio then(Ratio next) {
        return new Ratio(made.multiply(next.made), of.multiply(next.of));
    }

    /// What a quantity of one becomes, to 34 digits.
    public BigDecimal quantity() {
        return made.divide(of, MathContext.DECIMAL128);
    }

    @Override
    public String toString() {
        return made.toPlainString() + ":" + of.toPlainString();
    }
}
