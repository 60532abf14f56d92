package org.broadtape.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

class PriceUnitTests {

    @Test
    void centsOfRandAreAHundredToTheRand() {
        assertThat(PriceUnit.of("ZAC").inCurrency(new BigDecimal("320450"))).isEqualByComparingTo("3204.50");
        assertThat(PriceUnit.of("ZAC").currency()).hasValueSatisfying(currency -> assertThat(currency.getCurrencyCode()).isEqualTo("ZAR"));
    }

    @Test
    void theSpellingsOfSourcesAreOneUnit() {
        assertThat(PriceUnit.of("ZAc")).isEqualTo(PriceUnit.of("ZAC"));
        assertThat(PriceUnit.of("GBp")).isEqualTo(PriceUnit.of("GBX"));
        assertThat(PriceUnit.of("GBP")).isNotEqualTo(PriceUnit.of("GBX"));
    }

    @Test
    void aCurrencyIsItsOwnUnitAndPointsAreOfNone() {
        assertThat(PriceUnit.of("USD").inCurrency(new BigDecimal("12.5"))).isEqualByComparingTo("12.5");
        assertThat(PriceUnit.of("").currency()).isEmpty();
    }

    @Test
    void anUnknownUnitIsRefusedWithWhatToWrite() {
        assertThatThrownBy(() -> PriceUnit.of("RANDS")).isInstanceOf(Refused.class).hasMessageContaining("ISO 4217");
    }
}
