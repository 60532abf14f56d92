package org.broadtape.instruments.web;

import java.util.List;
import java.util.Optional;

import org.broadtape.instruments.Company;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.figures.PriceView;

/// What the page of an instrument shows.
///
/// @param kind in a word, such as `Share`
public record InstrumentPage(Instrument instrument, String kind, Optional<Company> company, Optional<PriceView> price, List<Fact> facts) {

    public long id() {
        return instrument.id().value();
    }

    public boolean suspended() {
        return instrument.status() == org.broadtape.instruments.Status.SUSPENDED;
    }

    public boolean delisted() {
        return instrument.status() == org.broadtape.instruments.Status.DELISTED;
    }
}
