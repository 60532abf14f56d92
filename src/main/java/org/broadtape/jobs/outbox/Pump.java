package org.broadtape.jobs.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.broadtape.jobs.BatchListener;
import org.broadtape.jobs.Event;
import org.broadtape.jobs.Listener;
import org.broadtape.jobs.Transactions;

/// What one listener's rows go through: taken, handed over, deleted, all in one transaction; or put back with a pause.
final class Pump<E extends Event> {

    private static final System.Logger LOG = System.getLogger(Pump.class.getName());

    private final Listener<E> listener;
    private final EventNames names;
    private final OutboxStore store;
    private final Transactions transactions;
    private final Pauses pauses;
    private final Clock clock;
    /// How many rows are still to be taken one by one, because a batch has failed.
    private final AtomicInteger singly = new AtomicInteger();

    /// What came of one round: nothing was there, something was done, or there is something to do at a later instant.
    sealed interface Round {
        record Nothing() implements Round {
        }

        /// @param more whether as much was taken as can be at once, so that more may be there
        record Done(boolean more) implements Round {
        }

        /// What is there has to wait until somebody's work in its lane ends.
        record Busy() implements Round {
        }

        record Later(Instant when) implements Round {
        }
    }

    Pump(Listener<E> listener, OutboxStore store, Transactions transactions, Pauses pauses, Clock clock) {
        this.listener = listener;
        this.names = new EventNames(listener.event());
        this.store = store;
        this.transactions = transactions;
        this.pauses = pauses;
        this.clock = clock;
    }

    Listener<E> listener() {
        return listener;
    }

    /// Takes what is there, as much as the listener takes at once. Throws only when the database does.
    Round round() throws Exception {
        var taken = new ArrayList<OutboxRow>();
        var most = most();
        try {
            return transactions.call(() -> {
                var busy = take(taken, most);
                if (taken.isEmpty()) {
                    return busy ? new Round.Busy() : new Round.Nothing();
                }
                hand(taken);
                store.done(taken);
                return new Round.Done(taken.size() >= most);
            });
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            if (taken.isEmpty() || failure instanceof InterruptedException) {
                throw failure;
            }
            return failed(taken, failure);
        }
    }

    /// Fills `taken`, what overtakes first. True when something that overtakes has to wait for work in its lane to end.
    private boolean take(List<OutboxRow> taken, int most) {
        var name = listener.name();
        var special = store.takeSpecial(name, most, clock.instant());
        for (var row : special) {
            if (!row.overtakes() || store.holdLane(name, row.aggregate())) {
                taken.add(row);
            }
        }
        if (taken.size() < most) {
            taken.addAll(store.takeFresh(name, most - taken.size()));
        }
        var heads = taken.stream().filter(row -> !row.overtakes()).toList();
        if (!heads.isEmpty() && taken.size() < most) {
            taken.addAll(store.behind(name, heads, most - taken.size()));
        }
        taken.sort(Comparator.comparing((OutboxRow row) -> !row.overtakes()).thenComparing(OutboxRow::id));
        return taken.size() < special.size();
    }

    private int most() {
        if (!(listener instanceof BatchListener<E> batch)) {
            return 1;
        }
        return singly.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 1 : batch.batch();
    }

    private void hand(List<OutboxRow> rows) throws Exception {
        var events = new ArrayList<E>();
        for (var row : rows) {
            events.add(listener.event().cast(EventJson.read(row.payload(), names.type(row.event()))));
        }
        if (listener instanceof BatchListener<E> batch) {
            batch.onAll(events);
        } else {
            listener.on(events.getFirst());
        }
    }

    private Round failed(List<OutboxRow> rows, Throwable failure) throws Exception {
        if (rows.size() > 1) {
            singly.set(rows.size());
            return new Round.Done(true);
        }
        var row = rows.getFirst();
        var pause = pauses.after(row.tries() + 1);
        var now = clock.instant();
        var error = Failure.inWords(failure);
        LOG.log(System.Logger.Level.WARNING, "{0} failed at {1} of {2} ({3}): {4}", listener.name(), row.event(), row.aggregate(),
                pause.map(rest -> "again in " + rest.toSeconds() + " s").orElse("parked"), error);
        transactions.call(() -> {
            pause.ifPresentOrElse(rest -> store.again(row, now.plus(rest), error), () -> store.park(row, now, error));
            return row;
        });
        return new Round.Later(now.plus(pause.orElse(Duration.ZERO)));
    }
}
