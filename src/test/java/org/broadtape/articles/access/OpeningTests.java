package org.broadtape.articles.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTests {

    @ParameterizedTest
    @CsvSource({ "members after 60m, members after 1h", "everyone after 48h, everyone after 2d", "tier:insider after 90s, tier:insider after 90s", "everyone after  90m, everyone after 90m" })
    void anOpeningIsReadAsItIsWritten(String written, String kept) {
        assertThat(Opening.parse(written)).hasToString(kept);
        assertThat(Opening.parse(kept)).isEqualTo(Opening.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "members", "members 60m", "members after", "members after 0m", "members after -1m", "members after 1.5h", "members after 60", "gold after 1h",
            "members after 999999999d", "everyone after 60m or so" })
    void whatIsNoOpeningIsRefusedInWords(String written) {
        assertThatThrownBy(() -> Opening.parse(written)).isInstanceOf(Refused.class);
    }

    @Test
    void aRefusalSaysWhatToWrite() {
        assertThatThrownBy(() -> Opening.parse("members 60m")).hasMessageContaining("'members after 60m' or 'everyone after 2d'");
        assertThatThrownBy(() -> Opening.time("1 hour")).hasMessageContaining("write a number and s, m, h or d behind it");
    }

    @Test
    void openingsAreKeptInTheOrderOfTime() {
        assertThat(Opening.after(AccessLevel.parse("tier:insider"), List.of(Opening.parse("everyone after 2d"), Opening.parse("members after 1h"))))
                .containsExactly(Opening.parse("members after 1h"), Opening.parse("everyone after 2d"));
    }

    @Test
    void anOpeningThatChangesNothingOrComesTogetherWithAnotherIsRefused() {
        assertThatThrownBy(() -> Opening.after(AccessLevel.MEMBERS, List.of(Opening.parse("members after 1h")))).hasMessageContaining("'members after 1h' changes nothing");
        assertThatThrownBy(() -> Opening.after(AccessLevel.MEMBERS, List.of(Opening.parse("everyone after 1h"), Opening.parse("tier:insider after 60m"))))
                .hasMessageContaining("at the same time as another");
    }
}
