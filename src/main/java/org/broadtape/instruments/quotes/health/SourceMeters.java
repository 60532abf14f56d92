package org.broadtape.instruments.quotes.health;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;

/// The sources of quotes as metrics, counted twice a minute by the node whose turn it is.
@ApplicationScoped
public class SourceMeters implements MeterBinder, Recurring {

    private final SourceHealth health;
    private final AtomicReference<List<Measure>> measures = new AtomicReference<>(List.of());

    SourceMeters(SourceHealth health) {
        this.health = health;
    }

    private record Measure(MultiGauge gauge, ToDoubleFunction<SourceCondition> value) {
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        measures.set(List.of(
                new Measure(MultiGauge.builder("broadtape.quotes.quiet").baseUnit("seconds").description("Since the source last said anything").register(registry),
                        one -> one.quiet().map(Duration::toSeconds).orElse(0L)),
                new Measure(MultiGauge.builder("broadtape.quotes.stopped").description("1 while it says nothing though its markets trade").register(registry), one -> one.stopped() ? 1 : 0),
                new Measure(MultiGauge.builder("broadtape.quotes.held").description("Quotes that wait for a decision").register(registry), SourceCondition::held)));
    }

    @Override
    public String name() {
        return "instruments-quote-meters";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(30));
    }

    @Override
    public void run() {
        var conditions = health.conditions();
        for (var measure : measures.get()) {
            measure.gauge().register(conditions.stream().<MultiGauge.Row<?>>map(one -> MultiGauge.Row.of(Tags.of("source", one.source().slug()), measure.value().applyAsDouble(one))).toList(), true);
        }
    }
}
