package org.broadtape.instruments.chart;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Days, or where these are too many to be told apart weeks or months, each with its first open, highest high, lowest low, last close and whole volume; and
/// so with minutes.
///
/// @param bars each of the first moment of its period that has a price
/// @param end  the last moment of all
public record Periods(Length length, List<Candle> bars, LocalDateTime end) {

    /// A little more than a year of days, and ten years of weeks.
    private static final int MOST = 530;

    /// @param days at least one, in their order
    public static Periods ofDays(List<Candle> days) {
        return of(days, Length.DAY, Length.WEEK, Length.MONTH);
    }

    /// @param minutes at least one, in their order
    public static Periods ofMinutes(List<Candle> minutes) {
        return of(minutes, Length.MINUTE, Length.FIVE_MINUTES, Length.QUARTER_HOUR);
    }

    private static Periods of(List<Candle> parts, Length... lengths) {
        var end = parts.getLast().at();
        var joined = parts;
        for (var at = 0; at < lengths.length; at++) {
            joined = at == 0 ? parts : joined(parts, lengths[at]);
            if (joined.size() <= MOST || at == lengths.length - 1) {
                return new Periods(lengths[at], joined, end);
            }
        }
        throw new IllegalArgumentException("a chart has periods of some length");
    }

    private static List<Candle> joined(List<Candle> parts, Length length) {
        var joined = new ArrayList<Candle>();
        for (var part : parts) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && length.begin(last.at()).equals(length.begin(part.at()))) {
                joined.set(joined.size() - 1, last.and(part));
            } else {
                joined.add(part);
            }
        }
        return List.copyOf(joined);
    }

    /// The one in which a moment lies, or the last before it; -1 before the first.
    public int at(LocalDateTime moment) {
        var low = 0;
        var high = bars.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (bars.get(middle).at().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    /// Another series in the same periods, without what lies before or behind.
    public List<Candle> joined(List<Candle> other) {
        var byPeriod = new TreeMap<Integer, Candle>();
        other.stream().filter(one -> !one.at().isBefore(bars.getFirst().at()) && !one.at().isAfter(end)).forEach(one -> byPeriod.put(at(one.at()), one));
        return byPeriod.entrySet().stream().map(one -> new Candle(bars.get(one.getKey()).at(), one.getValue().open(), one.getValue().high(), one.getValue().low(), one.getValue().close(),
                one.getValue().volume())).toList();
    }
}
