package org.broadtape.jobs.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.broadtape.jobs.Event;
import org.broadtape.jobs.Listener;
import org.broadtape.jobs.Subscriber;
import org.broadtape.jobs.Transactions;
import org.jdbi.v3.core.Jdbi;

/// The workers of every listener on this node. Any number of nodes may run them side by side.
public final class Pumps implements Subscriber {

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, List<Worker>> workers = new HashMap<>();

    public Pumps(List<Listener<?>> listeners, Jdbi jdbi, Transactions transactions, Clock clock) {
        this(listeners, jdbi, transactions, clock, Pauses.USUAL, POLL);
    }

    Pumps(List<Listener<?>> listeners, Jdbi jdbi, Transactions transactions, Clock clock, Pauses pauses, Duration poll) {
        var store = new OutboxStore(jdbi);
        for (var listener : listeners) {
            workers.put(listener.name(), workersOf(listener, pump(listener, store, transactions, pauses, clock), clock, poll));
        }
    }

    private static <E extends Event> Pump<E> pump(Listener<E> listener, OutboxStore store, Transactions transactions, Pauses pauses, Clock clock) {
        return new Pump<>(listener, store, transactions, pauses, clock);
    }

    private static List<Worker> workersOf(Listener<?> listener, Pump<?> pump, Clock clock, Duration poll) {
        var workers = new ArrayList<Worker>();
        for (var number = 1; number <= listener.parallel(); number++) {
            workers.add(new Worker(pump, number, clock, poll));
        }
        return workers;
    }

    public void start() {
        workers.values().forEach(all -> all.forEach(Worker::start));
    }

    /// Lets the rows in work come to an end and starts no others.
    public void stop() throws InterruptedException {
        workers.values().forEach(all -> all.forEach(Worker::stop));
        for (var all : workers.values()) {
            for (var worker : all) {
                worker.join(PATIENCE);
            }
        }
    }

    @Override
    public String topic() {
        return Outbox.TOPIC;
    }

    /// Wakes the listeners that are named.
    @Override
    public void told(String listeners) {
        for (var name : listeners.split(",", -1)) {
            if (name.endsWith(Outbox.OVERTAKES)) {
                workers.getOrDefault(name.substring(0, name.length() - Outbox.OVERTAKES.length()), List.of()).forEach(Worker::hurry);
            } else {
                workers.getOrDefault(name, List.of()).forEach(Worker::wake);
            }
        }
    }

    /// Something may have been published while nobody heard it.
    @Override
    public void listening() {
        workers.values().forEach(all -> all.forEach(Worker::wake));
    }
}
