package org.broadtape.wire.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadtape.installation.Checkup;
import org.broadtape.installation.Vital;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.contracts.WaysIn;
import org.broadtape.wire.push.PushKeys;
import org.broadtape.wire.ways.Feeding;
import org.broadtape.wire.ways.Hours;
import org.broadtape.wire.ways.Standings;

/// How the providers are whose items come in by themselves: for `status`, `check`, and the metrics.
@ApplicationScoped
public class Health implements Vital, Checkup {

    private final Providers providers;
    private final Hours hours;
    private final Standings standings;
    private final Feeding feeding;
    private final PushKeys keys;
    private final Clock clock;

    Health(Providers providers, Hours hours, Standings standings, Feeding feeding, PushKeys keys, Clock clock) {
        this.providers = providers;
        this.hours = hours;
        this.standings = standings;
        this.feeding = feeding;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Wire";
    }

    @Override
    public List<String> lines() {
        return conditions().stream().flatMap(condition -> condition.lines().stream()).toList();
    }

    @Override
    public List<String> problems() {
        return conditions().stream().flatMap(condition -> condition.problems().stream()).toList();
    }

    /// Each provider for people at the desk, those that only come by hand among them.
    public List<Report> reports() {
        var conditions = conditions().stream().collect(Collectors.toMap(condition -> condition.provider().slug(), Function.identity()));
        return providers.all().stream().map(provider -> Optional.ofNullable(conditions.get(provider.slug())).map(Report::of).orElseGet(() -> Report.byHand(provider))).toList();
    }

    /// Of each provider that has a way in, or of which something has come by itself.
    List<Condition> conditions() {
        var now = clock.instant();
        var counts = hours.counts().stream().collect(Collectors.toMap(Hours.Count::provider, Function.identity()));
        var ways = standings.inForce(providers.all());
        return providers.all().stream().filter(provider -> counts.containsKey(provider.slug().value()) || comesIn(provider))
                .map(provider -> new Condition(provider, Optional.ofNullable(counts.get(provider.slug().value())), providers.since(provider.slug()).orElse(now),
                        ways.getOrDefault(provider.slug().value(), List.of()), feeding.sentence(provider), now))
                .toList();
    }

    private boolean comesIn(Provider provider) {
        var ways = provider.waysIn();
        return !ways.watch().isEmpty() || !ways.poll().isEmpty() || !ways.equals(WaysIn.NONE) || !keys.of(provider.slug().value()).isEmpty();
    }
}
