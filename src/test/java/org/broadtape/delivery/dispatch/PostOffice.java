package org.broadtape.delivery.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.broadtape.delivery.Channel;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Promise;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.State;
import org.broadtape.delivery.Urgency;
import org.broadtape.delivery.ledger.DecisionStore;
import org.broadtape.delivery.ledger.OverviewStore;
import org.broadtape.delivery.ledger.PromiseStore;
import org.broadtape.jobs.JobsDatabase;
import org.jdbi.v3.core.Jdbi;

/// A ledger without the program around it, and those who send from it.
final class PostOffice implements AutoCloseable {

    final Jdbi jdbi;
    final PromiseStore promises;
    final DecisionStore decisions;
    final OverviewStore overview;
    private final List<Dispatch> running = new ArrayList<>();

    private PostOffice(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.promises = new PromiseStore(jdbi);
        this.decisions = new DecisionStore(jdbi);
        this.overview = new OverviewStore(jdbi);
    }

    static PostOffice empty() {
        JobsDatabase.jdbi().useHandle(db -> db.execute("truncate delivery.delivery, delivery.message, delivery.pause restart identity"));
        return new PostOffice(JobsDatabase.jdbi());
    }

    static PostOffice at(Jdbi jdbi) {
        return new PostOffice(jdbi);
    }

    /// Promises a message about a subject to these addresses, which are their recipients' names too.
    void promise(String subject, Urgency urgency, String channel, String... addresses) {
        promise(subject, urgency, Instant.now(), channel, addresses);
    }

    void promise(String subject, Urgency urgency, Instant at, String channel, String... addresses) {
        var to = Stream.of(addresses).map(address -> new Recipient(address, channel, address)).toList();
        promises.write(List.of(new Promise(new Message("test", subject, 1, "", urgency), to)), recipient -> recipient.address().replaceFirst(".*@", ""), at);
    }

    void start(Channel... channels) {
        var dispatch = new Dispatch(List.of(channels), jdbi, Clock.systemUTC());
        running.add(dispatch);
        dispatch.start();
    }

    void wake() {
        running.forEach(Dispatch::wake);
    }

    long count(State state) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from delivery.delivery where state = :state").bind("state", state.name()).mapTo(Long.class).one());
    }

    static void until(BooleanSupplier happened) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within a minute");
            }
            Thread.sleep(5);
        }
    }

    @Override
    public void close() {
        try {
            for (var dispatch : running) {
                dispatch.stop();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
