package org.broadtape.instruments.prices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
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
    private final Bars bars;
    private final Closes closes;
    private final Sources sources;
    private final Clock clock;

    Prices(Quotes quotes, Minutes minutes, Bars bars, Closes closes, Sources sources, Clock clock) {
        this.quotes = quotes;
        this.minutes = minutes;
        this.bars = bars;
        this.closes = closes;
        this.sources = sources;
        this.clock = clock;
    }

    /// The same by another clock.
    Prices by(Clock other) {
        return new Prices(quotes, minutes, bars, closes, sources, other);
    }

    /// As everybody may see it: of a source with a delay, what it said before that. Those of which nothing is known are left out.
    public Map<InstrumentId, PriceNow> now(Collection<InstrumentId> ids) {
        return now(ids, false);
    }

    /// As whoever has live quotes by their tier sees it.
    public Map<InstrumentId, PriceNow> live(Collection<InstrumentId> ids) {
        return now(ids, true);
    }

    /// What it cost at an instant: by the last whole minute before, or by the close of a day before where that is later. Empty where nothing is known, and as
    /// long as a source's delay keeps it from being shown.
    public Optional<PriceNow> at(InstrumentId id, Instant when) {
        var source = Optional.ofNullable(quotes.latest(List.of(id)).get(id)).flatMap(quote -> sources.find(quote.source()));
        if (when.isAfter(clock.instant().minus(source.map(QuoteSource::delay).orElse(Duration.ZERO)))) {
            return Optional.empty();
        }
        var markets = closes.of(List.of(id));
        var close = bars.lastUntil(id, markets.lastClosed(id, when));
        return Optional.ofNullable(minutes.lastUntil(List.of(id), when.minus(STANDS), when).get(id))
                .filter(minute -> close.map(Bar::day).filter(day -> day.isAfter(markets.day(id, minute.at()))).isEmpty())
                .map(minute -> told(id, minute, source.map(QuoteSource::name).orElse(""), Duration.ZERO)).map(price -> compared(price, markets.day(id, price.at())))
                .or(() -> close.map(bar -> compared(closed(markets, id, bar), bar.day())));
    }

    private PriceNow compared(PriceNow price, LocalDate day) {
        return price.comparedWith(bars.lastUntil(price.instrument(), day.minusDays(1)).map(before -> closes.carried(price.instrument(), before.close(), before.day(), day)));
    }

    private Map<InstrumentId, PriceNow> now(Collection<InstrumentId> ids, boolean live) {
        var told = told(ids, live);
        var found = new HashMap<InstrumentId, PriceNow>();
        var days = bars.lastTwo(ids);
        var markets = closes.of(ids);
        ids.forEach(id -> newest(markets, Optional.ofNullable(told.get(id)), days.getOrDefault(id, List.of()).stream().findFirst(), id).ifPresent(price -> found.put(id, price)));
        var before = closes.carried(found.values().stream().flatMap(price -> before(markets, price, days.getOrDefault(price.instrument(), List.of())).stream()).toList());
        found.replaceAll((id, price) -> price.comparedWith(Optional.ofNullable(before.get(id))));
        return found;
    }

    /// A quote beats the close of its own day, since it goes on moving after a bar that came too early, and yields to the close of a later one.
    private static Optional<PriceNow> newest(Closes.Markets markets, Optional<PriceNow> quote, Optional<Bar> last, InstrumentId id) {
        var stands = quote.filter(price -> last.map(Bar::day).filter(day -> day.isAfter(markets.day(id, price.at()))).isEmpty());
        return stands.or(() -> last.map(bar -> closed(markets, id, bar)));
    }

    /// The last of the days that is before that of the price.
    private static Optional<Closes.Before> before(Closes.Markets markets, PriceNow price, List<Bar> days) {
        var day = price.live() ? markets.day(price.instrument(), price.at()) : days.getFirst().day();
        return days.stream().filter(bar -> bar.day().isBefore(day)).findFirst().map(bar -> new Closes.Before(price.instrument(), bar, day));
    }

    private static PriceNow closed(Closes.Markets markets, InstrumentId id, Bar bar) {
        return new PriceNow(id, bar.close(), Optional.empty(), markets.close(id, bar.day()), "", Duration.ZERO, false);
    }

    /// What quotes say, without what it is compared with.
    private Map<InstrumentId, PriceNow> told(Collection<InstrumentId> ids, boolean live) {
        var bySource = quotes.latest(ids).values().stream().collect(Collectors.groupingBy(Quote::source));
        var found = new HashMap<InstrumentId, PriceNow>();
        if (!bySource.isEmpty()) {
            sources.all().forEach(source -> found.putAll(told(bySource.getOrDefault(source.slug(), List.of()), source, live)));
        }
        return found;
    }

    private Map<InstrumentId, PriceNow> told(List<Quote> latest, QuoteSource source, boolean live) {
        var delay = live ? Duration.ZERO : source.delay();
        var until = clock.instant().minus(delay);
        var found = new HashMap<InstrumentId, PriceNow>();
        latest.stream().filter(quote -> delay.isZero() || !quote.at().isAfter(until)).forEach(quote -> found.put(quote.instrument(),
                new PriceNow(quote.instrument(), quote.price(), Optional.empty(), quote.at(), source.name(), delay, true)));
        var later = latest.stream().map(Quote::instrument).filter(id -> !found.containsKey(id)).toList();
        minutes.lastUntil(later, until.minus(STANDS), until).forEach((id, minute) -> found.put(id, told(id, minute, source.name(), delay)));
        return found;
    }

    private static PriceNow told(InstrumentId id, Minute minute, String source, Duration delay) {
        return new PriceNow(id, minute.close(), Optional.empty(), minute.end(), source, delay, true);
    }
}
