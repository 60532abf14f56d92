package org.broadtape.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimersTests {

    @Inject
    Timers timers;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Presses presses;

    @Inject
    Heartbeat heartbeat;

    /// Notes when each edition was printed.
    @ApplicationScoped
    static class Presses implements TimerHandler {
        private final ConcurrentMap<Long, List<Instant>> printed = new ConcurrentHashMap<>();
        private volatile boolean jammed;

        @Inject
        Clock clock;

        @Override
        public String kind() {
            return "print";
        }

        @Override
        public void due(long edition) {
            if (jammed) {
                throw new IllegalStateException("paper jam");
            }
            printed.computeIfAbsent(edition, _ -> new ArrayList<>()).add(clock.instant());
        }

        List<Instant> printed(long edition) {
            return printed.getOrDefault(edition, List.of());
        }

        void forget() {
            printed.clear();
        }

        void jammed(boolean now) {
            jammed = now;
        }
    }

    @ApplicationScoped
    static class Heartbeat implements Recurring {
        private final LinkedBlockingQueue<String> beats = new LinkedBlockingQueue<>();

        LinkedBlockingQueue<String> beats() {
            return beats;
        }

        @Override
        public String name() {
            return "heartbeat";
        }

        @Override
        public Rhythm rhythm() {
            return new Rhythm.Every(Duration.ofSeconds(1));
        }

        @Override
        public void run() {
            beats.add("beat");
        }
    }

    @BeforeEach
    void oil() {
        presses.jammed(false);
        presses.forget();
    }

    @Test
    void aTimerGoesOffOnceAtItsInstantAndNotBefore() throws Exception {
        var late = new ArrayList<Long>();
        for (var edition = 1L; edition <= 10; edition++) {
            var instant = clock.instant().plusMillis(300);
            set(instant, edition);
            var number = edition;
            until(() -> !presses.printed(number).isEmpty() && none("print", number));
            assertThat(presses.printed(edition)).hasSize(1).allSatisfy(at -> assertThat(at).isAfterOrEqualTo(instant));
            late.add(Duration.between(instant, presses.printed(edition).getFirst()).toNanos() / 1000);
        }
        late.sort(null);
        System.out.println("Timers are late by " + late + " µs");
    }

    @Test
    void aTimerThatIsMovedGoesOffAtTheNewInstantOnly() throws Exception {
        var second = clock.instant().plusMillis(600);
        set(clock.instant().plusMillis(200), 20);
        set(second, 20);

        until(() -> !presses.printed(20).isEmpty());
        assertThat(presses.printed(20)).hasSize(1).allSatisfy(at -> assertThat(at).isAfterOrEqualTo(second));
    }

    @Test
    void aTimerThatIsCancelledNeverGoesOff() throws Exception {
        set(clock.instant().plusMillis(200), 30);
        QuarkusTransaction.requiringNew().run(() -> timers.cancel("print", 30));
        set(clock.instant().plusMillis(400), 31);

        until(() -> !presses.printed(31).isEmpty());
        assertThat(presses.printed(30)).isEmpty();
    }

    @Test
    void aTimerOfARolledBackTransactionNeverGoesOff() throws Exception {
        QuarkusTransaction.begin();
        timers.at(clock.instant().plusMillis(50), "print", 40);
        QuarkusTransaction.rollback();
        set(clock.instant().plusMillis(200), 41);

        until(() -> !presses.printed(41).isEmpty());
        assertThat(presses.printed(40)).isEmpty();
    }

    @Test
    void aTimerThatFailsIsTriedAgain() throws Exception {
        presses.jammed(true);
        set(clock.instant(), 50);
        until(() -> errors().equals(List.of("IllegalStateException: paper jam")));

        presses.jammed(false);

        until(() -> !presses.printed(50).isEmpty());
    }

    @Test
    void aTimerThatNobodyAimedAtIsFound() throws Exception {
        jdbi.useHandle(db -> db.execute("insert into jobs.timer (kind, id, due_at, next_try_at) values ('print', 60, now(), now())"));

        until(() -> !presses.printed(60).isEmpty());
    }

    @Test
    void twoTransactionsMayMoveTheSameTimerAtOnce() throws Exception {
        var early = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var late = early.plusSeconds(60);
        try (var desk = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = QuarkusTransaction.requiringNew().call(() -> {
                timers.at(early, "print", 70);
                var waiting = desk.submit(() -> set(late, 70));
                until(this::somebodyWaitsForALock);
                return waiting;
            });
            second.get(10, TimeUnit.SECONDS);
        }

        assertThat(timers.instant("print", 70)).contains(late);
        QuarkusTransaction.requiringNew().run(() -> timers.cancel("print", 70));
    }

    @Test
    void aRecurringJobComesAgain() throws Exception {
        assertThat(heartbeat.beats().poll(20, TimeUnit.SECONDS)).isEqualTo("beat");
        assertThat(heartbeat.beats().poll(20, TimeUnit.SECONDS)).isEqualTo("beat");
    }

    private void set(Instant instant, long edition) {
        QuarkusTransaction.requiringNew().run(() -> timers.at(instant, "print", edition));
    }

    private boolean none(String kind, long id) {
        return timers.instant(kind, id).isEmpty();
    }

    private boolean somebodyWaitsForALock() {
        return jdbi.withHandle(db -> db
                .createQuery("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())")
                .mapTo(Boolean.class)
                .one());
    }

    private List<String> errors() {
        return jdbi.withHandle(db -> db
                .createQuery("select regexp_replace(last_error, ' \\(at.*', '') from jobs.timer where last_error <> ''")
                .mapTo(String.class)
                .list());
    }

    private static void until(BooleanSupplier happened) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("20 seconds have passed").isLessThan(end);
            Thread.sleep(5);
        }
    }
}
