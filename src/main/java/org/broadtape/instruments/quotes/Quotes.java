package org.broadtape.instruments.quotes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.minutes.Minutes;
import org.broadtape.instruments.quotes.QuoteStore.Candidate;
import org.broadtape.instruments.quotes.sources.QuoteSource;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.jobs.Notices;

/// Takes what sources say, judges each quote, and keeps the latest price of each instrument.
@ApplicationScoped
@Transactional
public class Quotes {

    private final QuoteStore store;
    private final HeldStore held;
    private final Expectations expectations;
    private final Minutes minutes;
    private final Sources sources;
    private final Notices notices;
    private final Clock clock;

    Quotes(QuoteStore store, HeldStore held, Expectations expectations, Minutes minutes, Sources sources, Notices notices, Clock clock) {
        this.store = store;
        this.held = held;
        this.expectations = expectations;
        this.minutes = minutes;
        this.sources = sources;
        this.notices = notices;
        this.clock = clock;
    }

    /// Judges the quotes in their order. What is not believed is held with its reason, and nothing is lost.
    public Acceptance accept(List<Offer> batch, QuoteSource source) {
        store.alone();
        var now = clock.instant();
        var known = known(batch, now);
        var round = new Round(source, known, expectations.of(known.values().stream().flatMap(List::stream).toList(), now), now);
        batch.forEach(round::take);
        write(round);
        held.hold(source.slug(), round.held(), now);
        sources.spoke(source.slug(), now);
        return round.acceptance();
    }

    /// Puts a quote in force that a person has looked at: what it says, whatever it is. An older one than stands changes nothing.
    void force(InstrumentId instrument, Offer offer, String source) {
        store.alone();
        var quote = new Quote(instrument, offer.price(), offer.at(), offer.volume(), source);
        if (store.latest(List.of(instrument)).values().stream().noneMatch(stands -> stands.at().isAfter(quote.at()))) {
            store.set(List.of(quote));
            minutes.add(List.of(new Minutes.Tick(instrument, quote.at(), quote.price(), 0)));
            QuoteNotice.all(List.of(quote), sources.called(source).delay()).forEach(notice -> notices.send(QuoteNotice.TOPIC, notice));
        }
    }

    /// The latest quote of each of them that has one.
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<InstrumentId, Quote> latest(Collection<InstrumentId> instruments) {
        return instruments.isEmpty() ? Map.of() : store.latest(instruments);
    }

    private void write(Round round) {
        var believed = round.believed();
        if (!believed.isEmpty()) {
            store.set(believed);
            minutes.add(round.ticks());
            QuoteNotice.all(believed, round.source().delay()).forEach(notice -> notices.send(QuoteNotice.TOPIC, notice));
        }
    }

    private Map<Offer.Name, List<Candidate>> known(List<Offer> batch, Instant now) {
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var names = batch.stream().map(Offer::name).collect(Collectors.partitioningBy(name -> name.number().isEmpty(), Collectors.toSet()));
        var known = new LinkedHashMap<Offer.Name, List<Candidate>>();
        known.putAll(store.listed(names.getOrDefault(true, Set.of()), day));
        known.putAll(store.numbered(names.getOrDefault(false, Set.of()), day));
        return known;
    }
}
