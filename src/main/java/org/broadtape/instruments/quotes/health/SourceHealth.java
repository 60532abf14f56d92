package org.broadtape.instruments.quotes.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Checkup;
import org.broadtape.installation.Vital;
import org.broadtape.instruments.markets.Trading;
import org.broadtape.instruments.markets.TradingHours;
import org.broadtape.instruments.quotes.HeldQuotes;
import org.broadtape.instruments.quotes.sources.QuoteSource;
import org.broadtape.instruments.quotes.sources.Sources;

/// The sources of quotes, for the desk, `status`, `check` and the metrics.
@ApplicationScoped
public class SourceHealth implements Vital, Checkup {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int TURNS = 3;

    /// Where no market's hours are known: longer than over a weekend.
    private static final Duration LONG = Duration.ofDays(3);

    private final Sources sources;
    private final HeldQuotes held;
    private final TradingHours hours;
    private final Clock clock;

    SourceHealth(Sources sources, HeldQuotes held, TradingHours hours, Clock clock) {
        this.sources = sources;
        this.held = held;
        this.hours = hours;
        this.clock = clock;
    }

    /// Of each source.
    public List<SourceCondition> conditions() {
        var now = clock.instant();
        var counts = held.counts();
        return sources.all().stream().map(source -> new SourceCondition(source, counts.getOrDefault(source.slug(), 0), isStopped(source, now), now)).toList();
    }

    private boolean isStopped(QuoteSource source, Instant now) {
        if (!source.on() || (source.kind() == QuoteSource.Kind.FILE && !source.isWatched())) {
            return false;
        }
        var patience = List.of(PATIENCE, source.every().multipliedBy(TURNS)).stream().max(Duration::compareTo).orElse(PATIENCE);
        return source.spokeAt().filter(at -> at.isBefore(now.minus(patience))).filter(at -> trades(sources.markets(source.slug()), patience, at, now)).isPresent();
    }

    /// Whether any of the markets has traded for so long, or nobody knows of any of them whether it does.
    private boolean trades(Set<String> mics, Duration patience, Instant spoke, Instant now) {
        var known = mics.stream().filter(mic -> !(hours.at(mic, now) instanceof Trading.Unknown)).toList();
        return known.isEmpty() ? spoke.isBefore(now.minus(LONG)) : known.stream().anyMatch(mic -> hours.at(mic, now) instanceof Trading.Open && hours.at(mic, now.minus(patience)) instanceof Trading.Open);
    }

    @Override
    public String name() {
        return "Quotes";
    }

    @Override
    public List<String> lines() {
        return conditions().stream().map(SourceCondition::line).toList();
    }

    @Override
    public List<String> problems() {
        return conditions().stream().flatMap(condition -> condition.problems().stream()).toList();
    }
}
