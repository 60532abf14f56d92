package org.broadtape.instruments.announcements.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds days in text: `Friday, 12 June 2026`, `12th of Jun 2026`, `June 12, 2026`, `2026-06-12`, `15/06/2026`. Of a day in figures whose month might be the day
/// (`05/06/2026`) nothing is known, unless a weekday before it fits one of the two only; and a weekday that does not fit says that something is wrong.
final class Days {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String YEAR = "(?<%s>(?:19|20)\\d{2})";
    private static final Pattern DAY = Pattern.compile("(?:\\b(?<week>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? *(?:the +)?)?"
            + "(?:\\b(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: +of)? *-? *(?<m1>" + MONTH + "),? *-? *" + YEAR.formatted("y1")
            + "|\\b(?<m2>" + MONTH + ") +(?<d2>\\d{1,2})(?:st|nd|rd|th)?,? +" + YEAR.formatted("y2")
            + "|\\b" + YEAR.formatted("y3") + "[-/](?<m3>\\d{1,2})[-/](?<d3>\\d{1,2})"
            + "|\\b(?<a>\\d{1,2})(?<sep>[-/.])(?<b>\\d{1,2})\\k<sep>" + YEAR.formatted("y4") + ")(?!\\d)", Pattern.CASE_INSENSITIVE);

    private Days() {
    }

    /// A day in a text: where it stands, and which it is; empty where that is not certain.
    record Found(int from, int to, Optional<LocalDate> day) {
    }

    static List<Found> in(String text) {
        var found = new ArrayList<Found>();
        DAY.matcher(text).results().forEach(one -> found.add(new Found(one.start(), one.end(), day(one))));
        return found;
    }

    /// The day that the whole of a line is.
    static Optional<LocalDate> whole(String line) {
        return in(line).stream().filter(one -> one.from() == 0 && one.to() >= line.length()).findFirst().flatMap(Found::day);
    }

    private static Optional<LocalDate> day(MatchResult match) {
        var weekday = Optional.ofNullable(match.group("week")).map(word -> DayOfWeek.of(WEEKDAYS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1));
        var possible = possible(match).stream().filter(day -> weekday.isEmpty() || weekday.get() == day.getDayOfWeek()).distinct().toList();
        return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }

    private static List<LocalDate> possible(MatchResult match) {
        if (match.group("d1") != null) {
            return day(match.group("y1"), month(match.group("m1")), match.group("d1"));
        }
        if (match.group("d2") != null) {
            return day(match.group("y2"), month(match.group("m2")), match.group("d2"));
        }
        if (match.group("d3") != null) {
            return day(match.group("y3"), match.group("m3"), match.group("d3"));
        }
        var both = new ArrayList<>(day(match.group("y4"), match.group("b"), match.group("a")));
        both.addAll(day(match.group("y4"), match.group("a"), match.group("b")));
        return both;
    }

    private static String month(String word) {
        return String.valueOf(MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private static List<LocalDate> day(String year, String month, String day) {
        try {
            return List.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return List.of();
        }
    }
}
