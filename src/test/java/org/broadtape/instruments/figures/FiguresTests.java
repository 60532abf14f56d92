package org.broadtape.instruments.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;

import org.broadtape.instruments.PriceUnit;
import org.junit.jupiter.api.Test;

class FiguresTests {

    private final Figures figures = new Figures(Locale.forLanguageTag("en-ZA"));

    @Test
    void centsAreShownInRand() {
        assertThat(figures.price(new BigDecimal("320450"), PriceUnit.of("ZAC"))).isEqualTo("R3" + "\u00a0" + "204,50");
        assertThat(new Figures(Locale.ENGLISH).price(new BigDecimal("320450"), PriceUnit.of("ZAC"))).isEqualTo("R3,204.50");
    }

    @Test
    void whatCostsLessThanOneHasUpToFourDecimals() {
        assertThat(new Figures(Locale.UK).price(new BigDecimal("12.345"), PriceUnit.of("GBX"))).isEqualTo("£0.1235");
        assertThat(new Figures(Locale.UK).price(new BigDecimal("1234.5"), PriceUnit.of("GBX"))).isEqualTo("£12.35");
    }

    @Test
    void aSignThatSeveralCurrenciesShareIsNotUsedForAForeignOne() {
        assertThat(new Figures(Locale.UK).price(new BigDecimal("12.5"), PriceUnit.of("NOK"))).isEqualTo("NOK\u00a012.50");
        assertThat(new Figures(Locale.UK).price(new BigDecimal("12.5"), PriceUnit.of("USD"))).isEqualTo("US$12.50");
    }

    @Test
    void pointsAreBare() {
        assertThat(new Figures(Locale.UK).price(new BigDecimal("81234.567"), PriceUnit.POINTS)).isEqualTo("81,234.57");
    }

    @Test
    void aMoveHasItsSign() {
        var uk = new Figures(Locale.UK);

        assertThat(uk.move(new BigDecimal("-35"), PriceUnit.of("GBX"))).isEqualTo("−£0.35");
        assertThat(uk.move(new BigDecimal("1250"), PriceUnit.of("GBX"))).isEqualTo("+£12.50");
        assertThat(uk.percent(new BigDecimal("1.20"))).isEqualTo("+1.2\u00a0%");
        assertThat(uk.percent(new BigDecimal("-0.35"))).isEqualTo("−0.35\u00a0%");
        assertThat(uk.percent(new BigDecimal("0.00"))).isEqualTo("0.0\u00a0%");
        assertThat(uk.way(new BigDecimal("0.00"))).isEqualTo("even");
    }

    @Test
    void largeAmountsAreRough() {
        var uk = new Figures(Locale.UK);

        assertThat(uk.rough(new BigDecimal("41234567890"), PriceUnit.of("GBP"))).isEqualTo("£41.2\u00a0billion");
        assertThat(uk.rough(new BigDecimal("999"), PriceUnit.of("GBP"))).isEqualTo("£999");
        assertThat(uk.rough(new BigDecimal("1500000"), PriceUnit.of("GBP"))).isEqualTo("£1.5\u00a0million");
        assertThat(uk.rough(new BigDecimal("512000000000000"), PriceUnit.of("GBP"))).isEqualTo("£512\u00a0trillion");
    }
}
