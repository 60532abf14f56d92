package org.broadtape.instruments.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class WalkTests {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 23);
    private static final Walk MINE = new Walk("HGM", new BigDecimal("28460"), 0.09, 0.38, 1.3, 820_000, 1, 0, BigDecimal.ZERO, "", 0);

    @Test
    void itEndsAtTheGivenCloseOnTheLastDay() {
        var bars = MINE.bars(Walk.days(LAST));

        assertThat(bars).hasSize(Walk.DAYS);
        assertThat(bars.getLast().day()).isEqualTo(LAST);
        assertThat(bars.getLast().close()).isEqualTo("28460");
    }

    @Test
    void theSameSeedDrawsTheSameMovesWheneverItEnds() {
        var one = MINE.bars(Walk.days(LAST));
        var other = MINE.bars(Walk.days(LAST.plusDays(30)));

        assertThat(other).extracting(bar -> bar.close()).isEqualTo(one.stream().map(bar -> bar.close()).toList());
    }

    @Test
    void everyBarHoldsTogether() {
        assertThat(MINE.bars(Walk.days(LAST))).allSatisfy(bar -> {
            assertThat(bar.high()).isGreaterThanOrEqualTo(bar.open().max(bar.close()));
            assertThat(bar.low()).isLessThanOrEqualTo(bar.open().min(bar.close())).isPositive();
            assertThat(bar.volume()).isPositive();
        });
    }

    @Test
    void beforeASplitPricesWereThatManyTimesHigher() {
        var days = Walk.days(LAST);
        var plain = MINE.bars(days);
        var split = new Walk("HGM", new BigDecimal("28460"), 0.09, 0.38, 1.3, 820_000, 4, 100, BigDecimal.ZERO, "", 0).bars(days);

        assertThat(split.getLast().close()).isEqualTo(plain.getLast().close());
        assertThat(split.get(days.size() - 101).close().doubleValue()).isCloseTo(4 * plain.get(days.size() - 101).close().doubleValue(), within(4.0));
        assertThat(split.get(days.size() - 100).close()).isEqualTo(plain.get(days.size() - 100).close());
    }

    @Test
    void thereIsNoBarOnAWeekend() {
        assertThat(Walk.days(LocalDate.of(2026, 11, 22)).getLast()).isEqualTo(LocalDate.of(2026, 11, 20));
    }
}
