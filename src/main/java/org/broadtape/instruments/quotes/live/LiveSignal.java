package org.broadtape.instruments.quotes.live;

import java.util.List;

import org.broadtape.instruments.InstrumentId;

/// What goes to a browser over its line.
public sealed interface LiveSignal {

    /// Prices have moved; none, and the line is only still there.
    record Moved(List<LiveSignal.Told> told) implements LiveSignal {
    }

    /// A price as it is told, in the words of [ToldText].
    record Told(InstrumentId instrument, String text) {
    }
}
