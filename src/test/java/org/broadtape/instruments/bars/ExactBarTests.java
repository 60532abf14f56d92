package org.broadtape.instruments.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.instruments.bars.Invented.bar;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

class ExactBarTests {

    @Test
    void theSamePricesAreTheSameNumbersHoweverTheyAreWritten() {
        assertThat(ExactBar.of(bar("2026-01-05 100 101.0 99 100.50 1"))).isEqualTo(ExactBar.of(bar("2026-01-05 100.000 101 99.00 100.5 1")));
        assertThat(ExactBar.of(bar("2026-01-05 1E+2 101 99 100 1"))).isEqualTo(ExactBar.of(bar("2026-01-05 100 101 99 100 1")));
    }

    @Test
    void everyDigitIsKept() {
        assertThat(ExactBar.of(bar("2026-01-05 0.000000012345 92233.72036854 0.00000001 1 1")).bar()).isEqualTo(bar("2026-01-05 0.000000012345 92233.720368540000 0.000000010000 1.000000000000 1"));
    }

    @Test
    void morePlacesThanEightBytesHoldAreRefusedInWords() {
        assertThatThrownBy(() -> ExactBar.of(bar("2026-01-05 0.0000000000000001 10001 1 1 1"))).isInstanceOf(Refused.class)
                .hasMessage("A price of 2026-01-05 has more than the eighteen digits that are kept; round it");
    }
}
