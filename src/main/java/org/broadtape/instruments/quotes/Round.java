package org.broadtape.instruments.quotes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.minutes.Minutes;
import org.broadtape.instruments.quotes.QuoteStore.Candidate;
import org.broadtape.instruments.quotes.sources.QuoteSource;

/// One batch of a source as it is judged: what stands changes with each quote that is believed.
final class Round {

    private final QuoteSource source;
    private final Map<Offer.Name, List<Candidate>> known;
    private final Map<InstrumentId, BigDecimal> expected;
    private final Instant now;
    private final Map<InstrumentId, Quote> believed = new HashMap<>();
    private final List<Minutes.Tick> ticks = new ArrayList<>();
    private final List<Doubt> held = new ArrayList<>();
    private final EnumMap<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    private int unchanged;

    Round(QuoteSource source, Map<Offer.Name, List<Candidate>> known, Map<InstrumentId, BigDecimal> expected, Instant now) {
        this.source = source;
        this.known = known;
        this.expected = expected;
        this.now = now;
    }

    /// A quote that is held.
    ///
    /// @param stood what it was compared with
    record Doubt(Offer offer, Optional<Candidate> of, Optional<BigDecimal> stood, Reason reason) {
    }

    void take(Offer offer) {
        var candidates = known.getOrDefault(offer.name(), List.of());
        if (candidates.size() != 1) {
            hold(offer, Optional.empty(), candidates.isEmpty() ? Reason.UNKNOWN_INSTRUMENT : Reason.SEVERAL_INSTRUMENTS);
            return;
        }
        var candidate = candidates.getFirst();
        var stands = Optional.ofNullable(believed.get(candidate.instrument())).or(candidate::stands);
        if (stands.filter(quote -> quote.at().equals(offer.at()) && quote.price().compareTo(offer.price()) == 0).isPresent()) {
            unchanged++;
            return;
        }
        var doubt = Judge.of(offer, new Judge.Known(candidate.unit(), expected(candidate), stands.map(Quote::at)), source.mostMove(), now);
        if (doubt.isPresent()) {
            hold(offer, Optional.of(candidate), doubt.get());
        } else {
            believe(new Quote(candidate.instrument(), offer.price(), offer.at(), volume(offer, stands), source.slug()), stands);
        }
    }

    private Optional<BigDecimal> expected(Candidate candidate) {
        return Optional.ofNullable(believed.get(candidate.instrument())).map(Quote::price).or(() -> Optional.ofNullable(expected.get(candidate.instrument())));
    }

    private void hold(Offer offer, Optional<Candidate> of, Reason reason) {
        held.add(new Doubt(offer, of, of.flatMap(this::expected), reason));
        reasons.merge(reason, 1, Integer::sum);
    }

    private void believe(Quote quote, Optional<Quote> stood) {
        believed.put(quote.instrument(), quote);
        ticks.add(new Minutes.Tick(quote.instrument(), quote.at(), quote.price(), stood.map(before -> traded(before, quote)).orElse(0L)));
    }

    /// The day's count starts anew with each day; of the first quote ever nobody knows how much of it is of this minute.
    private static long traded(Quote before, Quote quote) {
        return quote.volume() >= before.volume() ? quote.volume() - before.volume() : quote.volume();
    }

    /// A source that says no volume leaves standing what another said.
    private static long volume(Offer offer, Optional<Quote> stands) {
        return offer.volume() > 0 ? offer.volume() : stands.map(Quote::volume).orElse(0L);
    }

    QuoteSource source() {
        return source;
    }

    /// The last of each instrument, in the order of their ids.
    Collection<Quote> believed() {
        return believed.values().stream().sorted(Comparator.comparingLong(quote -> quote.instrument().value())).toList();
    }

    List<Minutes.Tick> ticks() {
        return ticks;
    }

    List<Doubt> held() {
        return held;
    }

    Acceptance acceptance() {
        return new Acceptance(ticks.size(), unchanged, reasons);
    }
}
