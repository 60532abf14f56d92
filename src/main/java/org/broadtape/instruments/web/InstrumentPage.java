package org.broadtape.instruments.web;

import java.util.List;
import java.util.Optional;

import org.broadtape.instruments.Company;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Status;
import org.broadtape.instruments.figures.PriceView;
import org.broadtape.instruments.happenings.Timeline;

/// What the page of an instrument shows.
///
/// @param kind    in a word, such as `Share`
/// @param market  its name, or its code where that is all that is known
/// @param chart   HTML; empty where there was never anything to draw
/// @param trading whether it is open now, in words; empty where that is not known
/// @param before  what happened to it
public record InstrumentPage(Instrument instrument, String kind, String market, String trading, Optional<Company> company, Optional<PriceView> price, String chart,
        Optional<ChartControls> controls, Optional<Instrument> compared, Timeline.Past before, List<Fact> facts, List<ActionLine> actions) {

    public long id() {
        return instrument.id().value();
    }

    public boolean suspended() {
        return instrument.status() == Status.SUSPENDED;
    }

    public boolean delisted() {
        return instrument.status() == Status.DELISTED;
    }
}
