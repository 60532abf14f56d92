package org.broadtape.members.passwords;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.7, 6.2.9.
class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules("The Cape Ledger", new BreachedPasswords(Path.of("there-is-none")));
    private final Member ada = new Member(new MemberId(1), Optional.of(EmailAddress.of("ada.lovelace@example.com")), "Ada Lovelace", Member.State.ACTIVE, new Slug("free"),
            Instant.EPOCH, Optional.empty(), "site", List.of(), "");

    @ParameterizedTest
    @ValueSource(strings = { "correct horse battery staple", "tulip gravel mandate orbit", "kzvqmwtrplxn", "ночь улица фонарь аптека", "\ud83c\udf53\ud83d\ude80\ud83c\udfba\ud83e\uddca\ud83c\udf0b\ud83e\udd9a\ud83c\udf53\ud83d\ude80\ud83c\udfba\ud83e\uddca\ud83c\udf0b\ud83e\udd9a" })
    void anythingLongThatIsHardToGuessIsTakenWhateverItsSigns(String password) {
        assertThatCode(() -> rules.demand(password, ada)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "password1234", "qwertyuiop[]", "123456789012", "aaaaaaaaaaaaaaaa", "iloveyou2026", "adalovelace1", "ada.lovelace@example.com", "thecapeledger", "Passw0rd!2026" })
    void whatIsSoonGuessedIsRefusedAndToldHowToDoBetter(String password) {
        assertThatThrownBy(() -> rules.demand(password, ada)).isInstanceOf(Refused.class).hasMessageContaining("four words that do not belong together");
    }

    @Test
    void itHasTwelveToTwoHundredCharacters() {
        assertThatThrownBy(() -> rules.demand("kzvqmwtrplx", ada)).hasMessageContaining("at least 12 characters");
        assertThatThrownBy(() -> rules.demand("kzvqmwtrpl ".repeat(19), ada)).hasMessageContaining("200 characters at most");
        assertThatCode(() -> rules.demand("kzvqmwtrpl".repeat(20), ada)).doesNotThrowAnyException();
    }
}
