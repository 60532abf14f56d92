package org.broadtape.instruments.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.broadtape.doors.Words;
import org.broadtape.doors.columns.Line;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.Person;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.instruments.Status;
import org.broadtape.instruments.identity.Identifier;
import org.broadtape.instruments.identity.Scheme;
import org.broadtape.kernel.Refused;

/// Values as lists and forms write them, as what they are, or refused in words.
public final class Values {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9$][A-Z0-9.$&+=^_-]{0,23}");
    private static final Pattern MIC = Pattern.compile("[A-Z0-9]{4}");
    private static final Pattern LISTED = Pattern.compile("\\s*[|;]\\s*");
    private static final Pattern PERSON = Pattern.compile("([^()]+?)\\s*(?:\\(([^()]*)\\))?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");
    private static final int LONGEST_NAME = 250;

    private Values() {
    }

    /// The names in several lists as one.
    static Set<String> names(List<List<String>> lists) {
        return lists.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    static String symbol(String text) {
        var symbol = text.toUpperCase(Locale.ROOT).replace('/', '.');
        if (text.isEmpty()) {
            throw new Refused("It has no symbol");
        }
        if (!SYMBOL.matcher(symbol).matches()) {
            throw new Refused("'" + Words.quote(text) + "' is no symbol: a symbol has letters, digits and signs such as . and -, and no spaces. Are columns swapped?");
        }
        return symbol;
    }

    static String mic(String text) {
        var mic = text.toUpperCase(Locale.ROOT);
        if (!MIC.matcher(mic).matches()) {
            throw new Refused("'" + Words.quote(text) + "' is no market identifier code of ISO 10383, such as XJSE");
        }
        return mic;
    }

    public static String name(String text) {
        var name = SPACES.matcher(text).replaceAll(" ").strip();
        if (name.length() > LONGEST_NAME) {
            throw new Refused("Its name is longer than " + LONGEST_NAME + " signs. Are columns swapped?");
        }
        return name;
    }

    static Optional<PriceUnit> unit(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PriceUnit.of(text));
    }

    /// `100.0` is 100.
    public static int lot(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            var lot = new BigDecimal(text.replace(',', '.')).intValueExact();
            if (lot > 0) {
                return lot;
            }
        } catch (ArithmeticException | NumberFormatException notOne) {
            throw noLot(text);
        }
        throw noLot(text);
    }

    private static Refused noLot(String text) {
        return new Refused("'" + Words.quote(text) + "' is no lot: write how many are traded at once, such as 100");
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            throw new Refused("'" + Words.quote(text) + "' is no day; write it as 2026-01-31");
        }
    }

    public static Optional<Kind> kind(String text) {
        return chosen(Kind.values(), text, "kind");
    }

    static Optional<Status> status(String text) {
        return chosen(Status.values(), text, "status");
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] all, String text, String what) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var name = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Optional.of(Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> new Refused("'" + Words.quote(text) + "' is no " + what + "; there are "
                + String.join(", ", Arrays.stream(all).map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' ')).toList()))));
    }

    static boolean yes(String text) {
        return YES.contains(text.toLowerCase(Locale.ROOT));
    }

    /// The numbers of those schemes that the line has.
    static List<Identifier> identifiers(Line line) {
        var all = new ArrayList<Identifier>();
        line.said("isin").ifPresent(value -> all.add(Identifier.of(Scheme.ISIN, value)));
        line.said("figi").ifPresent(value -> all.add(Identifier.of(Scheme.FIGI, value)));
        line.said("composite_figi").ifPresent(value -> all.add(Identifier.of(Scheme.COMPOSITE_FIGI, value)));
        line.said("cusip").ifPresent(value -> all.add(Identifier.of(Scheme.CUSIP, value)));
        line.said("sedol").ifPresent(value -> all.add(Identifier.of(Scheme.SEDOL, value)));
        line.said("cik", "cik_str").ifPresent(value -> all.add(Identifier.of(Scheme.CIK, value)));
        return all;
    }

    /// Several in one value, with `;` or an upright stroke between.
    public static List<String> several(String text) {
        return text.isBlank() ? List.of() : Arrays.stream(LISTED.split(text.strip())).map(Values::name).filter(one -> !one.isEmpty()).distinct().toList();
    }

    /// `Lindiwe Nkosi (Chief executive); Ravi Patel`.
    public static List<Person> people(String text) {
        return several(text).stream().map(one -> {
            var found = PERSON.matcher(one);
            return found.matches() ? new Person(found.group(1), found.group(2) == null ? "" : found.group(2).strip()) : new Person(one, "");
        }).toList();
    }
}
