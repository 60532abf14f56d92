package org.broadtape.instruments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.figures.Figures;

/// What is known of an instrument, in lines. What is not known has no line.
@ApplicationScoped
class Facts {

    private static final int WEEKS = 52;

    private final Bars bars;
    private final Figures figures;
    private final InstrumentMessages words;

    Facts(Bars bars, Figures figures, InstrumentMessages words) {
        this.bars = bars;
        this.figures = figures;
        this.words = words;
    }

    List<Fact> of(Instrument instrument, LocalDate today) {
        var facts = new ArrayList<Fact>();
        var year = bars.raw(instrument.id(), today.minusWeeks(WEEKS), today);
        if (!year.isEmpty()) {
            priced(instrument, year, facts);
        }
        facts.add(new Fact(words.listed(), instrument.mic() + ": " + instrument.symbol()));
        facts.add(new Fact(words.unit(), instrument.unit().code().isEmpty() ? words.points() : instrument.unit().code()));
        if (instrument.lot() > 1) {
            facts.add(new Fact(words.lot(), figures.count(instrument.lot())));
        }
        return facts;
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
