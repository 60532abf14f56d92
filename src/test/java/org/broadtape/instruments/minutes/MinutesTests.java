package org.broadtape.instruments.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.HandClock;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.minutes.Minutes.Tick;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MinutesTests {

    @Inject
    MinuteStore store;

    @Inject
    Jdbi jdbi;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    @Test
    void minutesAreKeptForThirtyDaysAndNoLonger() {
        var clock = new HandClock(now);
        var minutes = new Minutes(store, clock);
        var share = new Invented(jdbi).share("OLD");
        var old = now.minus(Duration.ofDays(30));
        minutes.add(List.of(new Tick(share, old.minusSeconds(60), BigDecimal.ONE, 0), new Tick(share, old, BigDecimal.TWO, 0), new Tick(share, now.minusSeconds(60), BigDecimal.TEN, 0)));

        new MinuteTidying(minutes).run();
        assertThat(minutes.of(share, Instant.EPOCH, now)).extracting(Minute::at).containsExactly(old, now.minusSeconds(60));
        clock.forward(Duration.ofSeconds(1));
        new MinuteTidying(minutes).run();
        assertThat(minutes.of(share, Instant.EPOCH, now)).extracting(Minute::at).containsExactly(now.minusSeconds(60));
    }
}
