package org.broadtape.wire.formats.values;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as wire formats write them: ISO 8601 extended (`2016-10-19T11:15:00-05:00`) and basic (`20020225T143000-0500`), with or without
/// offset, with or without a time. Without an offset they are the provider's local time.
public final class Moments {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[Tt ]+(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,40}))?)?\\s*([Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final Pattern BARE_DATE_WITH_ZONE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([Zz]|[+-]\\d{2}:\\d{2})");

    private Moments() {
    }

    /// When something happened; a date without a time is its first moment. Empty where the text is not such a date.
    public static Optional<Instant> at(String text, ZoneId zone) {
        return read(text, zone).map(moment -> moment.day() ? moment.at(LocalTime.MIN) : moment.instant());
    }

    /// The first moment at which "not before" is past in every reading: a date without a time has passed when its day has.
    public static Optional<Instant> after(String text, ZoneId zone) {
        return read(text, zone).map(moment -> moment.day() ? moment.nextDay() : moment.instant());
    }

    private static Optional<Moment> read(String text, ZoneId zone) {
        var bare = text.strip();
        try {
            var dated = BARE_DATE_WITH_ZONE.matcher(bare);
            if (dated.matches()) {
                return Optional.of(new Moment(LocalDate.parse(dated.group(1)).atStartOfDay(), offset(dated.group(2)), true));
            }
            var iso = ISO.matcher(bare);
            return iso.matches() ? Optional.of(moment(iso, zone)) : Optional.empty();
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static Moment moment(Matcher iso, ZoneId zone) {
        var date = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        if (iso.group(4) == null) {
            return new Moment(date.atStartOfDay(), zone, true);
        }
        var midnight = number(iso, 4) == 24 && number(iso, 5) == 0 && number(iso, 6) == 0;
        var second = Math.min(number(iso, 6), 59);
        var time = midnight ? date.plusDays(1).atStartOfDay() : date.atTime(number(iso, 4), number(iso, 5), second, nanos(iso.group(7)));
        return new Moment(time, iso.group(8) == null ? zone : offset(iso.group(8)), false);
    }

    private static int number(Matcher iso, int group) {
        var digits = iso.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@org.jspecify.annotations.Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static ZoneOffset offset(String text) {
        return text.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(text.length() == 5 ? text.substring(0, 3) + ":" + text.substring(3) : text);
    }

    private record Moment(LocalDateTime local, ZoneId zone, boolean day) {

        Instant instant() {
            return local.atZone(zone).toInstant();
        }

        Instant at(LocalTime time) {
            return local.with(time).atZone(zone).toInstant();
        }

        Instant nextDay() {
            return local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        }
    }
}
