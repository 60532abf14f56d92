package org.broadtape.jobs.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.broadtape.HandClock;
import org.broadtape.jobs.JobsDatabase;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Budgets against PostgreSQL, with a clock that is put forward by hand.
class BudgetTests {

    private static final Purpose MAIL = new Purpose("test mail", 3, 5, Duration.ofHours(1));

    private final Jdbi jdbi = JobsDatabase.jdbi();
    private final Instant nine = Instant.parse("2026-05-04T09:00:00Z");
    private final HandClock clock = new HandClock(nine);
    private final Budget budget = new Budget(jdbi, clock);

    BudgetTests() {
        jdbi.useHandle(db -> db.execute("truncate jobs.budget"));
    }

    @Test
    void anAddressHasItsMailsAndThenIsToldWhenItHasOneAgain() {
        for (var minute = 0; minute < 3; minute++) {
            assertThat(take("ada@example.org", "192.0.2.1")).isEqualTo(new Taking.Allowed());
            clock.forward(Duration.ofMinutes(10));
        }

        assertThat(take("Ada@Example.org ", "192.0.2.2")).as("the same address, from elsewhere").isEqualTo(new Taking.Again(Instant.parse("2026-05-04T10:00:00Z")));
        assertThat(take("bruno@example.org", "192.0.2.2")).isEqualTo(new Taking.Allowed());
    }

    @Test
    void theWindowSlides() {
        take("ada@example.org", "192.0.2.1");
        clock.forward(Duration.ofMinutes(59));
        take("ada@example.org", "192.0.2.1");
        take("ada@example.org", "192.0.2.1");
        assertThat(take("ada@example.org", "192.0.2.1").allowed()).isFalse();

        clock.forward(Duration.ofMinutes(1));

        assertThat(take("ada@example.org", "192.0.2.1").allowed()).as("the first is an hour old").isTrue();
        assertThat(take("ada@example.org", "192.0.2.1")).isEqualTo(new Taking.Again(Instant.parse("2026-05-04T10:59:00Z")));
    }

    @Test
    void aNetworkThatHasSpentItsOwnSpendsNobodyElses() {
        IntStream.range(0, 5).forEach(reader -> take("reader" + reader + "@example.org", "192.0.2.1"));

        IntStream.range(0, 9).forEach(_ -> assertThat(take("ada@example.org", "192.0.2.1").allowed()).isFalse());

        assertThat(take("ada@example.org", "192.0.2.2").allowed()).isTrue();
        assertThat(take("ada@example.org", "192.0.2.2").allowed()).isTrue();
        assertThat(take("ada@example.org", "192.0.2.2").allowed()).isTrue();
    }

    @Test
    void whoeverAsksAtOnceFromAnywhereGetsNoMoreThanThereIs() throws Exception {
        List<Callable<Taking>> all = IntStream.range(0, 60).<Callable<Taking>>mapToObj(asker -> () -> take("ada@example.org", "192.0.2." + asker % 20)).toList();

        try (var askers = Executors.newFixedThreadPool(10)) {
            var allowed = 0;
            for (var asked : askers.invokeAll(all)) {
                allowed += asked.get().allowed() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(3);
        }
    }

    @Test
    void afterASuccessTheFailuresBeforeItCountNoMore() {
        IntStream.range(0, 3).forEach(_ -> take("ada@example.org", "192.0.2.1"));

        budget.forget(MAIL, "ada@example.org");

        assertThat(take("ada@example.org", "192.0.2.1").allowed()).isTrue();
    }

    @Test
    void whatLimitsNothingAnyMoreIsForgotten() {
        take("ada@example.org", "192.0.2.1");
        var store = new BudgetStore(jdbi);
        assertThat(store.tidy(nine.plus(Duration.ofMinutes(59)))).isZero();

        assertThat(store.tidy(nine.plus(Duration.ofMinutes(60)))).isEqualTo(2);
    }

    @Test
    void oneBudgetIsNotChargedTwiceAtOnce() {
        var charge = new Charge("sign-in attempts", "member/1", 5, Duration.ofMinutes(15));

        assertThatThrownBy(() -> budget.take(List.of(charge, charge))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Charge("nothing", "member/1", 0, Duration.ofMinutes(15))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneHouseholdIsOneNetwork() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:DB8:1:2::9")).isEqualTo("20010db800010002/64");
        assertThat(Network.of("2001:db8:1:3::1")).isNotEqualTo(Network.of("2001:db8:1:2::1"));
        assertThat(Network.of("::ffff:192.0.2.1")).isEqualTo(Network.of("[::ffff:c000:201]")).isEqualTo(Network.of("192.0.2.1"));
        assertThat(Network.of("fe80::1%eth0")).isEqualTo("fe80000000000000/64");
        assertThat(Network.of("::1")).isEqualTo("0000000000000000/64");
        assertThat(List.of("", "unix:", "1:2", "::1::2", "1:2:3:4:5:6:7:8:9", "gggg::", "12345::")).allMatch(text -> Network.of(text).equals(text));
    }

    private Taking take(String address, String network) {
        return budget.take(MAIL, address, network);
    }
}
