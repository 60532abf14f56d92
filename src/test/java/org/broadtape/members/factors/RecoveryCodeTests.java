package org.broadtape.members.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RecoveryCodeTests {

    @Test
    void aCodeIsReadAsItIsWrittenAndAsPeopleTypeIt() {
        var code = RecoveryCode.fresh();

        assertThat(code.text()).matches("([0-9a-hj-km-np-tv-z]{4}-){5}[0-9a-hj-km-np-tv-z]{4}");
        assertThat(RecoveryCode.typed(code.text())).contains(code);
        assertThat(RecoveryCode.typed(" " + code.text().toUpperCase(Locale.ROOT).replace("-", " ") + "\n")).contains(code);
        assertThat(RecoveryCode.typed("ooooiiiillll000011110000")).contains(new RecoveryCode("0000-1111-1111-0000-1111-0000"));
    }

    @Test
    void whatHasNotTheFormOfACodeIsNone() {
        assertThat(RecoveryCode.typed("")).isEmpty();
        assertThat(RecoveryCode.typed("123456")).isEmpty();
        assertThat(RecoveryCode.typed("uuuu-0000-1111-0000-1111-0000")).isEmpty();
        assertThat(RecoveryCode.typed("0".repeat(25))).isEmpty();
    }

    @Test
    void noTwoAreAlikeAndNoneIsWrittenIntoALog() {
        var many = IntStream.range(0, 1000).mapToObj(_ -> RecoveryCode.fresh().text()).collect(Collectors.toSet());

        assertThat(many).hasSize(1000);
        assertThat(RecoveryCode.fresh()).hasToString("RecoveryCode");
    }
}
