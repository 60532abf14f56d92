package org.broadtape.instruments.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The times that are written below a chart: where an hour, day, month or year begins, whichever gives about six.
final class Days {

    private static final int MOST = 7;
    private static final int MONTHS = 12;
    private static final int[] STEPS = { 1, 2, 3, 6, 12, 24, 60, 120, 240, 600 };

    /// @param at the number of the bar under which it stands
    record Mark(int at, String text) {
    }

    private Days() {
    }

    static List<Mark> marks(Periods periods, Locale locale) {
        var bars = periods.bars();
        if (bars.isEmpty()) {
            return List.of();
        }
        if (periods.length().withinDays()) {
            return bars.getFirst().at().toLocalDate().equals(bars.getLast().at().toLocalDate()) ? changes(bars, ChronoUnit.HOURS, DateTimeFormatter.ofPattern("HH:mm", locale))
                    : changes(bars, ChronoUnit.DAYS, DateTimeFormatter.ofPattern("EEE d MMM", locale));
        }
        var months = ChronoUnit.MONTHS.between(bars.getFirst().at().toLocalDate().withDayOfMonth(1), bars.getLast().at().toLocalDate());
        return months < 4 ? days(bars, locale) : months(bars, months, locale);
    }

    /// Where an hour or a day begins, if need be not each.
    private static List<Mark> changes(List<Candle> bars, ChronoUnit unit, DateTimeFormatter form) {
        var all = new ArrayList<Mark>();
        for (var at = 0; at < bars.size(); at++) {
            var begin = bars.get(at).at().truncatedTo(unit);
            if (at == 0 ? unit == ChronoUnit.DAYS || bars.get(at).at().equals(begin) : !begin.equals(bars.get(at - 1).at().truncatedTo(unit))) {
                all.add(new Mark(at, form.format(begin)));
            }
        }
        var step = Math.max(1, (all.size() + MOST - 1) / MOST);
        return IntStream.range(0, all.size()).filter(at -> at % step == 0).mapToObj(all::get).toList();
    }

    private static List<Mark> days(List<Candle> bars, Locale locale) {
        var form = DateTimeFormatter.ofPattern("d MMM", locale);
        var step = Math.max(1, (bars.size() + MOST - 1) / MOST);
        var marks = new ArrayList<Mark>();
        for (var at = 0; at < bars.size(); at += step) {
            marks.add(new Mark(at, form.format(bars.get(at).at().toLocalDate())));
        }
        return marks;
    }

    private static List<Mark> months(List<Candle> bars, long months, Locale locale) {
        var step = STEPS[STEPS.length - 1];
        for (var at = STEPS.length - 1; at >= 0 && months / STEPS[at] <= MOST; at--) {
            step = STEPS[at];
        }
        var month = DateTimeFormatter.ofPattern(months > MONTHS ? "MMM uuuu" : "MMM", locale);
        var marks = new ArrayList<Mark>();
        for (var at = 1; at < bars.size(); at++) {
            var day = bars.get(at).at().toLocalDate();
            if (number(day) / step != number(bars.get(at - 1).at().toLocalDate()) / step) {
                marks.add(new Mark(at, day.getMonthValue() == 1 || step >= MONTHS ? Integer.toString(day.getYear()) : month.format(day)));
            }
        }
        return marks;
    }

    private static int number(LocalDate day) {
        return day.getYear() * MONTHS + day.getMonthValue() - 1;
    }
}
