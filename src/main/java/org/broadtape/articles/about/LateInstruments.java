package org.broadtape.articles.about;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentChanged;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.jobs.BatchListener;

/// Joins an instrument that comes, or gets another symbol, to the articles that named it before.
@ApplicationScoped
class LateInstruments implements BatchListener<InstrumentChanged> {

    private final Instruments instruments;
    private final Abouts abouts;

    LateInstruments(Instruments instruments, Abouts abouts) {
        this.instruments = instruments;
        this.abouts = abouts;
    }

    @Override
    public String name() {
        return "late-instruments";
    }

    @Override
    public Class<InstrumentChanged> event() {
        return InstrumentChanged.class;
    }

    @Override
    public void onAll(List<InstrumentChanged> events) {
        var symbols = instruments.symbols(events.stream().map(event -> new InstrumentId(event.instrument())).distinct().toList());
        if (!symbols.isEmpty()) {
            abouts.join(symbols);
        }
    }
}
