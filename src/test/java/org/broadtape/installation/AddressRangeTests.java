package org.broadtape.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTests {

    @ParameterizedTest
    @CsvSource({ "192.0.2.0/24, 192.0.2.255, true", "192.0.2.0/24, 192.0.3.0, false", "192.0.2.128/25, 192.0.2.127, false", "192.0.2.7/32, 192.0.2.7, true", "192.0.2.7/32, 192.0.2.6, false",
            "2001:db8::/32, 2001:db8:ffff::1, true", "2001:db8::/32, 2001:db9::1, false", "2001:db8::/33, 2001:db8:8000::, false", "192.0.2.0/24, 2001:db8::1, false",
            "192.0.2.0/24, ::ffff:192.0.2.9, true", "fe80::/10, fe80::1%eth0, true", "192.0.2.0/24, localhost, false", "192.0.2.0/24, '', false", "192.0.2.0/24, 192.0.2, false" })
    void aRangeHasTheAddressesThatBeginLikeIt(String range, String address, boolean has) {
        assertThat(AddressRange.parse(range).has(address)).isEqualTo(has);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "192.0.2.0", "192.0.2.0/33", "192.0.2.0/0", "2001:db8::/129", "search.example/24", "192.0.2/24", "192.0.2.0/24/8" })
    void whatIsNoRangeIsRefusedInWords(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(Refused.class).hasMessageContaining("is no network; write one such as 192.0.2.0/24 or 2001:db8::/32");
    }
}
