package org.broadtape.instruments.bars.layouts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.broadtape.doors.Csv;
import org.broadtape.kernel.Refused;

/// Which column holds what, from the lines before the first with a day in it.
///
/// @param places the number of each column that is known, from 0
/// @param symbol of all lines, where a header says it; or empty
record Heads(Map<Column, Integer> places, String symbol) {

    private static final int MOST_LINES = 10;
    private static final List<String> NOTHING = List.of("brak danych", "no data", "n/d");
    private static final List<Column> POSITIONS = List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.VOLUME);

    /// Whether the line has a day and a number, and so begins the bars.
    static boolean isBar(Csv.Row row) {
        var cells = row.values().stream().map(String::strip).toList();
        return cells.stream().anyMatch(day -> Dates.isDay(day) && cells.stream().anyMatch(number -> !number.equals(day) && Numbers.isNumber(number)));
    }

    /// @param before the lines before the first bar
    /// @param bar    the first bar
    /// @throws Refused where a day or a close is not to be found
    static Heads of(List<Csv.Row> before, Optional<Csv.Row> bar, Map<String, Column> mapping) {
        if (bar.isEmpty()) {
            throw nothing(before);
        }
        var places = new EnumMap<Column, Integer>(Column.class);
        before.forEach(row -> named(row, mapping).forEach(places::putIfAbsent));
        if (places.isEmpty()) {
            return new Heads(byPosition(bar.get()), "");
        }
        if (!places.containsKey(Column.DATE) || !places.containsKey(Column.CLOSE)) {
            var heads = String.join(", ", before.getLast().values());
            throw new Refused("No column is called " + (places.containsKey(Column.DATE) ? "close" : "date") + ". Say which it is, such as --map date=COLUMN,close=COLUMN; there are " + heads,
                    "line " + before.getLast().line());
        }
        if (POSITIONS.subList(0, 3).stream().filter(places::containsKey).count() % 3 != 0) {
            throw new Refused("Of open, high and low some have no column. Say which it is, such as --map open=COLUMN", "line " + before.getLast().line());
        }
        return new Heads(Collections.unmodifiableMap(places), symbol(before, places));
    }

    /// Names that one row gives; a later column of the same name does not count.
    private static Map<Column, Integer> named(Csv.Row row, Map<String, Column> mapping) {
        var named = new EnumMap<Column, Integer>(Column.class);
        IntStream.range(0, row.values().size()).forEach(at -> Optional.ofNullable(mapping.get(Column.plain(row.value(at)))).ifPresent(column -> named.put(column, at)));
        for (var loose : List.of(false, true)) {
            IntStream.range(0, row.values().size()).filter(at -> !named.containsValue(at) && Column.loose(row.value(at)) == loose)
                    .forEach(at -> Column.of(row.value(at)).ifPresent(column -> named.putIfAbsent(column, at)));
        }
        return named;
    }

    /// A line such as `Ticker,AAPL,AAPL,AAPL`, as yfinance writes it below the names.
    private static String symbol(List<Csv.Row> before, Map<Column, Integer> places) {
        return before.stream().skip(1).filter(row -> Column.of(row.value(0)).filter(Column.SYMBOL::equals).isPresent())
                .map(row -> row.value(places.getOrDefault(Column.CLOSE, 1))).findFirst().orElse("");
    }

    private static Map<Column, Integer> byPosition(Csv.Row bar) {
        var size = bar.values().size();
        var day = IntStream.range(0, size).filter(at -> Dates.isDay(bar.value(at))).findFirst().orElseThrow();
        var numbers = IntStream.range(day + 1, size).filter(at -> Numbers.isNumber(bar.value(at))).boxed().toList();
        var places = new EnumMap<Column, Integer>(Map.of(Column.DATE, day));
        if (day > 0) {
            places.put(Column.SYMBOL, day - 1);
        }
        switch (numbers.size()) {
            case 1 -> places.put(Column.CLOSE, numbers.getFirst());
            case 4, 5 -> IntStream.range(0, numbers.size()).forEach(at -> places.put(POSITIONS.get(at), numbers.get(at)));
            default -> throw new Refused("No line names the columns. Put one first, such as date,open,high,low,close,volume", "line " + bar.line());
        }
        return places;
    }

    private static Refused nothing(List<Csv.Row> lines) {
        var words = lines.stream().flatMap(row -> row.values().stream()).map(String::strip).filter(value -> NOTHING.contains(Column.plain(value))).findFirst();
        return words.map(said -> new Refused("There is nothing in it but '" + said + "': the source knows no such instrument, or has no prices of these days", "line " + lines.getFirst().line()))
                .orElseGet(() -> lines.isEmpty() ? new Refused("There is nothing in it", "line 1")
                        : new Refused("None of the first lines has a day and a price, between commas, semicolons or tabs", "line " + lines.getFirst().line()));
    }

    /// How many lines are looked through for the first bar.
    static int most() {
        return MOST_LINES;
    }

    /// Whether the row is one of the headers again, as where files were put one behind the other.
    static boolean again(Csv.Row row, List<Csv.Row> before) {
        for (var head : before) {
            if (head.values().equals(row.values())) {
                return true;
            }
        }
        return false;
    }

    List<Integer> prices() {
        var found = new ArrayList<Integer>();
        POSITIONS.subList(0, 4).forEach(column -> Optional.ofNullable(places.get(column)).ifPresent(found::add));
        return found;
    }

    int at(Column column) {
        return places.getOrDefault(column, -1);
    }
}
