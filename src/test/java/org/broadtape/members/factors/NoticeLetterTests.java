package org.broadtape.members.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import jakarta.inject.Inject;

import org.broadtape.delivery.Content;
import org.broadtape.delivery.Parcel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;

/// ASVS 6.3.7: whoever's proofs change is told.
@QuarkusTest
class NoticeLetterTests {

    @Inject
    NoticeLetter letter;

    @ParameterizedTest
    @EnumSource
    void everyChangeHasALetterThatSaysWhatToDo(Change change) {
        var mail = (Content.Mail) letter.of(parcel(change));

        assertThat(mail.subject()).startsWith("How you sign in to");
        assertThat(mail.text()).contains("If it was not you", "/account");
    }

    @Test
    void aLetterSaysWhatHasChanged() {
        assertThat(((Content.Mail) letter.of(parcel(Change.CODE_USED))).text()).contains("A recovery code of your account was used to sign in.");
    }

    private static Parcel parcel(Change change) {
        return new Parcel(1, 1, Notice.REASON, "member/7", 1, change.name(), "7", "mail", "bruno@example.com", "example.com", 0, 1, Instant.EPOCH);
    }
}
