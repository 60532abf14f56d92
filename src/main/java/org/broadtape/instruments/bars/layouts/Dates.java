package org.broadtape.instruments.bars.layouts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.broadtape.kernel.Refused;

/// Days as files write them. Whether 3/4/2024 is of March or April is decided for a whole file.
record Dates(Order order) {

    /// Which of two numbers is the day.
    enum Order {
        DMY, MDY;

        static Optional<Order> named(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(text)).findFirst()
                    .orElseThrow(() -> new Refused("--dates is dmy or mdy")));
        }
    }

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[T ].*)?");
    private static final Pattern LETTERS = Pattern.compile("(?i).*[a-z]{3}.*\\d{4}.*|\\d{1,2}-[a-z]{3}-\\d{4}");
    private static final List<DateTimeFormatter> WORDS = List.of("MMM d[,] uuuu", "MMMM d[,] uuuu", "d MMM uuuu", "d-MMM-uuuu", "d MMMM uuuu").stream()
            .map(form -> new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(form).toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT)).toList();

    /// Whether it is a day in any of the ways.
    static boolean isDay(String text) {
        return new Dates(Order.DMY).day(text).isPresent() || new Dates(Order.MDY).day(text).isPresent();
    }

    /// What the days of a file say about their order.
    ///
    /// @throws Refused where it can't be told
    static Dates of(Collection<String> days, Optional<Order> said) {
        if (said.isPresent()) {
            return new Dates(said.get());
        }
        var numbers = days.stream().filter(day -> !isPlain(day)).map(YEAR_LAST::matcher).filter(day -> day.matches() && !day.group(2).equals(".")).toList();
        var dayFirst = numbers.stream().anyMatch(day -> Integer.parseInt(day.group(1)) > 12);
        var monthFirst = numbers.stream().anyMatch(day -> Integer.parseInt(day.group(3)) > 12);
        if (!numbers.isEmpty() && dayFirst == monthFirst) {
            throw new Refused("'" + numbers.getFirst().group() + "' can be read in two ways. Say which with --dates dmy or --dates mdy");
        }
        return new Dates(monthFirst ? Order.MDY : Order.DMY);
    }

    Optional<LocalDate> day(String text) {
        try {
            if (isPlain(text)) {
                return Optional.of(LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)));
            }
            var year = YEAR_FIRST.matcher(text);
            if (year.matches()) {
                return Optional.of(day(year.group(1), year.group(2), year.group(3)));
            }
            var compact = COMPACT.matcher(text);
            if (compact.matches()) {
                return Optional.of(day(compact.group(1), compact.group(2), compact.group(3)));
            }
            var last = YEAR_LAST.matcher(text);
            if (last.matches()) {
                var dayFirst = order == Order.DMY || last.group(2).equals(".");
                return Optional.of(day(last.group(4), last.group(dayFirst ? 3 : 1), last.group(dayFirst ? 1 : 3)));
            }
            return LETTERS.matcher(text).matches() ? inWords(text) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String text) {
        return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    }

    private static int digits(String text, int from, int to) {
        var number = 0;
        for (var at = from; at < to; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                throw new DateTimeException("No digit at " + at);
            }
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<LocalDate> inWords(String text) {
        for (var form : WORDS) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeException _) {
                // perhaps in the next form
            }
        }
        return Optional.empty();
    }
}
