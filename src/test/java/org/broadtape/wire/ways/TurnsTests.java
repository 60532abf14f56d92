package org.broadtape.wire.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.broadtape.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private static final Slug NORTHGATE = new Slug("northgate");
    private static final Slug CAPE = new Slug("cape");

    private final Turns turns = new Turns(1);
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Test
    void aBacklogOfOneProviderDelaysAnotherByOneSliceAtMost() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var backlog = Thread.ofVirtual().start(() -> turns.document(NORTHGATE, () -> {
            for (var i = 1; i <= 5; i++) {
                slice("northgate " + i, begun, i == 1 ? CAPE : null);
            }
            return true;
        }));
        begun.await();
        var other = Thread.ofVirtual().start(() -> turns.document(CAPE, () -> {
            slice("cape", begun, null);
            return true;
        }));
        backlog.join();
        other.join();

        assertThat(order).startsWith("northgate 1", "cape").hasSize(6);
    }

    // the first slice lasts until the other provider stands in the queue
    private void slice(String name, CountDownLatch begun, @Nullable Slug until) {
        turns.slice(() -> {
            begun.countDown();
            while (until != null && turns.waiting() == 0) {
                LockSupport.parkNanos(100_000);
            }
            return order.add(name);
        });
    }

    @Test
    void documentsOfOneProviderComeOneAfterTheOther() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var first = Thread.ofVirtual().start(() -> turns.document(NORTHGATE, () -> {
            begun.countDown();
            while (turns.waiting(NORTHGATE) == 0) {
                LockSupport.parkNanos(100_000);
            }
            return order.add("first");
        }));
        begun.await();
        turns.document(NORTHGATE, () -> order.add("second"));
        first.join();

        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void whoSendsMoreThanCanWaitIsTurnedAway() throws InterruptedException {
        var full = new CountDownLatch(1);
        var all = new java.util.ArrayList<Thread>();
        for (var i = 0; i < Turns.LONGEST_QUEUE + 1; i++) {
            all.add(Thread.ofVirtual().start(() -> turns.document(NORTHGATE, () -> await(full))));
        }
        while (turns.waiting(NORTHGATE) < Turns.LONGEST_QUEUE) {
            LockSupport.parkNanos(100_000);
        }

        assertThatThrownBy(() -> turns.document(NORTHGATE, () -> true)).isInstanceOf(Busy.class);
        assertThat(turns.document(CAPE, () -> true)).as("another provider").isTrue();
        full.countDown();
        for (var thread : all) {
            thread.join();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
