package org.broadtape.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.installation.Checkup;
import org.broadtape.installation.Vital;

/// What waits to be delivered, by destination, and what of it needs a person.
@ApplicationScoped
class DeliveryVital implements Vital, Checkup {

    private static final int MOST_LINES = 20;

    private final Deliveries deliveries;
    private final Clock clock;

    @Inject
    DeliveryVital(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Deliveries";
    }

    @Override
    public List<String> lines() {
        var queues = deliveries.queues();
        var lines = new ArrayList<String>();
        queues.stream().limit(MOST_LINES).forEach(queue -> lines.add(line(queue)));
        if (queues.size() > MOST_LINES) {
            lines.add("and " + (queues.size() - MOST_LINES) + " destinations more; see ./broadtape deliveries");
        }
        return lines.isEmpty() ? List.of("nothing waits") : lines;
    }

    String line(Queue queue) {
        var age = queue.oldest().map(oldest -> ", the oldest for " + Duration.between(oldest, clock.instant()).toSeconds() + " s").orElse("");
        return queue.channel() + (queue.destination().isEmpty() ? "" : " to " + queue.destination()) + ": " + queue.ready() + " ready, " + queue.sending() + " sending, "
                + queue.doubtful() + " doubtful, " + queue.failed() + " failed" + age + (queue.paused() ? " (paused)" : "");
    }

    @Override
    public List<String> problems() {
        var doubtful = deliveries.queues().stream().mapToLong(Queue::doubtful).sum();
        return doubtful == 0 ? List.of() : List.of(doubtful + " deliveries are in doubt: they had left, and nobody knows whether they arrived. "
                + "See ./broadtape deliveries list doubtful, then deliveries resend or deliveries settle.");
    }
}
