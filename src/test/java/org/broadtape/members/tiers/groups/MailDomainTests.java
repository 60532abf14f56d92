package org.broadtape.members.tiers.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainTests {

    @ParameterizedTest
    @CsvSource({
        "example.com, ada@example.com, true",
        "EXAMPLE.com, ada@Example.COM, true",
        "example.com, ada@attacker-example.com, false",
        "example.com, ada@example.com.attacker.test, false",
        "example.com, ada@mail.example.com, false",
        "example.com, example.com@attacker.test, false",
        "*.example.com, ada@law.mail.example.com, true",
        "*.example.com, ada@example.com, true",
        "*.example.com, ada@attacker-example.com, false",
        "bücher.example, ada@xn--bcher-kva.example, true",
        "xn--bcher-kva.example, ada@BÜCHER.example, true" })
    void aDomainHoldsItsOwnAddressesLabelByLabel(String domain, String address, boolean holds) {
        assertThat(MailDomain.parse(domain).holds(EmailAddress.of(address))).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "com", "*.", "*.com", "a b.com", "@example.com", "example.com\r\n.test", "*.*.example.com" })
    void whatIsNoDomainIsRefusedInWords(String typed) {
        assertThatThrownBy(() -> MailDomain.parse(typed)).isInstanceOf(Refused.class).hasMessageContaining("Write it as example.com");
    }

    @Test
    void itIsWrittenAsItIsRead() {
        assertThat(MailDomain.parse("*.example.com")).hasToString("*.example.com").isEqualTo(MailDomain.parse(MailDomain.parse("*.example.com").toString()));
    }
}
