package org.broadtape.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.broadtape.delivery.Urgency;
import org.broadtape.delivery.ledger.QueueStore;
import org.junit.jupiter.api.Test;

/// The walk through more queues than one turn looks at, against the database.
class PlanTests {

    @Test
    void aWalkThroughManyQueuesEndsWhileSomethingUrgentRests() {
        var now = Instant.now();
        try (var office = PostOffice.empty(); var handle = office.jdbi.open()) {
            var later = now.plus(Duration.ofHours(1));
            office.promise("article/1", Urgency.URGENT, later, "carrier", "ada@urgent");
            office.promise("article/2", Urgency.ORDINARY, later, "carrier", IntStream.range(0, 250).mapToObj(number -> "reader@host" + number).toArray(String[]::new));
            office.promise("article/3", Urgency.ORDINARY, now.minusSeconds(1), "carrier", "ada@zinc");
            var plan = new Plan(Map.of("carrier", Carrier.good()), new Windows());
            var store = QueueStore.enter(handle);

            var first = plan.of(store, now, 0);
            var second = plan.of(store, now, 0);
            store.leave();

            assertThat(first.more()).isTrue();
            assertThat(second.more()).isFalse();
            assertThat(second.rooms()).extracting(room -> room.queue().destination()).containsExactly("zinc");
            assertThat(second.next()).hasValueSatisfying(next -> assertThat(next).isBetween(later.minusMillis(1), later.plusMillis(1)));
        }
    }
}
