package org.broadtape.jobs.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.broadtape.jobs.Subscriber;
import org.broadtape.jobs.TimerHandler;
import org.broadtape.jobs.Transactions;
import org.broadtape.jobs.outbox.Failure;
import org.jdbi.v3.core.Jdbi;

/// The timers of the next minutes in memory, so that each goes off at its instant and not when somebody next looks.
/// Every node aims; the first one does it. What no node has aimed at is found by [#ringDue], which recurs.
public final class Alarm implements Subscriber {

    /// The topic under which timers that were set are told; its text is kind, id and instant.
    public static final String TOPIC = "timer";

    private static final System.Logger LOG = System.getLogger(Alarm.class.getName());
    private static final Duration HORIZON = Duration.ofMinutes(5);
    private static final Duration RELOAD = Duration.ofMinutes(1);
    private static final int AT_ONCE = 4;

    /// So long before the instant a thread is called to stand ready.
    private static final Duration READY = Duration.ofMillis(20);

    private final TimerRun run;
    private final TimerStore store;
    private final Clock clock;
    private final Set<Aim> aims = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ScheduledExecutorService hands = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("broadtape-alarm").factory());
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("timer-", 0).factory());

    private record Aim(String kind, long id, Instant when) {
    }

    public Alarm(List<TimerHandler> handlers, Jdbi jdbi, Transactions transactions, Clock clock) {
        this.store = new TimerStore(jdbi);
        this.run = new TimerRun(handlers, store, transactions, clock);
        this.clock = clock;
    }

    public void start() {
        var _ = hands.scheduleAtFixedRate(this::reload, 0, RELOAD.toSeconds(), TimeUnit.SECONDS);
    }

    /// Lets what is at work come to an end.
    public void stop() throws InterruptedException {
        hands.shutdownNow();
        workers.shutdown();
        if (!workers.awaitTermination(RELOAD.toSeconds() / 6, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }

    /// Lets everything go off that is due by now, also what was missed while no program ran.
    public void ringDue() {
        store.until(clock.instant(), run.kinds()).forEach(timer -> ring(new Aim(timer.kind(), timer.id(), timer.nextTryAt())));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void told(String text) {
        var words = text.split(" ", -1);
        aim(new Aim(words[0], Long.parseLong(words[1]), Instant.parse(words[2])));
    }

    /// Timers may have been set while nobody heard it.
    @Override
    public void listening() {
        hands.execute(this::reload);
    }

    private void reload() {
        try {
            store.until(clock.instant().plus(HORIZON), run.kinds()).forEach(timer -> aim(new Aim(timer.kind(), timer.id(), timer.nextTryAt())));
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.WARNING, "The timers cannot be read: {0}", Failure.inWords(trouble));
        }
    }

    private void aim(Aim aim) {
        var wait = Duration.between(clock.instant(), aim.when());
        if (wait.compareTo(HORIZON) <= 0 && aims.add(aim)) {
            var _ = hands.schedule(() -> ring(aim), Math.max(0, wait.minus(READY).toNanos()), TimeUnit.NANOSECONDS);
        }
    }

    private void ring(Aim aim) {
        aims.remove(aim);
        try {
            workers.execute(() -> work(aim));
        } catch (RejectedExecutionException stopped) {
            LOG.log(System.Logger.Level.DEBUG, "{0} is left for the next start", aim);
        }
    }

    private void work(Aim aim) {
        try {
            room.acquire();
            try {
                run.run(aim.kind(), aim.id(), aim.when()).ifPresent(again -> aim(new Aim(aim.kind(), aim.id(), again)));
            } finally {
                room.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception trouble) {
            LOG.log(System.Logger.Level.WARNING, "The timer {0} of {1} could not be looked at: {2}", aim.kind(), Long.toString(aim.id()), Failure.inWords(trouble));
        }
    }
}
