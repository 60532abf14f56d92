package org.broadtape.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What waits to be delivered, as metrics. All gauges of one reading come from one count, which is kept for some seconds.
@ApplicationScoped
public class DeliveryGauges implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final Clock clock;
    private final boolean serving;
    private final Instance<Channel> channels;
    private Count count = new Count(Instant.EPOCH, List.of());

    private record Count(Instant at, List<Queue> queues) {
    }

    @Inject
    DeliveryGauges(@ConfigProperty(name = "broadtape.serving") boolean serving, Deliveries deliveries, Clock clock, @Any Instance<Channel> channels) {
        this.serving = serving;
        this.deliveries = deliveries;
        this.clock = clock;
        this.channels = channels;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (!serving) {
            return;
        }
        for (var channel : channels.stream().map(Channel::name).toList()) {
            rows(registry, channel, "ready", Queue::ready);
            rows(registry, channel, "sending", Queue::sending);
            rows(registry, channel, "doubtful", Queue::doubtful);
            rows(registry, channel, "failed", Queue::failed);
            Gauge.builder("broadtape.delivery.oldest", () -> oldest(channel)).tag("channel", channel).baseUnit("seconds")
                    .description("How long the oldest delivery that is ready has waited").register(registry);
        }
    }

    private void rows(MeterRegistry registry, String channel, String state, ToLongFunction<Queue> number) {
        Gauge.builder("broadtape.delivery.rows", () -> of(channel).stream().mapToLong(number).sum()).tag("channel", channel).tag("state", state)
                .description("Deliveries that wait, are under way, or need a person").register(registry);
    }

    private double oldest(String channel) {
        return of(channel).stream().flatMap(queue -> queue.oldest().stream()).min(Instant::compareTo)
                .map(oldest -> Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0)).orElse(0.0);
    }

    private List<Queue> of(String channel) {
        return queues().stream().filter(queue -> queue.channel().equals(channel)).toList();
    }

    private synchronized List<Queue> queues() {
        var now = clock.instant();
        if (count.at().plus(FRESH).isBefore(now)) {
            count = new Count(now, deliveries.queues());
        }
        return count.queues();
    }
}
