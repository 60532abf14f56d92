package org.broadtape.instruments.chart;

/// What stands in a chart and its table, in the language of the page.
///
/// @param summary of the drawing for who does not see it: `%1$s` the first day, `%2$s` the last, `%3$s` the first close, `%4$s` the last, `%5$s` the lowest, `%6$s` the highest
/// @param figures what opens the table
public record Words(String summary, String none, String figures, String time, String day, String week, String month, String open, String high, String low, String close, String volume) {

    public static final Words ENGLISH = new Words("From %1$s to %2$s: from %3$s to %4$s, between %5$s and %6$s.", "There are no prices of this time.", "The figures as a table",
            "Time", "Day", "Week from", "Month from", "Open", "High", "Low", "Close", "Volume");
}
