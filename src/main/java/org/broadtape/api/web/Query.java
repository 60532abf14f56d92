package org.broadtape.api.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.UriInfo;

import org.broadtape.api.Problem;

/// The parameters of a request. One that is not known, or stands there twice, is refused by its name: a filter that is misspelled and passed over in
/// silence would answer with everything.
final class Query {

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    private static final int USUAL = 100;
    private static final int MOST = 500;
    static final LocalDate FIRST_DAY = LocalDate.of(1600, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final int LONGEST = 2000;
    private static final Predicate<String> UNSEEN = Pattern.compile("\\p{Cntrl}").asPredicate();
    private static final Pattern MIC = Pattern.compile("[A-Z0-9]{4}");
    private static final Pattern ISIN = Pattern.compile("[A-Z]{2}[A-Z0-9]{9}[0-9]");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final String path;
    private final Map<String, String> values;

    private Query(String path, Map<String, String> values) {
        this.path = path;
        this.values = values;
    }

    /// @param known the names that this address takes
    static Query of(UriInfo uri, String... known) {
        return of(uri.getPath(), uri.getQueryParameters(), known);
    }

    static Query of(String path, Map<String, List<String>> sent, String... known) {
        var names = Set.of(known);
        var values = new TreeMap<String, String>();
        sent.forEach((name, all) -> values.put(name, only(name, all, names)));
        return new Query(path, values);
    }

    private static String only(String name, List<String> all, Set<String> known) {
        if (!known.contains(name)) {
            var shown = name.replaceAll("[^\\w.-]", "?");
            throw Problem.at(shown.length() > 40 ? shown.substring(0, 40) : shown, "This address knows no parameter of that name. "
                    + (known.isEmpty() ? "It takes none." : "It takes " + String.join(", ", new TreeSet<>(known)) + "."));
        }
        if (all.size() > 1) {
            throw Problem.at(name, "It stands there " + all.size() + " times; write it once.");
        }
        var value = all.getFirst();
        if (value.length() > LONGEST || UNSEEN.test(value)) {
            throw Problem.at(name, "It is longer than " + LONGEST + " signs, or has signs in it that cannot be seen.");
        }
        return value;
    }

    String path() {
        return path;
    }

    /// As they are written, in the order of their names.
    Map<String, String> values() {
        return values;
    }

    /// Empty where it is not there; one that is there must say something.
    Optional<String> text(String name) {
        var value = Optional.ofNullable(values.get(name));
        if (value.filter(String::isBlank).isPresent()) {
            throw Problem.at(name, "It is empty. Give it a value, or leave it out.");
        }
        return value.map(String::strip);
    }

    /// Those that stand there with commas between, each once.
    List<String> list(String name, int most) {
        var all = text(name).map(text -> Arrays.stream(text.split(",")).map(String::strip).filter(one -> !one.isEmpty()).distinct().toList()).orElse(List.of());
        if (all.size() > most) {
            throw Problem.at(name, "There are " + all.size() + " of them; ask for " + most + " at a time.");
        }
        return all;
    }

    Optional<LocalDate> day(String name) {
        return text(name).map(text -> read(text).orElseThrow(() -> Problem.at(name, "It is no day since 1600; write it as ISO 8601 does, such as 2026-03-31.")));
    }

    private static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    Optional<Long> number(String name) {
        return text(name).map(text -> {
            if (!text.matches("[0-9]{1,18}")) {
                throw Problem.at(name, "It is no number; write digits alone.");
            }
            return Long.parseLong(text);
        });
    }

    String mic(String name) {
        return shaped(name, MIC, "four letters and digits of ISO 10383, such as XJSE");
    }

    String isin(String name) {
        return shaped(name, ISIN, "twelve signs of ISO 6166, such as ZAE000015889");
    }

    String country(String name) {
        return shaped(name, COUNTRY, "two letters of ISO 3166, such as ZA");
    }

    private String shaped(String name, Pattern shape, String what) {
        return text(name).map(text -> text.toUpperCase(Locale.ROOT)).map(text -> {
            if (!shape.matcher(text).matches()) {
                throw Problem.at(name, "It is not of its shape; write " + what + ".");
            }
            return text;
        }).orElse("");
    }

    boolean flag(String name) {
        return text(name).map(text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw Problem.at(name, "Write true or false.");
            }
            return text.equals("true");
        }).orElse(false);
    }

    /// One of the words of an enum, in small letters.
    <E extends Enum<E>> Optional<E> word(String name, E[] all) {
        return text(name).map(text -> Arrays.stream(all).filter(one -> word(one).equals(text)).findFirst().orElseThrow(() -> Problem.at(name,
                "It is none of its words; write " + String.join(", ", Arrays.stream(all).map(Query::word).toList()) + ".")));
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /// How many are wanted at the most.
    int limit() {
        return limit(USUAL, MOST);
    }

    int limit(int usual, int most) {
        return text(LIMIT).map(text -> {
            if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
                throw Problem.at(LIMIT, "Write a number from 1 to " + most + "; where more is wanted, follow the link to the next page.");
            }
            return Integer.parseInt(text);
        }).orElse(usual);
    }

    /// The place behind which the page begins; empty at the beginning.
    Optional<String> place() {
        return text(CURSOR).map(text -> Cursor.read(this, text));
    }

    Optional<LocalDate> placedDay() {
        return place().map(place -> read(place).orElseThrow(Cursor::wrong));
    }

    Optional<Long> numberedPlace() {
        return place().map(place -> {
            if (!place.matches("[0-9]{1,18}")) {
                throw Cursor.wrong();
            }
            return Long.parseLong(place);
        });
    }
}
