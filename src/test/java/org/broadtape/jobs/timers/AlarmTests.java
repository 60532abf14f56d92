package org.broadtape.jobs.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;

import org.broadtape.jobs.JobsDatabase;
import org.broadtape.jobs.TimerHandler;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmTests {

    private final Jdbi jdbi = JobsDatabase.empty();
    private final TimerStore store = new TimerStore(jdbi);
    private final Queue<Long> printed = new ConcurrentLinkedQueue<>();
    private final Alarm first = alarm();
    private final Alarm second = alarm();

    private Alarm alarm() {
        return new Alarm(List.of(new Presses()), jdbi, JobsDatabase.transactions(jdbi), Clock.systemUTC());
    }

    private final class Presses implements TimerHandler {
        @Override
        public String kind() {
            return "print";
        }

        @Override
        public void due(long edition) {
            printed.add(edition);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        first.stop();
        second.stop();
    }

    @Test
    void ofTwoNodesThatAimAtTheSameTimersOnlyOneDoesEach() throws Exception {
        var instant = Instant.now().plusMillis(500);
        LongStream.rangeClosed(1, 40).forEach(edition -> store.set("print", edition, instant));

        first.start();
        second.start();
        awaitNoTimers("print");

        assertThat(printed).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void whatWasMissedWhileNothingRanGoesOffAtTheStart() throws Exception {
        store.set("print", 1, Instant.now().minusSeconds(3600));

        first.start();
        awaitNoTimers("print");

        assertThat(printed).containsExactly(1L);
    }

    @Test
    void aTimerWhoseHandlerThisProgramDoesNotHaveIsLeftForOneThatHas() throws Exception {
        store.set("fly", 1, Instant.now().minusSeconds(3600));
        store.set("print", 2, Instant.now());

        first.start();
        awaitNoTimers("print");

        assertThat(store.find("fly", 1)).isPresent();
        assertThat(store.overdue(Instant.now())).extracting("kind").containsExactly("fly");
    }

    private void awaitNoTimers(String kind) throws InterruptedException {
        var end = System.nanoTime() + 20_000_000_000L;
        while (!store.until(Instant.now().plusSeconds(3600), List.of(kind)).isEmpty()) {
            assertThat(System.nanoTime()).as("20 seconds have passed").isLessThan(end);
            Thread.sleep(10);
        }
    }
}
