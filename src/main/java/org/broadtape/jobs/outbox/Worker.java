package org.broadtape.jobs.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.broadtape.jobs.BatchListener;

/// A thread that turns one pump round after round until there is nothing left, then rests until it is woken or looks by itself.
final class Worker {

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());
    private static final Duration BUSY = Duration.ofMillis(20);
    private static final Duration DATABASE_TROUBLE = Duration.ofSeconds(1);

    private final Pump<?> pump;
    private final Clock clock;
    private final Duration poll;
    private final Wake wake = new Wake();
    private final Wake hurry = new Wake();
    private final Thread thread;
    private volatile boolean stopping;
    private boolean troubled;
    private Instant later = Instant.MAX;

    Worker(Pump<?> pump, int number, Clock clock, Duration poll) {
        this.pump = pump;
        this.clock = clock;
        this.poll = poll;
        this.thread = Thread.ofVirtual().name("outbox-" + pump.listener().name() + "-" + number).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void wake() {
        wake.call();
    }

    /// The same for what overtakes: nothing more is gathered first.
    void hurry() {
        hurry.call();
        wake.call();
    }

    void stop() {
        stopping = true;
        hurry();
    }

    /// Waits for the row in work; interrupts it when it takes longer. It is then tried again by whoever comes next.
    void join(Duration longest) throws InterruptedException {
        if (!thread.join(longest)) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(1));
        }
    }

    private void run() {
        try {
            while (!stopping) {
                turn();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() throws InterruptedException {
        try {
            switch (pump.round()) {
                case Pump.Round.Done(var more) -> gather(more);
                case Pump.Round.Busy() -> wake.rest(BUSY);
                case Pump.Round.Later(var when) -> later = when.isBefore(later) ? when : later;
                case Pump.Round.Nothing() -> rest();
            }
            troubled = false;
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception | Error trouble) {
            if (!troubled && !stopping) {
                LOG.log(System.Logger.Level.WARNING, "The outbox of {0} cannot be read: {1}", pump.listener().name(), Failure.inWords(trouble));
            }
            troubled = true;
            wake.rest(DATABASE_TROUBLE);
        }
    }

    /// A round costs the database nearly as much for one event as for a hundred, so that it pays to let some come together.
    private void gather(boolean more) throws InterruptedException {
        if (!more && !stopping && pump.listener() instanceof BatchListener<?> batch) {
            hurry.rest(batch.gathers());
        }
    }

    private void rest() throws InterruptedException {
        var now = clock.instant();
        var longest = now.plus(poll);
        wake.rest(Duration.between(now, later.isBefore(longest) ? later : longest));
        if (!clock.instant().isBefore(later)) {
            later = Instant.MAX;
        }
    }
}
