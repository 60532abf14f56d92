package org.broadtape.instruments.bars.layouts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.broadtape.doors.Csv;
import org.broadtape.instruments.bars.ExactBar;
import org.broadtape.kernel.Refused;

/// Bars between separators.
final class Table {

    private static final int SAMPLE = 200;
    private static final Set<String> EMPTY = Set.of("", "null", "n/a", "na", "nan", "-", "b/d");

    private final Csv csv;
    private final Reading reading;
    private final List<Csv.Row> heads = new ArrayList<>();
    private int withoutPrices;

    Table(Csv csv, Reading reading) {
        this.csv = csv;
        this.reading = reading;
    }

    void read() {
        var sample = new ArrayList<Csv.Row>();
        var row = csv.next();
        for (; row.isPresent() && !Heads.isBar(row.get()) && heads.size() < Heads.most(); row = csv.next()) {
            heads.add(row.get());
        }
        for (; row.isPresent() && sample.size() < SAMPLE; row = csv.next()) {
            sample.add(row.get());
        }
        var found = Heads.of(heads.stream().filter(head -> !isNumbers(head)).toList(), sample.stream().findFirst(), reading.mapping);
        reading.layout(layout());
        var lines = lines(found, sample);
        heads.stream().filter(Table::isNumbers).forEach(head -> reading.refuse(new Refused("'" + head.value(found.at(Column.DATE)) + "' is no day", "line " + head.line())));
        checkWidth(sample);
        check(lines, sample);
        for (var one : sample) {
            take(lines, one);
        }
        for (; row.isPresent(); row = csv.next()) {
            take(lines, row.get());
        }
        tell(found);
    }

    private static boolean isNumbers(Csv.Row row) {
        return row.values().stream().map(String::strip).filter(Numbers::isNumber).count() > 1;
    }

    private TableLine lines(Heads found, List<Csv.Row> sample) {
        try {
            var days = sample.stream().map(row -> row.value(found.at(Column.DATE))).toList();
            var cells = sample.stream().flatMap(row -> found.prices().stream().map(row::value)).filter(cell -> !EMPTY.contains(cell.toLowerCase(Locale.ROOT))).toList();
            return new TableLine(found, Dates.of(days, reading.order), Numbers.of(cells, reading.mark));
        } catch (Refused refused) {
            throw refused.at("line " + sample.getFirst().line());
        }
    }

    /// More values than columns are numbers that were cut in two.
    private void checkWidth(List<Csv.Row> sample) {
        if (heads.isEmpty()) {
            return;
        }
        var columns = heads.stream().mapToInt(head -> head.values().size()).max().getAsInt();
        var wide = sample.stream().filter(row -> row.values().size() > columns && !row.value(columns).isEmpty()).toList();
        if (wide.size() * 2 > sample.size()) {
            throw new Refused("It has " + wide.getFirst().values().size() + " values, and there are " + columns + " columns. Where numbers have decimal commas, put them in quotes or a semicolon between them",
                    "line " + wide.getFirst().line());
        }
    }

    /// Where most lines contradict themselves, the columns are not what they are called.
    private static void check(TableLine lines, List<Csv.Row> sample) {
        var bars = sample.stream().map(lines::tryBar).flatMap(Optional::stream).toList();
        var wrong = bars.stream().filter(bar -> bar.high() < bar.low() || bar.close() > Math.max(bar.high(), bar.low())).count();
        if (wrong * 2 > bars.size()) {
            throw new Refused("In most lines the high is below the low or the close; the columns seem to be swapped. Say which is which with --map, such as --map high=COLUMN,low=COLUMN",
                    "line " + sample.getFirst().line());
        }
    }

    private void take(TableLine lines, Csv.Row row) {
        if (Heads.again(row, heads)) {
            return;
        }
        ExactBar bar;
        try {
            bar = lines.bar(row);
        } catch (Refused refused) {
            if (isWithoutPrices(lines, row)) {
                withoutPrices++;
            } else {
                reading.refuse(refused);
            }
            return;
        }
        var heads = lines.heads();
        var symbol = heads.symbol().isEmpty() ? row.value(heads.at(Column.SYMBOL)) : heads.symbol();
        reading.accept(new Line("line", row.line(), row.value(heads.at(Column.MIC)), symbol, bar));
    }

    private static boolean isWithoutPrices(TableLine lines, Csv.Row row) {
        return lines.heads().prices().stream().allMatch(at -> EMPTY.contains(row.value(at).toLowerCase(Locale.ROOT)));
    }

    private String layout() {
        var names = heads.stream().flatMap(row -> row.values().stream()).map(Column::plain).toList();
        if (names.contains("otwarcie") || names.contains("<ticker>")) {
            return "stooq";
        }
        if (names.contains("timestamp")) {
            return "alpha-vantage";
        }
        if (names.contains("adjusted_close")) {
            return "eodhd";
        }
        return names.contains("adj close") ? "yahoo" : "csv";
    }

    private void tell(Heads found) {
        if (withoutPrices > 0) {
            reading.note(withoutPrices + (withoutPrices == 1 ? " line has" : " lines have") + " no prices");
        }
        if (found.at(Column.OPEN) < 0) {
            reading.note("There is a close alone, which stands for open, high and low too");
        }
        if (found.at(Column.ADJUSTED) >= 0) {
            reading.note("The adjusted close is left out: it is computed here from dividends and splits");
        }
        if (found.at(Column.DIVIDEND) >= 0 || found.at(Column.SPLIT) >= 0) {
            reading.note("Dividends and splits of this file are not taken with its bars; './broadtape actions import' takes them");
        }
    }

    /// Whole numbers of what was traded; sources write them with decimals, or as 1.2E7.
    static long volume(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
