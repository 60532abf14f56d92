package org.broadtape.instruments.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/// What must hold of quotients that are rounded once to twelve digits: each is off by half a unit of the twelfth digit at most, so by a part of 5e-12.
class CrossRateTests {

    private static final BigDecimal ONCE = new BigDecimal("5.1e-12");

    @Property
    void thereAndBackIsWhereOneBegan(@ForAll @BigRange(min = "0.0001", max = "100000") @Scale(6) BigDecimal one, @ForAll @BigRange(min = "0.0001", max = "100000") @Scale(6) BigDecimal other) {
        assertNear(Rates.cross(one, other).multiply(Rates.cross(other, one)), BigDecimal.ONE, 2);
    }

    @Property
    void overAThirdCurrencyItIsTheSame(@ForAll @BigRange(min = "0.0001", max = "100000") @Scale(6) BigDecimal a, @ForAll @BigRange(min = "0.0001", max = "100000") @Scale(6) BigDecimal b,
            @ForAll @BigRange(min = "0.0001", max = "100000") @Scale(6) BigDecimal c) {
        assertNear(Rates.cross(a, b).multiply(Rates.cross(b, c)), Rates.cross(a, c), 3);
    }

    @Property
    void ofTheEuroItselfItIsWhatTheBankSaid(@ForAll @BigRange(min = "0.0001", max = "99999") @Scale(6) BigDecimal rate) {
        assertThat(Rates.cross(BigDecimal.ONE, rate)).isEqualByComparingTo(rate);
    }

    private static void assertNear(BigDecimal found, BigDecimal right, int roundings) {
        assertThat(found.subtract(right).abs().divide(right, MathContext.DECIMAL64)).isLessThanOrEqualTo(ONCE.multiply(new BigDecimal(roundings)));
    }
}
