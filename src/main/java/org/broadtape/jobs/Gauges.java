package org.broadtape.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.broadtape.jobs.Backlog.Waiting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The backlog as metrics. All gauges of one reading come from one count, which is kept for some seconds.
@ApplicationScoped
public class Gauges implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Backlog backlog;
    private final Clock clock;
    private final boolean serving;
    private final Instance<Listener<?>> listeners;
    private Count count = new Count(Instant.EPOCH, Map.of(), 0);

    private record Count(Instant at, Map<String, Waiting> waiting, int overdue) {
    }

    @Inject
    Gauges(@ConfigProperty(name = "broadtape.serving") boolean serving, Backlog backlog, Clock clock, @Any Instance<Listener<?>> listeners) {
        this.serving = serving;
        this.backlog = backlog;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (!serving) {
            return;
        }
        for (var listener : listeners.stream().<String>map(Listener::name).toList()) {
            rows(registry, listener, "open", Waiting::open);
            rows(registry, listener, "retried", Waiting::retried);
            rows(registry, listener, "parked", Waiting::parked);
            Gauge.builder("broadtape.outbox.oldest", () -> of(listener, waiting -> waiting.oldest().map(this::age).orElse(0.0)))
                    .tag("listener", listener).baseUnit("seconds").description("How long the oldest row that is not parked has waited").register(registry);
        }
        Gauge.builder("broadtape.timers.overdue", () -> count().overdue())
                .description("Timers that are late by more than half a minute").register(registry);
    }

    private void rows(MeterRegistry registry, String listener, String state, ToDoubleFunction<Waiting> number) {
        Gauge.builder("broadtape.outbox.rows", () -> of(listener, number))
                .tag("listener", listener).tag("state", state).description("Events that wait for a listener").register(registry);
    }

    private double of(String listener, ToDoubleFunction<Waiting> number) {
        var waiting = count().waiting().get(listener);
        return waiting == null ? 0 : number.applyAsDouble(waiting);
    }

    private double age(Instant oldest) {
        return Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }

    private synchronized Count count() {
        var now = clock.instant();
        if (count.at().plus(FRESH).isBefore(now)) {
            count = new Count(now, backlog.waiting().stream().collect(Collectors.toMap(Waiting::listener, Function.identity())), backlog.overdue().size());
        }
        return count;
    }
}
