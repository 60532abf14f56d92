package org.broadtape.jobs.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /// Does it when it is due and nobody else is at it; returns when it is to be tried again after a failure.
    Optional<Instant> run(String kind, long id) throws Exception {
        var found = store.find(kind, id);
        var handler = handlers.get(kind);
        if (found.isEmpty() || handler == null) {
            return Optional.empty();
        }
        try {
            transactions.call(() -> {
                if (store.claim(kind, id)) {
                    handle(handler, id);
                }
                return id;
            });
            return Optional.empty();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            return Optional.of(failed(found.get(), failure));
        }
    }

    private void handle(TimerHandler handler, long id) throws Exception {
        var timer = store.find(handler.kind(), id);
        if (timer.isPresent() && !clock.instant().isBefore(timer.get().nextTryAt())) {
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
