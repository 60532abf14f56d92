package org.broadtape.instruments.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.broadtape.instruments.bars.Bar;

/// The days that are written below a chart: where a day, month or year begins, whichever gives about six.
final class Days {

    private static final int MOST = 7;
    private static final int MONTHS = 12;
    private static final int[] STEPS = { 1, 2, 3, 6, 12, 24, 60, 120, 240, 600 };

    /// @param at the number of the bar under which it stands
    record Mark(int at, String text) {
    }

    private Days() {
    }

    static List<Mark> marks(List<Bar> bars, Locale locale) {
        if (bars.isEmpty()) {
            return List.of();
        }
        var months = ChronoUnit.MONTHS.between(bars.getFirst().day().withDayOfMonth(1), bars.getLast().day());
        return months < 4 ? days(bars, locale) : months(bars, months, locale);
    }

    private static List<Mark> days(List<Bar> bars, Locale locale) {
        var form = DateTimeFormatter.ofPattern("d MMM", locale);
        var step = Math.max(1, (bars.size() + MOST - 1) / MOST);
        var marks = new ArrayList<Mark>();
        for (var at = 0; at < bars.size(); at += step) {
            marks.add(new Mark(at, form.format(bars.get(at).day())));
        }
        return marks;
    }

    private static List<Mark> months(List<Bar> bars, long months, Locale locale) {
        var step = STEPS[STEPS.length - 1];
        for (var at = STEPS.length - 1; at >= 0 && months / STEPS[at] <= MOST; at--) {
            step = STEPS[at];
        }
        var month = DateTimeFormatter.ofPattern(months > MONTHS ? "MMM uuuu" : "MMM", locale);
        var marks = new ArrayList<Mark>();
        for (var at = 1; at < bars.size(); at++) {
            var day = bars.get(at).day();
            if (number(day) / step != number(bars.get(at - 1).day()) / step) {
                marks.add(new Mark(at, day.getMonthValue() == 1 || step >= MONTHS ? Integer.toString(day.getYear()) : month.format(day)));
            }
        }
        return marks;
    }

    private static int number(LocalDate day) {
        return day.getYear() * MONTHS + day.getMonthValue() - 1;
    }
}
