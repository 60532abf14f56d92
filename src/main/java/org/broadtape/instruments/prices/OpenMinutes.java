package org.broadtape.instruments.prices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.minutes.Minute;
import org.broadtape.instruments.minutes.Minutes;
import org.broadtape.instruments.quotes.Quotes;
import org.broadtape.instruments.quotes.sources.QuoteSource;
import org.broadtape.instruments.quotes.sources.Sources;

/// Minutes as everybody may see them: of a source with a delay, those that were over before that; of another, the one that runs too.
@ApplicationScoped
public class OpenMinutes {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Minutes minutes;
    private final Quotes quotes;
    private final Sources sources;
    private final Clock clock;

    OpenMinutes(Minutes minutes, Quotes quotes, Sources sources, Clock clock) {
        this.minutes = minutes;
        this.quotes = quotes;
        this.sources = sources;
        this.clock = clock;
    }

    /// The last one, not longer ago than minutes are kept.
    public Optional<Minute> last(InstrumentId id) {
        var until = until(id);
        return Optional.ofNullable(minutes.lastUntil(List.of(id), until.minus(Minutes.KEPT), until).get(id));
    }

    /// Those that begin from then on, in their order; those in which nothing was said are left out.
    public List<Minute> since(InstrumentId id, Instant from) {
        return minutes.of(id, from, until(id).minus(MINUTE).plusMillis(1));
    }

    /// When a minute must be over.
    private Instant until(InstrumentId id) {
        var delay = Optional.ofNullable(quotes.latest(List.of(id)).get(id)).flatMap(quote -> sources.find(quote.source())).map(QuoteSource::delay).orElse(Duration.ZERO);
        return delay.isZero() ? clock.instant().plus(MINUTE) : clock.instant().minus(delay);
    }
}
