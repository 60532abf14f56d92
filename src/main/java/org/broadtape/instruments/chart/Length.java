package org.broadtape.instruments.chart;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// How long each period of a chart is.
public enum Length {
    MINUTE, FIVE_MINUTES, QUARTER_HOUR, DAY, WEEK, MONTH;

    /// Whether more than one is in a day.
    public boolean withinDays() {
        return compareTo(DAY) < 0;
    }

    LocalDateTime begin(LocalDateTime at) {
        return switch (this) {
            case MINUTE -> at.truncatedTo(ChronoUnit.MINUTES);
            case FIVE_MINUTES -> minutes(at, 5);
            case QUARTER_HOUR -> minutes(at, 15);
            case DAY -> at.truncatedTo(ChronoUnit.DAYS);
            case WEEK -> at.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        };
    }

    private static LocalDateTime minutes(LocalDateTime at, long many) {
        return at.truncatedTo(ChronoUnit.HOURS).plusMinutes(at.getMinute() / many * many);
    }
}
