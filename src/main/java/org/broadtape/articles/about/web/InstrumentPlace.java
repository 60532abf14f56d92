package org.broadtape.articles.about.web;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.kernel.Slot;

/// The newest articles on the page of an instrument.
@ApplicationScoped
class InstrumentPlace implements Slot {

    private final NewestArticles newest;
    private final Instruments instruments;

    InstrumentPlace(NewestArticles newest, Instruments instruments) {
        this.newest = newest;
        this.instruments = instruments;
    }

    @Override
    public String place() {
        return "instrument/articles";
    }

    @Override
    public Optional<Fragment> about(long id) {
        var instrument = instruments.of(new InstrumentId(id));
        return newest.of(List.of(instrument.id()), instrument.path() + "/articles");
    }
}
