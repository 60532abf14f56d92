package org.broadtape.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class WindowTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Window window = new Window(8);

    @Test
    void itBeginsWithFiveAndGrowsToTheMostByOneForEachRoundOfSuccesses() {
        assertThat(window.room(NOW)).isEqualTo(5);
        for (var success = 0; success < 6; success++) {
            window.succeeded();
        }
        assertThat(window.room(NOW)).isEqualTo(6);
        for (var success = 0; success < 60; success++) {
            window.succeeded();
        }
        assertThat(window.room(NOW)).isEqualTo(8);
    }

    @Test
    void whatIsOpenTakesRoom() {
        window.opened();
        window.opened();
        window.closed();
        assertThat(window.room(NOW)).isEqualTo(4);
    }

    @Test
    void failuresInARowMakeItRestLongerAndLongerAndOneThenTriesAlone() {
        fail(4);
        assertThat(window.rests(NOW)).contains(NOW.plus(Duration.ofMinutes(5)));
        assertThat(window.room(NOW)).isZero();
        assertThat(window.roomForUrgent(NOW)).as("a kill may try").isEqualTo(1);

        var later = NOW.plus(Duration.ofMinutes(5));
        assertThat(window.room(later)).isEqualTo(1);
        window.failed(later, Optional.empty());
        assertThat(window.rests(later)).contains(later.plus(Duration.ofMinutes(10)));

        window.succeeded();
        assertThat(window.room(later)).isEqualTo(5);
    }

    @Test
    void aSingleFailureOnlyTakesOneConnectionAway() {
        window.failed(NOW, Optional.empty());
        assertThat(window.room(NOW)).isEqualTo(4);
        assertThat(window.rests(NOW)).isEmpty();
    }

    @Test
    void whatTheDestinationAsksForIsKept() {
        window.failed(NOW, Optional.of(Duration.ofMinutes(7)));
        assertThat(window.rests(NOW)).contains(NOW.plus(Duration.ofMinutes(7)));
    }

    private void fail(int times) {
        for (var time = 0; time < times; time++) {
            window.failed(NOW, Optional.empty());
        }
    }
}
