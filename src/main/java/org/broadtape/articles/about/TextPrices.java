package org.broadtape.articles.about;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.body.Listed;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Ticker;
import org.broadtape.instruments.figures.PriceView;
import org.broadtape.instruments.figures.PriceViews;

/// What the instruments cost now that texts name by their symbols. A symbol belongs to whoever held it on the day of the text.
@ApplicationScoped
public class TextPrices {

    private final Instruments instruments;
    private final PriceViews views;
    private final Clock clock;

    TextPrices(Instruments instruments, PriceViews views, Clock clock) {
        this.instruments = instruments;
        this.views = views;
        this.clock = clock;
    }

    /// Those that there are, with a price or without.
    ///
    /// @param releasedAt when the text was released; now where it was not
    public Map<Listed, Quoted> of(Collection<Listed> named, Optional<Instant> releasedAt) {
        var day = LocalDate.ofInstant(releasedAt.orElseGet(clock::instant), ZoneOffset.UTC);
        var tickers = new LinkedHashMap<Listed, Ticker>();
        named.forEach(one -> tickers.put(one, new Ticker(one.market(), one.symbol(), day)));
        var known = instruments.listed(tickers.values());
        var found = new LinkedHashMap<Listed, Instrument>();
        tickers.forEach((one, ticker) -> known.getOrDefault(ticker, List.of()).stream().findFirst().ifPresent(instrument -> found.put(one, instrument)));
        var now = views.of(found.values());
        var quoted = new HashMap<Listed, Quoted>();
        found.forEach((one, instrument) -> quoted.put(one, new Quoted(instrument, Optional.ofNullable(now.get(instrument.id())))));
        return quoted;
    }

    /// An instrument that a text names.
    public record Quoted(Instrument instrument, Optional<PriceView> now) {
    }}
