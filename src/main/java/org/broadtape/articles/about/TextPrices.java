package org.broadtape.articles.about;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.body.Listed;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
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
        return of(List.of(new Text(Set.copyOf(named), releasedAt))).getFirst();
    }

    /// The same for several texts at once, in their order.
    public List<Map<Listed, Quoted>> of(List<Text> texts) {
        var known = instruments.listed(texts.stream().flatMap(text -> text.named().stream().map(one -> ticker(one, text))).distinct().toList());
        var held = known.values().stream().flatMap(holders -> holders.stream().limit(1)).distinct().toList();
        var now = held.isEmpty() ? Map.<InstrumentId, PriceView>of() : views.of(held);
        return texts.stream().map(text -> quoted(text, known, now)).toList();
    }

    private Map<Listed, Quoted> quoted(Text text, Map<Ticker, List<Instrument>> known, Map<InstrumentId, PriceView> now) {
        var quoted = new HashMap<Listed, Quoted>();
        text.named().forEach(one -> known.getOrDefault(ticker(one, text), List.of()).stream().findFirst()
                .ifPresent(instrument -> quoted.put(one, new Quoted(instrument, Optional.ofNullable(now.get(instrument.id()))))));
        return quoted;
    }

    private Ticker ticker(Listed one, Text text) {
        return new Ticker(one.market(), one.symbol(), LocalDate.ofInstant(text.releasedAt().orElseGet(clock::instant), ZoneOffset.UTC));
    }

    /// What a text names, and when it was released; empty where it was not.
    public record Text(Set<Listed> named, Optional<Instant> releasedAt) {
    }

    /// An instrument that a text names.
    public record Quoted(Instrument instrument, Optional<PriceView> now) {
    }}
