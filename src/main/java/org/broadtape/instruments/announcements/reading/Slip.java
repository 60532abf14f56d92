package org.broadtape.instruments.announcements.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.broadtape.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// What the exchange's system wrote around an announcement in plain text: from whom it came, under which number, and when.
///
/// @param number  its own, or empty
/// @param version its own, or 0
/// @param end     the number of the line behind the text
record Slip(String source, String number, int version, When when, boolean priceSensitive, int end) {

    private static final ZoneId JOHANNESBURG = ZoneId.of("Africa/Johannesburg");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern NUMBER = Pattern.compile("(?i)(?<source>RNS|SENS) ?(?:number|no\\.?|reference) ?: ?(?<number>[A-Za-z0-9_.-]{1,40})");
    private static final Pattern VERSION = Pattern.compile("(?i)version ?: ?(?<version>[1-9]\\d{0,3})");
    private static final Pattern SENSITIVE = Pattern.compile("(?i)price[- ]sensitive ?: ?(?:yes|true|y)");
    private static final Pattern PASSED = Pattern.compile("(?i)(?:date|released)(?: and time)? ?: ?(?:(?<d>\\d{1,2})[-/. ](?<m>\\d{1,2})[-/. ](?<y>\\d{4})|(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<words>[a-z0-9][a-z0-9 ,-]*?\\d{4}))"
            + "(?:,? (?:at )?(?<h>\\d{1,2})[:h](?<min>\\d{2})(?::(?<s>\\d{2}))?(?: ?(?<half>am|pm))?)?.*");
    private static final Pattern PLACE_AND_DAY = Pattern.compile("[\\p{L} .'’-]+, ?(?<day>.*\\d{4})");
    private static final int LAST = 25;

    /// @param lines with ordinary spaces
    /// @throws Refused where it says nowhere when it was made
    static Slip of(List<String> lines, List<Named> names) {
        var single = lines.stream().map(Spaces::single).toList();
        var number = single.stream().limit(LAST).map(NUMBER::matcher).filter(line -> line.matches()).findFirst();
        var source = number.map(line -> line.group("source").toUpperCase(Locale.ROOT)).orElseGet(() -> source(names));
        var zone = source.equals("RNS") ? LONDON : JOHANNESBURG;
        var passed = IntStream.range(0, single.size()).filter(i -> i < LAST || i >= single.size() - LAST).filter(i -> PASSED.matcher(single.get(i)).matches()).findFirst();
        var when = passed.isPresent() ? passed(single.get(passed.getAsInt()), zone) : signed(single).map(day -> When.of(day, zone));
        return new Slip(source, number.map(line -> line.group("number")).orElse(""),
                single.stream().limit(LAST).map(VERSION::matcher).filter(line -> line.matches()).findFirst().map(line -> Integer.parseInt(line.group("version"))).orElse(0),
                when.orElseThrow(() -> new Refused("It says nowhere when it was made. Give it a line such as 'Date: 12-06-2026 07:05:00'")),
                single.stream().limit(LAST).anyMatch(line -> SENSITIVE.matcher(line).matches()), passed.isPresent() && passed.getAsInt() >= LAST ? passed.getAsInt() : end(single, passed.orElse(-1)));
    }

    boolean isKnown() {
        return !number.isEmpty();
    }

    private static int end(List<String> lines, int passed) {
        return passed > lines.size() / 2 ? passed : lines.size();
    }

    private static String source(List<Named> names) {
        var market = names.stream().map(Named::mic).filter(mic -> !mic.isEmpty()).findFirst().orElse("XJSE");
        return market.equals("XJSE") ? "SENS" : market.equals("XLON") ? "RNS" : market;
    }

    /// These systems write the day before the month.
    private static Optional<When> passed(String line, ZoneId zone) {
        var said = PASSED.matcher(line);
        if (!said.matches()) {
            return Optional.empty();
        }
        var written = said.group("d") != null ? "%s-%02d-%02d".formatted(said.group("y"), Integer.parseInt(said.group("m")), Integer.parseInt(said.group("d")))
                : said.group("iso") != null ? said.group("iso") : said.group("words");
        var day = Days.whole(written).orElseThrow(() -> new Refused("'" + line + "' is no day. Write it such as 'Date: 12-06-2026 07:05:00'"));
        return Optional.of(said.group("h") == null ? When.of(day, zone) : When.of(day.atTime(time(said.group("h"), said.group("min"), said.group("s"), said.group("half"), line)), zone));
    }

    private static LocalTime time(String hours, String minutes, @Nullable String seconds, @Nullable String half, String line) {
        var hour = Integer.parseInt(hours);
        var shifted = half == null || hour > 12 ? hour : hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        try {
            return LocalTime.of(shifted, Integer.parseInt(minutes), seconds == null ? 0 : Integer.parseInt(seconds));
        } catch (DateTimeException noTime) {
            throw new Refused("'" + line + "' has no time of the day. Write it such as 'Date: 12-06-2026 07:05:00'");
        }
    }

    /// The day that stands alone in its line, or behind a place, near the beginning or the end.
    private static Optional<LocalDate> signed(List<String> lines) {
        return Stream.concat(lines.stream().limit(LAST), lines.reversed().stream().limit(LAST)).flatMap(line -> day(line).stream()).findFirst();
    }

    private static Optional<LocalDate> day(String line) {
        var behind = PLACE_AND_DAY.matcher(line);
        return Days.whole(line).or(() -> behind.matches() ? Days.whole(behind.group("day")) : Optional.empty());
    }
}
