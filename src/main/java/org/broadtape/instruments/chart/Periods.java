package org.broadtape.instruments.chart;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.broadtape.instruments.bars.Bar;

/// Days, or where these are too many to be told apart weeks or months, each with its first open, highest high, lowest low, last close and whole volume.
///
/// @param bars each of the first day of its period that has one
/// @param end  the last day of all
record Periods(Length length, List<Bar> bars, LocalDate end) {

    /// A little more than a year of days, and ten years of weeks.
    private static final int MOST = 530;

    /// How long each is.
    enum Length {
        DAY, WEEK, MONTH;

        LocalDate begin(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }
    }

    /// @param days at least one
    static Periods of(List<Bar> days) {
        if (days.size() <= MOST) {
            return new Periods(Length.DAY, days, days.getLast().day());
        }
        var weeks = joined(days, Length.WEEK::begin);
        var end = days.getLast().day();
        return weeks.size() <= MOST ? new Periods(Length.WEEK, weeks, end) : new Periods(Length.MONTH, joined(days, Length.MONTH::begin), end);
    }

    private static List<Bar> joined(List<Bar> days, UnaryOperator<LocalDate> begin) {
        var joined = new ArrayList<Bar>();
        for (var day : days) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && begin.apply(last.day()).equals(begin.apply(day.day()))) {
                joined.set(joined.size() - 1, new Bar(last.day(), last.open(), max(last.high(), day.high()), min(last.low(), day.low()), day.close(), last.volume() + day.volume()));
            } else {
                joined.add(day);
            }
        }
        return joined;
    }

    private static BigDecimal max(BigDecimal one, BigDecimal other) {
        return one.max(other);
    }

    private static BigDecimal min(BigDecimal one, BigDecimal other) {
        return one.min(other);
    }

    /// The one in which a day lies, or the last before it; -1 before the first.
    int at(LocalDate day) {
        var at = bars.size() - 1;
        while (at >= 0 && bars.get(at).day().isAfter(day)) {
            at--;
        }
        return at;
    }
}
