package org.broadtape.wire.formats.feeds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadtape.wire.formats.values.Moments;

/// Dates of feeds: RFC 822 as it is written in the wild (with or without weekday, seconds or zone, years of two digits, months written
/// out, American zones), asctime, and all that [Moments] reads, also shortened to a month or a year.
public final class FeedDates {

    private static final String MONTH = "([A-Za-z]{3})[A-Za-z]*\\.?";
    private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*([AaPp][Mm])?";
    private static final Pattern RFC822 = Pattern.compile("(?:[A-Za-z]+\\.?,?\\s*)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+" + MONTH + "[\\s,-]+(\\d{2,4})(?:[,\\s]+" + TIME + "\\s*\\(?([A-Za-z/_]{1,5}|[+-]\\d{1,2}:?\\d{2}|GMT[+-]\\d+)?\\)?.*)?");
    private static final Pattern ASCTIME = Pattern.compile("(?:[A-Za-z]+,?\\s+)?" + MONTH + "\\s+(\\d{1,2}),?\\s+(?:" + TIME + "\\s*([A-Z]{1,4})?\\s+)?(\\d{4}).*");
    private static final Pattern SHORT = Pattern.compile("(\\d{4})(?:-(\\d{2}))?");
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("EST", "-05:00"), Map.entry("EDT", "-04:00"), Map.entry("CST", "-06:00"), Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"), Map.entry("MDT", "-06:00"), Map.entry("PST", "-08:00"), Map.entry("PDT", "-07:00"),
            Map.entry("AST", "-04:00"), Map.entry("BST", "+01:00"), Map.entry("CET", "+01:00"), Map.entry("CEST", "+02:00"), Map.entry("SAST", "+02:00"));
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private FeedDates() {
    }

    public static Optional<Instant> read(String text, ZoneId zone) {
        var bare = text.strip();
        if (bare.isEmpty() || bare.length() > 80) {
            return Optional.empty();
        }
        return Moments.at(bare, zone).or(() -> other(bare, zone));
    }

    private static Optional<Instant> other(String text, ZoneId zone) {
        try {
            var rfc = RFC822.matcher(text);
            if (rfc.matches()) {
                return Optional.of(at(rfc, 1, 2, 3, 4, rfc.group(8), zone));
            }
            var asctime = ASCTIME.matcher(text);
            if (asctime.matches()) {
                return Optional.of(at(asctime, 2, 1, 8, 3, asctime.group(7), zone));
            }
            var cut = SHORT.matcher(text);
            return cut.matches() ? Optional.of(LocalDate.of(number(cut.group(1)), cut.group(2) == null ? 1 : number(cut.group(2)), 1).atStartOfDay(zone).toInstant()) : Optional.empty();
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static Instant at(Matcher date, int day, int month, int year, int hour, @org.jspecify.annotations.Nullable String zoneName, ZoneId zone) {
        var local = LocalDate.of(year(number(date.group(year))), month(date.group(month)), number(date.group(day)));
        return local.atTime(time(date, hour)).atZone(zone(zoneName, zone)).toInstant();
    }

    private static LocalTime time(Matcher date, int hour) {
        if (date.group(hour) == null) {
            return LocalTime.MIN;
        }
        var half = date.group(hour + 3);
        var hours = number(date.group(hour)) % (half == null ? 24 : 12) + (half != null && half.toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
        var seconds = date.group(hour + 2) == null ? 0 : Math.min(number(date.group(hour + 2)), 59);
        return LocalTime.of(hours, number(date.group(hour + 1)), seconds);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int year(int written) {
        return written >= 1000 ? written : written < 70 ? 2000 + written : written < 100 ? 1900 + written : written + 1900;
    }

    private static int month(String name) {
        var at = MONTHS.indexOf(name.toLowerCase(Locale.ROOT));
        if (at < 0 || at % 3 != 0) {
            throw new DateTimeException("no such month: " + name);
        }
        return at / 3 + 1;
    }

    private static ZoneId zone(@org.jspecify.annotations.Nullable String name, ZoneId provider) {
        if (name == null || name.isEmpty()) {
            return provider;
        }
        var upper = name.toUpperCase(Locale.ROOT);
        if (upper.startsWith("+") || upper.startsWith("-")) {
            var digits = upper.substring(1).replace(":", "");
            return ZoneOffset.of(upper.charAt(0) + (digits.length() == 3 ? "0" : "") + digits);
        }
        return ZoneId.of(ZONES.getOrDefault(upper, "Z"));
    }
}
