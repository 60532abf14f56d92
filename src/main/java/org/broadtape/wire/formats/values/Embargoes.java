package org.broadtape.wire.formats.values;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Embargo;

/// Reads an embargo out of a field made for it and out of a note to editors.
public final class Embargoes {

    private static final String DAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?";
    private static final String TIME = "(?:(\\d{1,2})[:.]?(\\d{2})(?!\\d)\\s*(?:hrs|hours|h)?|(\\d{1,2})\\s*(?=[ap]\\.?m)|(12\\s*noon|noon|midnight))\\s*([ap]\\.?m\\.?)?"
            + "\\s*(gmt|utc|bst|cet|cest|est|edt|local time)?,?\\s*(?:on\\s+)?";
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String DATE = "(?:(?:" + MONTH + "\\s+(\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ")(?:,?\\s+(\\d{4}))?|(today|tonight|tomorrow))";
    private static final Pattern UNTIL = Pattern.compile("(?:to|until|till|for|before)\\s+" + TIME + DAY + DATE, Pattern.CASE_INSENSITIVE);
    private static final Pattern SPEAKS = Pattern.compile("\\bembargo|not for (?:public )?(?:release|publication|use) (?:until|before)|hold for release", Pattern.CASE_INSENSITIVE);

    private Embargoes() {
    }

    /// What a field says that is there: empty is unreadable unless the contract says that it binds nobody.
    public static Embargo field(String text, Document document) {
        if (text.isBlank()) {
            return document.emptyEmbargoMeansFree() ? new Embargo.Free() : new Embargo.Unreadable("");
        }
        return Moments.after(text, document.zone()).<Embargo>map(Embargo.Until::new).orElseGet(() -> new Embargo.Unreadable(text.strip()));
    }

    /// What a note to editors says, in the manner of "Embargoed to 0001 Friday September 9". A note that does not speak of an embargo
    /// says nothing; one that does, and of no time that can be read, holds. `written` gives the year where the note has none.
    public static Embargo note(String text, Optional<Instant> written, Document document) {
        if (!SPEAKS.matcher(text).find()) {
            return new Embargo.Free();
        }
        var until = UNTIL.matcher(text);
        if (!until.find()) {
            return new Embargo.Unreadable(text.strip());
        }
        return instant(until, written, document.zone()).<Embargo>map(Embargo.Until::new).orElseGet(() -> new Embargo.Unreadable(text.strip()));
    }

    private static Optional<Instant> instant(Matcher until, Optional<Instant> written, ZoneId provider) {
        try {
            var zone = zone(until.group(6), provider);
            if (until.group(12) != null) {
                var days = until.group(12).equalsIgnoreCase("tomorrow") ? 1 : 0;
                return written.map(at -> at(at.atZone(zone).toLocalDate().plusDays(days), until, zone));
            }
            var year = until.group(11) != null ? Optional.of(Integer.parseInt(until.group(11))) : written.map(at -> at.atZone(zone).getYear());
            if (year.isEmpty()) {
                return Optional.empty();
            }
            var month = until.group(7) != null ? until.group(7) : until.group(10);
            var day = until.group(8) != null ? until.group(8) : until.group(9);
            var date = LocalDate.of(year.get(), month(month), Integer.parseInt(day));
            var named = until.group(11) != null || written.isEmpty() ? date : nearest(date, written.get().atZone(zone).toLocalDate());
            return Optional.of(at(named, until, zone));
        } catch (DateTimeException | NumberFormatException noDate) {
            return Optional.empty();
        }
    }

    // a note of December that speaks of January means the next year
    private static LocalDate nearest(LocalDate date, LocalDate written) {
        return date.isBefore(written.minusMonths(6)) ? date.plusYears(1) : date;
    }

    private static Instant at(LocalDate date, Matcher until, ZoneId zone) {
        var word = until.group(4);
        if (word != null && word.equalsIgnoreCase("midnight")) {
            return date.plusDays(1).atStartOfDay(zone).toInstant();
        }
        return date.atTime(word != null ? LocalTime.NOON : clock(until)).atZone(zone).toInstant();
    }

    private static LocalTime clock(Matcher until) {
        var hour = Integer.parseInt(until.group(1) != null ? until.group(1) : until.group(3));
        var minute = until.group(2) == null ? 0 : Integer.parseInt(until.group(2));
        var half = until.group(5);
        if (half == null) {
            return hour == 24 && minute == 0 ? LocalTime.MAX : LocalTime.of(hour, minute);
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no such hour: " + hour);
        }
        return LocalTime.of(hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0), minute);
    }

    private static ZoneId zone(@org.jspecify.annotations.Nullable String named, ZoneId provider) {
        return named == null ? provider : switch (named.toLowerCase(Locale.ROOT)) {
            case "gmt", "utc" -> ZoneId.of("UTC");
            case "bst" -> ZoneId.of("+01:00");
            case "cet" -> ZoneId.of("+01:00");
            case "cest" -> ZoneId.of("+02:00");
            case "est" -> ZoneId.of("-05:00");
            case "edt" -> ZoneId.of("-04:00");
            default -> provider;
        };
    }

    private static int month(String name) {
        for (var month : Month.values()) {
            if (month.name().regionMatches(true, 0, name, 0, 3)) {
                return month.getValue();
            }
        }
        throw new DateTimeException("no such month: " + name);
    }
}
