package org.broadtape.instruments.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

class IdentifierTests {

    @Test
    void theCheckDigitOfAnIsinIsVerified() {
        assertThat(Isin.doubt("US0378331005")).isEmpty();
        assertThat(Isin.doubt("ZAE000015889")).isEmpty();
        assertThat(Isin.doubt("GB0002634946")).isEmpty();
        // 6-1, where 5 would be right
        assertThat(Isin.doubt("US0378331006")).isEqualTo("The check digit of the ISIN US0378331006 should be 5");
        assertThat(Isin.doubt("US037833100")).startsWith("An ISIN has two letters, nine letters or digits and a check digit");
    }

    @Test
    void twoDigitsThatChangedPlacesAreFound() {
        assertThat(Isin.doubt("US0387331005")).isNotEmpty();
    }

    @Test
    void theCheckDigitOfAFigiIsVerified() {
        assertThat(Figi.doubt("BBG000BLNNH6")).isEmpty();
        assertThat(Figi.doubt("BBG000BLNNH7")).isEqualTo("The check digit of the FIGI BBG000BLNNH7 should be 6");
        assertThat(Figi.doubt("BBA000BLNNH6")).startsWith("A FIGI has two consonants, a G");
    }

    @Test
    void theCheckDigitsOfAnLeiAreVerified() {
        assertThat(Lei.doubt("HWUPKR0MPOU8FGXBT394")).isEmpty();
        assertThat(Lei.doubt("213800LKTRAXIG4BRD33")).isEmpty();
        assertThat(Lei.doubt("213800LKTRAXIG4BRD16")).isEqualTo("The check digits of the LEI 213800LKTRAXIG4BRD16 should be 33");
    }

    @Test
    void aNumberIsReadAsItIsPrinted() {
        assertThat(Identifier.of(Scheme.ISIN, "ZAE 000012084")).isEqualTo(new Identifier(Scheme.ISIN, "ZAE000012084", ""));
        assertThat(Identifier.of(Scheme.CIK, "0000320193").value()).isEqualTo("320193");
        assertThat(Identifier.of(Scheme.CUSIP, "037833100").doubt()).isEmpty();
    }

    @Test
    void whatCannotBeANumberIsRefused() {
        assertThatThrownBy(() -> Identifier.of(Scheme.ISIN, "Apple Inc.")).isInstanceOf(Refused.class).hasMessage("'Apple Inc.' is no ISIN. Are columns swapped?");
    }
}
