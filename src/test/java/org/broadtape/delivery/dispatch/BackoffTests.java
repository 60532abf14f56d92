package org.broadtape.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class BackoffTests {

    private static final Instant PROMISED = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void itIsTriedAgainAfterAsLongAsItHasWaited() {
        assertThat(nextAfter(Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(5));
        assertThat(nextAfter(Duration.ofMinutes(20))).isEqualTo(Duration.ofMinutes(20));
        assertThat(nextAfter(Duration.ofHours(3))).isEqualTo(Duration.ofSeconds(4000));
    }

    @Test
    void theDestinationMayAskForLongerButNotForLongerThanTheLongest() {
        assertThat(Backoff.next(PROMISED, PROMISED, Optional.of(Duration.ofMinutes(9)), false)).contains(PROMISED.plus(Duration.ofMinutes(9)));
        assertThat(Backoff.next(PROMISED, PROMISED, Optional.of(Duration.ofDays(9)), false)).contains(PROMISED.plusSeconds(4000));
    }

    @Test
    void whatIsUrgentIsTriedAgainSoon() {
        assertThat(Backoff.next(PROMISED, PROMISED, Optional.empty(), true)).contains(PROMISED.plusSeconds(10));
        assertThat(Backoff.next(PROMISED, PROMISED.plusSeconds(70), Optional.empty(), true)).contains(PROMISED.plusSeconds(140));
    }

    @Test
    void itLivesForFiveDays() {
        assertThat(Backoff.next(PROMISED, PROMISED.plus(Duration.ofDays(5)), Optional.empty(), true)).isEmpty();
    }

    private static Duration nextAfter(Duration waited) {
        var now = PROMISED.plus(waited);
        return Duration.between(now, Backoff.next(PROMISED, now, Optional.empty(), false).orElseThrow());
    }
}
