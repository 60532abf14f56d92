package org.broadtape.jobs.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;

import org.broadtape.HandClock;
import org.broadtape.jobs.JobsDatabase;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Large budgets against PostgreSQL, on two nodes, with a clock that is put forward by hand.
class AllowancesTests {

    private static final Charge MINUTE = new Charge("test requests", "ada", 1000, Duration.ofMinutes(1));

    private final Jdbi jdbi = JobsDatabase.jdbi();
    private final Instant nine = Instant.parse("2026-05-04T09:00:00Z");
    private final HandClock clock = new HandClock(nine);
    private final Allowances here = new Allowances(new Budget(jdbi, clock), clock);
    private final Allowances there = new Allowances(new Budget(jdbi, clock), clock);

    AllowancesTests() {
        jdbi.useHandle(db -> db.execute("truncate jobs.budget"));
    }

    @Test
    void twoNodesTogetherSpendTheWholeAndNoMore() {
        var allowed = 0;
        for (var use = 0; use < 1200; use++) {
            allowed += (use % 2 == 0 ? here : there).take(List.of(MINUTE)).allowed() ? 1 : 0;
        }

        assertThat(allowed).isEqualTo(1000);
        assertThat(here.take(List.of(MINUTE))).as("the first part was taken at nine, and its last use may have been six seconds later").isEqualTo(new Taking.Again(nine.plusSeconds(66)));
        assertThat(rows()).as("a part is ten uses").isEqualTo(100);
    }

    /// However a client spreads its uses.
    @Test
    void withinAnyWindowThereIsNeverMoreThanTheBudget() {
        var random = new Random(20260504);
        var lately = new ArrayDeque<Instant>();
        for (var use = 0; use < 6000; use++) {
            clock.forward(Duration.ofMillis(random.nextInt(random.nextInt(20) == 0 ? 3000 : 30)));
            var now = clock.instant();
            if ((random.nextBoolean() ? here : there).take(List.of(MINUTE)).allowed()) {
                lately.add(now);
            }
            while (!lately.isEmpty() && !lately.peek().isAfter(now.minus(MINUTE.window()))) {
                lately.remove();
            }
            assertThat(lately.size()).as("use %d", use).isLessThanOrEqualTo(1000);
        }
    }

    @Test
    void whatIsNotSpentSoonIsDropped() {
        here.take(List.of(MINUTE));
        clock.forward(Duration.ofSeconds(6));
        here.take(List.of(MINUTE));

        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void theFirstThatHasNoRoomEndsIt() {
        var none = new Charge("test requests by day", "ada", 1, Duration.ofDays(1));
        here.take(List.of(none));

        assertThat(here.take(List.of(none, MINUTE))).isEqualTo(new Taking.Again(nine.plus(Duration.ofDays(1))));
        assertThat(rows()).isZero();
    }

    private int rows() {
        return jdbi.withHandle(db -> db.createQuery("select coalesce(sum(cardinality(takes)), 0) from jobs.budget where purpose = :purpose").bind("purpose", MINUTE.purpose()).mapTo(Integer.class).one());
    }
}
