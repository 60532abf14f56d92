package org.broadtape.instruments.bars.layouts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.broadtape.kernel.Refused;

/// Numbers as files write them: `1,234.50`, `1.234,50`, `1 234,50`, `1'234.50`. Which mark stands before the decimals is decided for a whole file.
record Numbers(Mark mark) {

    /// What stands before the decimals.
    enum Mark {
        POINT, COMMA;

        static Optional<Mark> named(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(text)).findFirst()
                    .orElseThrow(() -> new Refused("--decimal is point or comma")));
        }
    }

    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d*(?:\\.\\d*)?(?:[eE][-+]?\\d+)?");
    private static final Pattern DRESS = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F'’]|^[$€£¥]|[$€£¥]$");
    private static final Pattern WITH_POINT = Pattern.compile("[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");
    private static final Pattern WITH_COMMA = Pattern.compile("[-+]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?");
    /// What can be read with a point alone, and with a comma alone.
    private static final Pattern SURELY_POINT = Pattern.compile("[-+]?(?:[\\d,]*,\\d{3}\\.\\d+|\\d*\\.(?:\\d{1,2}|\\d{4,})|\\d{4,}\\.\\d+|0\\.\\d+|\\d{1,3}(?:,\\d{3}){2,})");
    private static final Pattern SURELY_COMMA = Pattern.compile("[-+]?(?:[\\d.]*\\.\\d{3},\\d+|\\d*,(?:\\d{1,2}|\\d{4,})|\\d{4,},\\d+|0,\\d+|\\d{1,3}(?:\\.\\d{3}){2,})");
    private static final Pattern EITHER = Pattern.compile("[-+]?\\d{1,3},\\d{3}");

    /// Whether it is a number in any of the ways.
    static boolean isNumber(String text) {
        return !text.isEmpty() && (new Numbers(Mark.POINT).read(text).isPresent() || new Numbers(Mark.COMMA).read(text).isPresent());
    }

    /// What the numbers of a file say about themselves.
    ///
    /// @throws Refused where it can't be told, or they contradict each other
    static Numbers of(Collection<String> cells, Optional<Mark> said) {
        if (said.isPresent()) {
            return new Numbers(said.get());
        }
        var bare = Stream.concat(cells.stream().filter(Numbers::tellsPoint).limit(1), cells.stream().filter(cell -> Digits.places(cell, '.') == Digits.NONE))
                .map(cell -> DRESS.matcher(cell).replaceAll("")).toList();
        var point = bare.stream().filter(SURELY_POINT.asMatchPredicate()).findFirst();
        var comma = bare.stream().filter(SURELY_COMMA.asMatchPredicate()).findFirst();
        if (point.isPresent() && comma.isPresent()) {
            throw new Refused("'" + point.get() + "' has a decimal point and '" + comma.get() + "' a decimal comma. Write all numbers in one way, or say which with --decimal point or --decimal comma");
        }
        var either = bare.stream().filter(EITHER.asMatchPredicate()).findFirst();
        if (point.isEmpty() && comma.isEmpty() && either.isPresent()) {
            throw new Refused("'" + either.get() + "' can be read in two ways. Say which with --decimal point or --decimal comma");
        }
        return new Numbers(comma.isPresent() ? Mark.COMMA : Mark.POINT);
    }

    /// Whether digits with a point, or without, can be read with a point alone: three digits behind it may be thousands.
    private static boolean tellsPoint(String digits) {
        var places = Digits.places(digits, '.');
        return places > 0 && (places != 3 || SURELY_POINT.matcher(digits).matches());
    }

    /// The number, unless it is none that is written with this mark.
    Optional<BigDecimal> read(String text) {
        if (mark == Mark.POINT && PLAIN.matcher(text).matches()) {
            return exact(text);
        }
        var bare = DRESS.matcher(text).replaceAll("");
        var shift = bare.isEmpty() ? 0 : switch (bare.charAt(bare.length() - 1)) {
            case 'K', 'k' -> 3;
            case 'M' -> 6;
            case 'B' -> 9;
            default -> 0;
        };
        var digits = shift == 0 ? bare : bare.substring(0, bare.length() - 1);
        if (!(mark == Mark.POINT ? WITH_POINT : WITH_COMMA).matcher(digits).matches()) {
            return Optional.empty();
        }
        return exact(mark == Mark.POINT ? digits.replace(",", "") : digits.replace(".", "").replace(',', '.')).map(number -> number.scaleByPowerOfTen(shift));
    }

    private static Optional<BigDecimal> exact(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
