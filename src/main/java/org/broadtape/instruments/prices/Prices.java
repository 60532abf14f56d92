package org.broadtape.instruments.prices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.minutes.Minute;
import org.broadtape.instruments.minutes.Minutes;
import org.broadtape.instruments.quotes.Quote;
import org.broadtape.instruments.quotes.Quotes;
import org.broadtape.instruments.quotes.sources.QuoteSource;
import org.broadtape.instruments.quotes.sources.Sources;

/// The one place that says what an instrument costs: the newest quote that may be shown, or else the last day's close.
@ApplicationScoped
public class Prices {

    /// Of a minute longer ago nobody would say that it is the price still: an exchange is not closed longer than over a long weekend.
    private static final Duration STANDS = Duration.ofDays(5);

    private final Quotes quotes;
    private final Minutes minutes;
    private final Sources sources;
    private final Clock clock;

    Prices(Quotes quotes, Minutes minutes, Sources sources, Clock clock) {
        this.quotes = quotes;
        this.minutes = minutes;
        this.sources = sources;
        this.clock = clock;
    }

    /// As everybody may see it: of a source with a delay, what it said before that. Those of which nothing is known are left out.
    public Map<InstrumentId, PriceNow> now(Collection<InstrumentId> ids) {
        return now(ids, false);
    }

    /// As whoever has live quotes by their tier sees it.
    public Map<InstrumentId, PriceNow> live(Collection<InstrumentId> ids) {
        return now(ids, true);
    }

    /// What it cost at an instant: by the last whole minute before, if there is one of these days. Empty as long as a source's delay keeps it from being shown.
    public Optional<PriceNow> at(InstrumentId id, Instant when) {
        var source = Optional.ofNullable(quotes.latest(List.of(id)).get(id)).flatMap(quote -> sources.find(quote.source()));
        var delay = source.map(QuoteSource::delay).orElse(Duration.ZERO);
        if (when.isAfter(clock.instant().minus(delay))) {
            return Optional.empty();
        }
        return Optional.ofNullable(minutes.lastUntil(List.of(id), when.minus(STANDS), when).get(id))
                .map(minute -> of(id, minute, source.map(QuoteSource::name).orElse(""), Duration.ZERO));
    }

    private Map<InstrumentId, PriceNow> now(Collection<InstrumentId> ids, boolean live) {
        var told = quotes.latest(ids).values().stream().collect(Collectors.groupingBy(Quote::source));
        var found = new HashMap<InstrumentId, PriceNow>();
        if (!told.isEmpty()) {
            sources.all().forEach(source -> found.putAll(shown(told.getOrDefault(source.slug(), List.of()), source, live)));
        }
        return found;
    }

    /// Of one source.
    private Map<InstrumentId, PriceNow> shown(List<Quote> told, QuoteSource source, boolean live) {
        var delay = live ? Duration.ZERO : source.delay();
        var until = clock.instant().minus(delay);
        var found = new HashMap<InstrumentId, PriceNow>();
        told.stream().filter(quote -> delay.isZero() || !quote.at().isAfter(until)).forEach(quote -> found.put(quote.instrument(),
                new PriceNow(quote.instrument(), quote.price(), Optional.empty(), quote.at(), source.name(), delay, true)));
        var later = told.stream().map(Quote::instrument).filter(id -> !found.containsKey(id)).toList();
        minutes.lastUntil(later, until.minus(STANDS), until).forEach((id, minute) -> found.put(id, of(id, minute, source.name(), delay)));
        return found;
    }

    private static PriceNow of(InstrumentId id, Minute minute, String source, Duration delay) {
        return new PriceNow(id, minute.close(), Optional.empty(), minute.at().plusSeconds(60), source, delay, true);
    }
}
