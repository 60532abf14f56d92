package org.broadtape.instruments.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.plot.Basis;
import org.broadtape.instruments.plot.Comparables;
import org.broadtape.instruments.plot.Plot;
import org.broadtape.instruments.plot.Range;
import org.broadtape.instruments.plot.Wish;

/// What a reader may turn at a chart: each turn is a link, and what is compared a field, so that the address says how the chart is.
@ApplicationScoped
class Controls {

    private final Comparables comparables;
    private final InstrumentMessages words;

    Controls(Comparables comparables, InstrumentMessages words) {
        this.comparables = comparables;
        this.words = words;
    }

    ChartControls of(Plot plot) {
        var wish = plot.wish();
        var path = plot.instrument().path();
        return new ChartControls(path + "/bars.json" + wish.query(),
                Arrays.stream(Range.values()).map(one -> new ChartControls.Choice(one.word(), path + wish.withRange(one).query(), one == wish.range())).toList(),
                List.of(group(words.drawnAs(), path, wish, choice(words.line(), wish.withCandles(false)), choice(words.candles(), wish.withCandles(true))),
                        group(words.scale(), path, wish, choice(words.evenly(), wish.withLog(false)), choice(words.log(), wish.withLog(true))),
                        group(words.volume(), path, wish, choice(words.shown(), wish.withVolume(true)), choice(words.hidden(), wish.withVolume(false))),
                        group(words.prices(), path, wish, choice(words.splits(), wish.withBasis(Basis.SPLITS)), choice(words.adjusted(), wish.withBasis(Basis.ADJUSTED)),
                                choice(words.raw(), wish.withBasis(Basis.RAW)))),
                wish.withCompare("").parameters(), wish.compare(), plot.unknown(), wish.compare().isEmpty() ? "" : path + wish.withCompare("").query(),
                comparables.offered(plot.instrument()).stream().map(one -> new ChartControls.Offer(one.mic() + ":" + one.address(), one.name())).toList());
    }

    private record Turn(String name, Wish wish) {
    }

    private static Turn choice(String name, Wish wish) {
        return new Turn(name, wish);
    }

    private static ChartControls.Group group(String name, String path, Wish now, Turn... turns) {
        return new ChartControls.Group(name, Stream.of(turns).map(one -> new ChartControls.Choice(one.name(), path + one.wish().query(), one.wish().equals(now))).toList());
    }
}
