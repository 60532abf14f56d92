package org.broadtape.instruments.chart;

import java.util.List;

import org.broadtape.instruments.bars.Bar;

/// Another series beside the first; both are then drawn as per cent of their first close.
public record Comparison(String name, List<Candle> bars) {

    public Comparison {
        bars = List.copyOf(bars);
    }

    public static Comparison ofDays(String name, List<Bar> days) {
        return new Comparison(name, days.stream().map(Candle::of).toList());
    }
}
