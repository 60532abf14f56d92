package org.broadtape.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsTests {

    @Inject
    Events events;

    @Inject
    Jdbi jdbi;

    @Inject
    Bell bell;

    public record Rung(long house, int times) implements Event {
        @Override
        public String aggregate() {
            return "house/" + house;
        }
    }

    @ApplicationScoped
    static class Bell implements Listener<Rung> {
        final BlockingQueue<Rung> heard = new LinkedBlockingQueue<>();
        volatile boolean broken;

        BlockingQueue<Rung> heard() {
            return heard;
        }

        void broken(boolean now) {
            broken = now;
        }

        @Override
        public String name() {
            return "bell";
        }

        @Override
        public Class<Rung> event() {
            return Rung.class;
        }

        @Override
        public void on(Rung event) {
            if (broken) {
                throw new IllegalStateException("no clapper");
            }
            heard.add(event);
        }
    }

    @BeforeEach
    void silence() {
        bell.broken(false);
        bell.heard().clear();
    }

    @Test
    void anEventReachesItsListenerAfterTheCommit() throws Exception {
        var latencies = new ArrayList<Long>();
        for (var times = 1; times <= 50; times++) {
            var event = new Rung(7, times);
            QuarkusTransaction.requiringNew().run(() -> events.publish(event));
            var committed = System.nanoTime();
            assertThat(bell.heard().poll(10, TimeUnit.SECONDS)).isEqualTo(event);
            latencies.add(System.nanoTime() - committed);
        }
        latencies.sort(null);
        System.out.println("From commit to listener: median " + latencies.get(25) / 1000 + " µs, longest of 50 " + latencies.get(49) / 1000 + " µs");
    }

    @Test
    void anEventIsPublishedWithinATransactionOrNotAtAll() {
        assertThatThrownBy(() -> events.publish(new Rung(7, 1))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void aRollbackPublishesNothing() throws Exception {
        QuarkusTransaction.begin();
        events.publish(new Rung(8, 1));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> events.publish(List.of(new Rung(8, 2))));

        assertThat(bell.heard().poll(10, TimeUnit.SECONDS)).isEqualTo(new Rung(8, 2));
    }

    @Test
    void aListenerThatFailsIsGivenTheEventAgain() throws Exception {
        bell.broken(true);
        QuarkusTransaction.requiringNew().run(() -> events.publish(new Rung(9, 1)));
        while (errors().isEmpty()) {
            Thread.sleep(10);
        }
        assertThat(errors()).allMatch(error -> error.startsWith("IllegalStateException: no clapper"));

        bell.broken(false);

        assertThat(bell.heard().poll(10, TimeUnit.SECONDS)).isEqualTo(new Rung(9, 1));
    }

    private List<String> errors() {
        return jdbi.withHandle(db -> db.createQuery("select last_error from jobs.outbox where listener = 'bell' and tries > 0").mapTo(String.class).list());
    }
}
