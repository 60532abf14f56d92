package org.broadtape.jobs.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.broadtape.jobs.TimerHandler;
import org.broadtape.jobs.Transactions;
import org.broadtape.jobs.outbox.Failure;

/// What happens when a timer goes off: its handler does the work and the row goes, in one transaction, on one node.
/// A timer that fails is tried again for ever, at most ten minutes apart: what was promised for an instant stays due.
final class TimerRun {

    private static final System.Logger LOG = System.getLogger(TimerRun.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 10;

    private final Map<String, TimerHandler> handlers;
    private final TimerStore store;
    private final Transactions transactions;
    private final Clock clock;

    TimerRun(List<TimerHandler> handlers, TimerStore store, Transactions transactions, Clock clock) {
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(TimerHandler::kind, Function.identity()));
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    List<String> kinds() {
        return List.copyOf(handlers.keySet());
    }

    /// Stands ready, waits for the instant, and does it when it is due and nobody else is at it. Called a little early, so that
    /// nothing is left to do at the instant but the work. Returns when it is to be tried again after a failure.
    Optional<Instant> run(String kind, long id, Instant when) throws Exception {
        var handler = handlers.get(kind);
        if (handler == null) {
            return Optional.empty();
        }
        var tried = new ArrayList<TimerStore.Timer>();
        try {
            transactions.call(() -> {
                if (store.claim(kind, id)) {
                    awaitInstant(when);
                    handle(handler, id, tried);
                }
                return id;
            });
            return Optional.empty();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            if (tried.isEmpty() || failure instanceof InterruptedException) {
                throw failure;
            }
            return Optional.of(failed(tried.getFirst(), failure));
        }
    }

    /// The waiting is measured by another clock, which may run a little faster; nothing goes off before its instant.
    private void awaitInstant(Instant when) throws InterruptedException {
        for (var early = Duration.between(clock.instant(), when); early.isPositive(); early = Duration.between(clock.instant(), when)) {
            Thread.sleep(early);
        }
    }

    private void handle(TimerHandler handler, long id, List<TimerStore.Timer> tried) throws Exception {
        var timer = store.find(handler.kind(), id).filter(found -> !clock.instant().isBefore(found.nextTryAt()));
        if (timer.isPresent()) {
            tried.add(timer.get());
            handler.due(id);
            store.done(timer.get());
        }
    }

    private Instant failed(TimerStore.Timer timer, Throwable failure) throws Exception {
        var doubled = Duration.ofSeconds(1L << Math.min(timer.tries(), DOUBLINGS));
        var pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        var error = Failure.inWords(failure);
        LOG.log(System.Logger.Level.WARNING, "The timer {0} of {1} failed (again in {2} s): {3}", timer.kind(), Long.toString(timer.id()), pause.toSeconds(), error);
        var when = clock.instant().plus(pause);
        transactions.call(() -> {
            store.again(timer, when, error);
            return timer;
        });
        return when;
    }
}
