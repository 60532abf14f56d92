package org.broadtape.instruments.chart;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import org.broadtape.instruments.bars.Bar;

/// The prices of one period of a chart.
///
/// @param at when it begins, by the clock of the chart; a day at midnight
public record Candle(LocalDateTime at, BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close, long volume) {

    public static Candle of(Bar bar) {
        return new Candle(bar.day().atStartOfDay(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
    }

    /// The two as one, where the other follows.
    Candle and(Candle next) {
        return new Candle(at, open, high.max(next.high), low.min(next.low), next.close, volume + next.volume);
    }
}
