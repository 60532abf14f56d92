package org.broadtape.delivery.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.broadtape.delivery.Channel;
import org.broadtape.delivery.ledger.QueueStore;
import org.broadtape.jobs.outbox.Failure;
import org.broadtape.jobs.outbox.Wake;
import org.jdbi.v3.core.Jdbi;

/// Sends what is due on this node; any number of nodes may do so side by side. Turn after turn it writes down what has come back, takes as
/// much as it has connections free, commits both at once, and lets it go. Between turns it rests until it is woken, something lands, the next
/// is due, or five seconds have passed.
public final class Dispatch {

    /// The topic of the notices that wake it.
    public static final String TOPIC = "delivery";

    private static final System.Logger LOG = System.getLogger(Dispatch.class.getName());
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration DATABASE_TROUBLE = Duration.ofSeconds(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Wake wake = new Wake();
    private final Flights flights = new Flights(wake);
    private final Tower tower;
    private final Thread thread = Thread.ofPlatform().daemon().name("broadtape-delivery").unstarted(this::run);
    private volatile boolean stopping;
    private boolean troubled;

    public Dispatch(List<Channel> channels, Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.tower = new Tower(channels, flights);
    }

    public void start() {
        thread.start();
    }

    public void wake() {
        wake.call();
    }

    /// Takes nothing more, waits for what is under way and writes down what became of it.
    public void stop() throws InterruptedException {
        stopping = true;
        wake.call();
        thread.join(PATIENCE.multipliedBy(2));
    }

    private void run() {
        try {
            while (!stopping) {
                session();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// As long as one connection to the database lasts.
    private void session() throws InterruptedException {
        try (var handle = jdbi.open()) {
            var store = QueueStore.enter(handle);
            var looked = Instant.MIN;
            while (!stopping) {
                var now = clock.instant();
                if (!looked.plus(POLL).isAfter(now)) {
                    handle.useTransaction(_ -> tower.recover(store, now));
                    looked = now;
                }
                wake.rest(handle.inTransaction(_ -> tower.turn(store, now)).launch(clock.instant(), POLL));
                troubled = false;
            }
            flights.end(PATIENCE);
            handle.useTransaction(_ -> tower.land(store, clock.instant()));
            store.leave();
        } catch (RuntimeException trouble) {
            if (!troubled && !stopping) {
                LOG.log(System.Logger.Level.WARNING, "The ledger of deliveries cannot be read: {0}", Failure.inWords(trouble));
            }
            troubled = true;
            wake.rest(DATABASE_TROUBLE);
        }
    }
}
