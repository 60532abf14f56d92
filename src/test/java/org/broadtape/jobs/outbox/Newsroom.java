package org.broadtape.jobs.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.broadtape.jobs.BatchListener;
import org.broadtape.jobs.Event;
import org.broadtape.jobs.JobsDatabase;
import org.broadtape.jobs.Listener;
import org.jdbi.v3.core.Jdbi;

/// Events and listeners of an invented newsroom, and an outbox for them.
final class Newsroom {

    sealed interface Told extends Event {
        long article();

        int number();

        @Override
        default String aggregate() {
            return "article/" + article();
        }
    }

    record Changed(long article, int number, Instant at) implements Told {
        Changed(long article, int number) {
            this(article, number, Instant.parse("2026-03-02T09:00:00.123456Z"));
        }
    }

    record Killed(long article, int number) implements Told {
        @Override
        public boolean overtakes() {
            return true;
        }
    }

    /// Writes down what it hears, and fails where it is told to.
    static class Reader implements Listener<Told> {
        final List<Told> heard = Collections.synchronizedList(new ArrayList<>());
        volatile long stumblesAt;

        @Override
        public String name() {
            return "reader";
        }

        @Override
        public Class<Told> event() {
            return Told.class;
        }

        @Override
        public void on(Told event) throws Exception {
            if (event.article() == stumblesAt && event instanceof Changed) {
                throw new IllegalStateException("article " + stumblesAt + " is unreadable");
            }
            heard.add(event);
        }

        List<Integer> numbersOf(long article) {
            synchronized (heard) {
                return heard.stream().filter(event -> event.article() == article).map(Told::number).toList();
            }
        }
    }

    /// The same, many at once.
    static class Librarian extends Reader implements BatchListener<Told> {
        final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        Class<?> unwanted = Void.class;

        @Override
        public String name() {
            return "librarian";
        }

        @Override
        public boolean wants(Class<? extends Told> kind) {
            return kind != unwanted;
        }

        @Override
        public void onAll(List<Told> events) throws Exception {
            for (var event : events) {
                if (event.article() == stumblesAt) {
                    throw new IllegalStateException("article " + stumblesAt + " is unreadable");
                }
            }
            heard.addAll(events);
            sizes.add(events.size());
        }

        @Override
        public void on(Told event) throws Exception {
            onAll(List.of(event));
        }
    }

    final Jdbi jdbi;
    final Outbox outbox;
    final List<Listener<?>> listeners;

    Newsroom(Listener<?>... listeners) {
        this(JobsDatabase.empty(), List.of(listeners));
    }

    Newsroom(Jdbi jdbi, List<Listener<?>> listeners) {
        this.jdbi = jdbi;
        this.listeners = listeners;
        this.outbox = new Outbox(jdbi, new Interest(this.listeners));
    }

    void publish(Event... events) {
        jdbi.useTransaction(db -> outbox.write(List.of(events)));
    }

    /// A pump that rests for these milliseconds after failures, and parks after the last.
    <E extends Event> Pump<E> pump(Listener<E> listener, int... pauses) {
        return new Pump<>(listener, new OutboxStore(jdbi), JobsDatabase.transactions(jdbi), pauses(pauses), Clock.systemUTC());
    }

    /// Workers that look by themselves five times a second.
    Pumps pumps() {
        return pumps(Duration.ofMillis(200));
    }

    Pumps pumpsThatNeverLook() {
        return pumps(Duration.ofHours(1));
    }

    private Pumps pumps(Duration poll) {
        return new Pumps(listeners, jdbi, JobsDatabase.transactions(jdbi), Clock.systemUTC(), pauses(), poll);
    }

    private static Pauses pauses(int... millis) {
        return new Pauses(Arrays.stream(millis).mapToObj(Duration::ofMillis).toList());
    }

    /// Turns the pump until it finds nothing.
    static void drain(Pump<?> pump) throws Exception {
        while (!(pump.round() instanceof Pump.Round.Nothing)) {
        }
    }

    long rows() {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from jobs.outbox").mapTo(Long.class).one());
    }

    String errorOfParkedRow() {
        return jdbi.withHandle(db -> db.createQuery("select last_error from jobs.outbox where parked_at is not null").mapTo(String.class).one());
    }

    static void until(BooleanSupplier happened) throws InterruptedException {
        untilWithin(20, happened);
    }

    static void untilWithin(int seconds, BooleanSupplier happened) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within " + seconds + " s");
            }
            Thread.sleep(5);
        }
    }
}
