package org.broadtape.instruments.chart;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// How a chart is to look.
///
/// @param id      of its element, of letters, digits and hyphens: no two charts of a page have the same
/// @param title   what is drawn, such as `Naspers N`
/// @param unit    of the prices, such as `ZAC`, or empty
/// @param candles whether each day is drawn from its open to its close, instead of one line through the closes
/// @param log     whether equal steps up are equal changes in per cent
/// @param compare others to be drawn beside it; all in per cent then, without candles or logarithm
/// @param zone    by whose days the markers stand
public record Options(String id, String title, String unit, boolean candles, boolean volume, boolean log, List<Comparison> compare, List<Marker> markers, ZoneId zone, Locale locale,
        Words words) {

    public Options {
        compare = List.copyOf(compare);
        markers = List.copyOf(markers);
    }

    /// A line with the volume below it, in English.
    public static Options of(String id, String title, String unit) {
        return new Options(id, title, unit, false, true, false, List.of(), List.of(), ZoneOffset.UTC, Locale.ENGLISH, Words.ENGLISH);
    }

    public Options withCandles(boolean wanted) {
        return new Options(id, title, unit, wanted, volume, log, compare, markers, zone, locale, words);
    }

    public Options withVolume(boolean wanted) {
        return new Options(id, title, unit, candles, wanted, log, compare, markers, zone, locale, words);
    }

    public Options withLog(boolean wanted) {
        return new Options(id, title, unit, candles, volume, wanted, compare, markers, zone, locale, words);
    }

    public Options withCompare(List<Comparison> others) {
        return new Options(id, title, unit, candles, volume, log, others, markers, zone, locale, words);
    }

    public Options withMarkers(List<Marker> those, ZoneId days) {
        return new Options(id, title, unit, candles, volume, log, compare, those, days, locale, words);
    }

    public Options withWords(Locale language, Words those) {
        return new Options(id, title, unit, candles, volume, log, compare, markers, zone, language, those);
    }
}
