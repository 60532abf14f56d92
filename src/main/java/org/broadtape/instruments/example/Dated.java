package org.broadtape.instruments.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.broadtape.instruments.actions.Action;
import org.broadtape.kernel.Refused;

/// Puts days into texts of the example: `{day -3}` is three days before the newest, in words; `{stamp -3}` the same in figures; `{ldt HGM}`, `{ex HGM}`, `{record HGM}` and
/// `{pay HGM}` are of the next dividend of a share.
record Dated(LocalDate newest, Function<String, Action> dividend) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+) (-?\\w+)}");
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter IN_FIGURES = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    String text(String written) {
        return PLACE.matcher(written).replaceAll(place -> of(place.group(1), place.group(2)));
    }

    private String of(String what, String whose) {
        return switch (what) {
            case "day" -> IN_WORDS.format(newest.plusDays(Long.parseLong(whose)));
            case "stamp" -> IN_FIGURES.format(newest.plusDays(Long.parseLong(whose)));
            case "ldt" -> WITH_WEEKDAY.format(weekdayBefore(dividend.apply(whose).ex()));
            case "ex" -> WITH_WEEKDAY.format(dividend.apply(whose).ex());
            case "record" -> WITH_WEEKDAY.format(dividend.apply(whose).record().orElseThrow());
            case "pay" -> WITH_WEEKDAY.format(dividend.apply(whose).pay().orElseThrow());
            default -> throw new Refused("{" + what + " " + whose + "} means nothing. Write {day -3}, {stamp -3}, {ldt HGM}, {ex HGM}, {record HGM} or {pay HGM}.");
        };
    }

    private static LocalDate weekdayBefore(LocalDate day) {
        var before = day.minusDays(1);
        while (before.getDayOfWeek() == DayOfWeek.SATURDAY || before.getDayOfWeek() == DayOfWeek.SUNDAY) {
            before = before.minusDays(1);
        }
        return before;
    }
}
