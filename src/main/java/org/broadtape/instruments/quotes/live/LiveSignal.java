package org.broadtape.instruments.quotes.live;

import java.util.List;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.figures.PriceView;

/// What goes to a browser over its line.
public sealed interface LiveSignal {

    /// Prices have moved; none, and the line is only still there.
    record Moved(List<LiveSignal.Told> told) implements LiveSignal {
    }

    /// A price as it is shown.
    record Told(InstrumentId instrument, PriceView view) {
    }
}
