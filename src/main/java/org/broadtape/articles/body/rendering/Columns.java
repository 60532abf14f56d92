package org.broadtape.articles.body.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.broadtape.articles.body.Block.Align;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Block.Table;
import org.broadtape.articles.body.Inline;

/// In which column each cell of a table stands, spans counted, and which columns hold figures.
final class Columns {

    private static final Pattern FIGURE = Pattern.compile(
            "[\\p{Sc}+\\-−–±~<>≈(\\s\\u00A0A-Z]{0,6}\\d[\\d.,'’\\s\\u00A0\\u202F/:]*[)\\s\\u00A0]*(?:[%‰x×]|\\p{Sc}|[a-zA-Z]{1,4})?[)*†\\s]*");
    private static final Pattern NONE = Pattern.compile("[\\s\\u00A0–—−-]*|n/?a|N/?A|\\.\\.\\.|…");
    private static final int WIDEST = 200;

    private final IdentityHashMap<Cell, Integer> columns = new IdentityHashMap<>();
    private final Map<Integer, Integer> figures = new HashMap<>();
    private final Map<Integer, Integer> words = new HashMap<>();

    private Columns() {
    }

    static Columns of(Table table) {
        var columns = new Columns();
        Stream.of(table.head(), table.rows(), table.foot()).forEach(columns::place);
        Stream.of(table.rows(), table.foot()).flatMap(List::stream).forEach(columns::judge);
        return columns;
    }

    /// Whether the cell is set as a figure: by its author, or because its column holds figures and its author said nothing.
    boolean number(Cell cell) {
        if (cell.align() != Align.AUTO) {
            return cell.align() == Align.END;
        }
        var column = columns.getOrDefault(cell, 0);
        return cell.columns() == 1 && figures.getOrDefault(column, 0) > words.getOrDefault(column, 0);
    }

    private void place(List<Row> rows) {
        var taken = new ArrayList<Integer>();
        for (var row : rows) {
            taken.replaceAll(left -> Math.max(0, left - 1));
            var column = 0;
            for (var cell : row.cells()) {
                while (column < taken.size() && taken.get(column) > 0) {
                    column++;
                }
                columns.put(cell, column);
                column = take(taken, column, cell);
            }
        }
    }

    private static int take(List<Integer> taken, int from, Cell cell) {
        var to = Math.min(from + cell.columns(), WIDEST);
        for (var column = from; column < to; column++) {
            while (taken.size() <= column) {
                taken.add(0);
            }
            taken.set(column, cell.rows());
        }
        return to;
    }

    private void judge(Row row) {
        for (var cell : row.cells()) {
            var text = Inline.text(cell.text()).strip();
            if (cell.columns() == 1 && !NONE.matcher(text).matches()) {
                (text.length() < 40 && FIGURE.matcher(text).matches() ? figures : words).merge(columns.getOrDefault(cell, 0), 1, Integer::sum);
            }
        }
    }
}
