package org.broadtape.jobs;

import java.time.Duration;
import java.util.List;

/// A listener that takes many events in one transaction, because that is cheaper: an index, a counter.
/// When a batch fails its events come again one by one, so that only the one at fault waits.
public interface BatchListener<E extends Event> extends Listener<E> {

    /// Does the work for all of them, oldest first; events of one aggregate may be among them several times.
    void onAll(List<E> events) throws Exception;

    @Override
    default void on(E event) throws Exception {
        onAll(List.of(event));
    }

    /// How long events gather after some have been taken. The first after a quiet time is taken at once.
    default Duration gathers() {
        return Duration.ofMillis(100);
    }

    /// How many events it takes at most at once.
    default int batch() {
        return 200;
    }
}
