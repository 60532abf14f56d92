package org.broadtape.instruments.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.figures.Figures;
import org.broadtape.instruments.identity.Identifiers;
import org.broadtape.instruments.plot.Closes;

/// What is known of an instrument, in lines. What is not known has no line.
@ApplicationScoped
class Facts {

    private static final int WEEKS = 52;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Identifiers identifiers;
    private final Figures figures;
    private final InstrumentMessages words;

    Facts(Identifiers identifiers, Figures figures, InstrumentMessages words) {
        this.identifiers = identifiers;
        this.figures = figures;
        this.words = words;
    }

    List<Fact> of(Instrument instrument, Closes closes, LocalDate today) {
        var facts = new ArrayList<Fact>();
        var year = closes.since(today.minusWeeks(WEEKS));
        if (!year.isEmpty()) {
            priced(instrument, year, facts);
            worth(instrument, year.getLast(), closes.actions(), today, facts);
        }
        facts.add(new Fact(words.listed(), instrument.mic() + ": " + instrument.symbol()));
        facts.add(new Fact(words.unit(), instrument.unit().code().isEmpty() ? words.points() : instrument.unit().code()));
        if (instrument.lot() > 1) {
            facts.add(new Fact(words.lot(), figures.count(instrument.lot())));
        }
        identifiers.of(List.of(instrument.id())).getOrDefault(instrument.id(), List.of())
                .forEach(one -> facts.add(new Fact(one.scheme().name().replace('_', ' '), one.doubt().isEmpty() ? one.value() : words.doubted(one.value()))));
        return facts;
    }

    /// What all its shares cost, and what they paid in a year. Both by the last close.
    private void worth(Instrument instrument, Bar last, List<Action> actions, LocalDate today, List<Fact> facts) {
        actions.stream().filter(one -> one.kind() == ActionKind.SHARES && !one.ex().isAfter(today)).reduce((_, later) -> later).flatMap(Action::shares)
                .ifPresent(shares -> facts.add(new Fact(words.value(), figures.rough(instrument.unit().inCurrency(last.close()).multiply(shares), instrument.unit()))));
        var paid = actions.stream().filter(one -> one.ex().isAfter(today.minusYears(1)) && !one.ex().isAfter(today))
                .filter(one -> one.kind() == ActionKind.DIVIDEND && one.unit().equals(instrument.unit().code())).flatMap(one -> one.amount().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (paid.signum() > 0 && last.close().signum() > 0) {
            var yield = paid.multiply(HUNDRED).divide(last.close(), 1, RoundingMode.HALF_UP);
            facts.add(new Fact(words.dividends(), words.yielding(figures.price(paid, instrument.unit()), figures.share(yield))));
        }
    }

    private void priced(Instrument instrument, List<Bar> year, List<Fact> facts) {
        var last = year.getLast();
        facts.add(new Fact(words.day(), range(instrument, last.low(), last.high())));
        least(year).ifPresent(low -> facts.add(new Fact(words.year(), range(instrument, low, year.stream().map(Bar::high).max(BigDecimal::compareTo).orElse(low)))));
        if (year.size() > 1) {
            facts.add(new Fact(words.before(), figures.price(year.get(year.size() - 2).close(), instrument.unit())));
        }
        if (last.volume() > 0) {
            facts.add(new Fact(words.volume(), figures.count(last.volume())));
        }
    }

    private static Optional<BigDecimal> least(List<Bar> bars) {
        return bars.stream().map(Bar::low).min(BigDecimal::compareTo);
    }

    private String range(Instrument instrument, BigDecimal low, BigDecimal high) {
        return words.range(figures.price(low, instrument.unit()), figures.price(high, instrument.unit()));
    }
}
