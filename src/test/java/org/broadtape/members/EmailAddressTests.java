package org.broadtape.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @Test
    void anAddressIsTheSameHoweverItIsTyped() {
        assertThat(EmailAddress.of("  Ada@Example.COM ")).isEqualTo(EmailAddress.of("ada@example.com"));
    }

    @Test
    void aDomainOfOtherLettersIsKeptInAscii() {
        assertThat(EmailAddress.of("ada@bücher.example").value()).isEqualTo("ada@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ada", "ada@", "@example.com", "ada@example", "a b@example.com", "ada@example.com\r\nBcc: all@example.com", "ada@exa mple.com", "ada@-x.com",
        "ada@example.com\u0000", "ada..b@example.com", "\"ada\"@example.com", "ada@example.com,bruno@example.com" })
    void whatIsNoAddressIsRefusedInWords(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOf(Refused.class).hasMessageContaining("name@example.com");
    }

    @Test
    void anAddressHasTheLengthThatMailServersTake() {
        assertThatThrownBy(() -> EmailAddress.of("a".repeat(65) + "@example.com")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> EmailAddress.of("a@" + "b.".repeat(130) + "com")).isInstanceOf(Refused.class);
    }
}
