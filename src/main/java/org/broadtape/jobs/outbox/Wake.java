package org.broadtape.jobs.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets a thread rest until it is called. A call while it works counts: it does not rest then.
public final class Wake {

    private final Semaphore calls = new Semaphore(0);

    public void call() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    public void rest(Duration longest) throws InterruptedException {
        if (calls.tryAcquire(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS)) {
            calls.drainPermits();
        }
    }
}
