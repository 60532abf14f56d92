package org.broadtape.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadtape.members.EmailAddress;
import org.junit.jupiter.api.Test;

/// standards.md C3 row 36 (Discourse CVE-2026-33393): labels are compared, not endings.
class DisposableAddressesTests {

    private final DisposableAddresses refusing = new DisposableAddresses("refuse");

    @Test
    void aDomainOnTheListIsRefusedWithWhatLiesBelowIt() {
        assertThat(refusing.refuses(EmailAddress.of("ada@mailinator.com"))).isTrue();
        assertThat(refusing.refuses(EmailAddress.of("ada@MAIL.Mailinator.com"))).isTrue();
    }

    @Test
    void aDomainThatOnlyEndsAlikeIsNot() {
        assertThat(refusing.refuses(EmailAddress.of("ada@notmailinator.com"))).isFalse();
        assertThat(refusing.refuses(EmailAddress.of("ada@mailinator.com.example.org"))).isFalse();
        assertThat(refusing.refuses(EmailAddress.of("mailinator.com@example.com"))).isFalse();
        assertThat(refusing.refuses(EmailAddress.of("ada@localhost"))).isFalse();
    }

    @Test
    void thePublisherMayAllowThemAll() {
        assertThat(new DisposableAddresses("allow").refuses(EmailAddress.of("ada@mailinator.com"))).isFalse();
    }
}
