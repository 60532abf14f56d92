package org.broadtape.instruments.quotes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.quotes.QuoteStore.Candidate;
import org.broadtape.instruments.series.Factors;

/// What instruments may be expected to cost: the quote that stands, or else the last close, as splits since then have made it. What is of today already is
/// taken as it is.
@ApplicationScoped
class Expectations {

    private final Bars bars;
    private final Factors factors;

    Expectations(Bars bars, Factors factors) {
        this.bars = bars;
        this.factors = factors;
    }

    /// Of those of which anything is known.
    Map<InstrumentId, BigDecimal> of(Collection<Candidate> candidates, Instant now) {
        var today = day(now);
        var known = new HashMap<InstrumentId, Known>();
        candidates.forEach(one -> one.stands().ifPresent(quote -> known.put(one.instrument(), new Known(quote.price(), day(quote.at())))));
        var others = candidates.stream().map(Candidate::instrument).filter(id -> !known.containsKey(id)).toList();
        bars.lastTwo(others).forEach((id, days) -> known.put(id, new Known(days.getFirst().close(), days.getFirst().day())));
        return split(known, today);
    }

    private record Known(BigDecimal price, LocalDate day) {
    }

    private Map<InstrumentId, BigDecimal> split(Map<InstrumentId, Known> known, LocalDate today) {
        var expected = new HashMap<InstrumentId, BigDecimal>();
        known.forEach((id, one) -> expected.put(id, one.price()));
        known.entrySet().stream().filter(one -> one.getValue().day().isBefore(today)).collect(Collectors.groupingBy(one -> one.getValue().day(), Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((day, ids) -> factors.splitFactors(ids, day, today).forEach((id, factor) -> expected.computeIfPresent(id, (_, price) -> price.divide(factor, MathContext.DECIMAL64))));
        return expected;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
