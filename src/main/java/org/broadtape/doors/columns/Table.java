package org.broadtape.doors.columns;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.broadtape.doors.Csv;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;

/// A table as text whose first lines name its columns. A title or a line in another tongue may stand before the one with the names: it is the first of three
/// that has most of what is known. Where the names stand again further down, that line is passed over.
public final class Table implements AutoCloseable {

    private static final int LOOKED_AT = 3;

    private final Csv csv;
    private final Mapping mapping;
    private final Deque<Csv.Row> ahead = new ArrayDeque<>();
    private final List<String> written;
    private final List<String> heads;

    private Table(Csv csv, Mapping mapping, Set<String> known) {
        this.csv = csv;
        this.mapping = mapping;
        for (var row = csv.next(); row.isPresent() && ahead.size() < LOOKED_AT; row = ahead.size() < LOOKED_AT ? csv.next() : Optional.empty()) {
            ahead.add(row.get());
        }
        if (ahead.isEmpty()) {
            csv.close();
            throw new Refused("There is nothing in it", "line 1");
        }
        var best = ahead.stream().mapToLong(row -> fitting(row, known)).max().orElse(0);
        while (fitting(ahead.element(), known) < best) {
            ahead.remove();
        }
        this.written = ahead.remove().values();
        this.heads = mapping.heads(written);
    }

    /// Opens a table in whatever charset it comes; close it.
    ///
    /// @param known the names of columns that mean something
    /// @throws Refused where there is nothing in it
    public static Table open(InputStream in, Limits limits, Mapping mapping, Set<String> known) {
        return new Table(Csv.open(in, limits), mapping, known);
    }

    private long fitting(Csv.Row row, Set<String> known) {
        return mapping.heads(row.values()).stream().filter(known::contains).count();
    }

    /// The columns in their order, under what they are called here.
    public List<String> heads() {
        return heads;
    }

    /// The columns as the list names them.
    public List<String> written() {
        return written;
    }

    /// Hands out one line after the other. One that has more values than there are columns is refused by itself, and the others go on.
    public void each(Consumer<Line> line, Consumer<Refused> refused) {
        for (var row = row(); row.isPresent(); row = row()) {
            if (row.get().values().equals(written)) {
                continue;
            }
            if (tooLong(row.get())) {
                refused.accept(new Refused("It has " + row.get().values().size() + " values for " + heads.size() + " columns. A value that has the separator in it stands in quotes",
                        place(row.get())));
            } else {
                line.accept(line(row.get()));
            }
        }
    }

    private Optional<Csv.Row> row() {
        return ahead.isEmpty() ? csv.next() : Optional.of(ahead.remove());
    }

    private boolean tooLong(Csv.Row row) {
        return row.values().size() > heads.size() && !row.values().subList(heads.size(), row.values().size()).stream().allMatch(String::isBlank);
    }

    private static String place(Csv.Row row) {
        return "line " + row.line();
    }

    private Line line(Csv.Row row) {
        var values = new LinkedHashMap<String, String>();
        for (var column = 0; column < heads.size(); column++) {
            if (!row.value(column).isEmpty()) {
                values.putIfAbsent(heads.get(column), row.value(column));
            }
        }
        return new Line(values, place(row));
    }

    @Override
    public void close() {
        csv.close();
    }
}
