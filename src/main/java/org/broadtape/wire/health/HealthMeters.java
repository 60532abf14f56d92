package org.broadtape.wire.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.concurrent.atomic.AtomicReference;
import org.broadtape.wire.ways.Hours;
import org.broadtape.wire.ways.Looked;
import org.jboss.logging.Logger;

/// The providers' health as metrics, and an alarm in the log when one falls silent and when it speaks again.
@ApplicationScoped
public class HealthMeters implements MeterBinder {

    private static final Logger LOG = Logger.getLogger(HealthMeters.class);

    private final Health health;
    private final AtomicReference<List<Measure>> measures = new AtomicReference<>(List.of());
    private Set<String> silent = Set.of();

    HealthMeters(Health health) {
        this.health = health;
    }

    private record Measure(MultiGauge gauge, ToDoubleFunction<Condition> value) {
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        measures.set(List.of(
                new Measure(gauge(registry, "quiet", "seconds", "Since the provider's last item"), condition -> condition.quiet().toSeconds()),
                new Measure(gauge(registry, "silent", "", "1 while nothing has come for longer than the contract allows"), condition -> condition.isSilent() ? 1 : 0),
                new Measure(gauge(registry, "trouble", "", "Ways in that something is wrong with"), condition -> condition.ways().stream().filter(way -> !way.trouble().isEmpty()).count()),
                new Measure(gauge(registry, "lag", "seconds", "Mean from the agency's time to ours"), condition -> count(condition, 0, one -> one.lag().map(Duration::toMillis).orElse(0L) / 1000.0)),
                new Measure(gauge(registry, "items", "", "Items of this hour"), condition -> count(condition, 0, Hours.Count::items)),
                new Measure(gauge(registry, "held", "", "Items held in 24 hours"), condition -> count(condition, 0, Hours.Count::held)),
                new Measure(gauge(registry, "refused", "", "Items refused in 24 hours"), condition -> count(condition, 0, Hours.Count::refused))));
    }

    void looked(@Observes Looked looked) {
        var conditions = health.conditions();
        for (var measure : measures.get()) {
            measure.gauge().register(conditions.stream().<MultiGauge.Row<?>>map(one -> MultiGauge.Row.of(Tags.of("provider", one.provider().slug().value()),
                    measure.value().applyAsDouble(one))).toList(), true);
        }
        alarm(conditions);
    }

    private void alarm(List<Condition> conditions) {
        var now = new HashSet<String>();
        for (var one : conditions) {
            var slug = one.provider().slug().value();
            if (one.isSilent()) {
                now.add(slug);
                if (!silent.contains(slug)) {
                    LOG.warnf("Nothing has come from %s for %s, longer than its contract expects", slug, Condition.words(one.quiet()));
                }
            } else if (silent.contains(slug)) {
                LOG.infof("Items come from %s again", slug);
            }
        }
        silent = now;
    }

    private static double count(Condition condition, double none, ToDoubleFunction<Hours.Count> value) {
        return condition.count().map(value::applyAsDouble).orElse(none);
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String unit, String description) {
        var gauge = MultiGauge.builder("broadtape.wire." + name).description(description);
        return (unit.isEmpty() ? gauge : gauge.baseUnit(unit)).register(registry);
    }
}
