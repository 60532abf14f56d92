package org.broadtape.doors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadtape.kernel.Refused;

/// Tables as text (RFC 4180, with any end of line): values between commas, or between semicolons, tabs or upright strokes where the first line has more of
/// these. A value in quotes may hold all of them. One row is in memory at a time.
public final class Csv implements AutoCloseable {

    private static final int MOST_VALUES = 2000;
    private static final char[] OTHERS = { ';', '\t', '|' };

    private final Reader text;
    private final Limits limits;
    private final char separator;
    private int line = 1;
    private int rows;

    /// One row, and the line of the file on which it begins.
    public record Row(int line, List<String> values) {

        public Row {
            values = List.copyOf(values);
        }

        /// The value of a column, counted from 0; empty where the row is too short.
        public String value(int column) {
            return column >= 0 && column < values.size() ? values.get(column).strip() : "";
        }

        /// Whether nothing stands in it.
        public boolean isBlank() {
            return values.stream().allMatch(String::isBlank);
        }
    }

    private Csv(Reader text, Limits limits, char separator) {
        this.text = text;
        this.limits = limits;
        this.separator = separator;
    }

    /// Opens a table in whatever charset it comes; close it.
    public static Csv open(InputStream in, Limits limits) {
        var text = new BufferedReader(Charsets.reader(in, "", limits));
        return new Csv(text, limits, separator(text));
    }

    private static char separator(BufferedReader text) {
        try {
            text.mark(4096);
            var first = new StringBuilder();
            for (var c = text.read(); c >= 0 && c != '\n' && first.length() < 4000; c = text.read()) {
                first.append((char) c);
            }
            text.reset();
            return most(first.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char most(String line) {
        var best = ',';
        for (var candidate : OTHERS) {
            best = count(line, candidate) > count(line, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    /// The next row; empty after the last. Empty lines are passed over.
    ///
    /// @throws Refused at a quote that is never closed, and beyond the limits
    public Optional<Row> next() {
        try {
            for (var row = row(); row.isPresent(); row = row()) {
                if (!row.get().isBlank()) {
                    return row;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Row> row() throws IOException {
        var c = text.read();
        if (c < 0) {
            return Optional.empty();
        }
        if (++rows > limits.count()) {
            throw new Refused("It has more than " + limits.count() + " rows. Split it.", Words.place(line, 0));
        }
        var began = line;
        var values = new ArrayList<String>();
        for (;; c = text.read()) {
            var value = new StringBuilder();
            var end = c == '"' ? quoted(value) : plain(c, value);
            values.add(value.toString());
            if (end != separator) {
                return Optional.of(new Row(began, values));
            }
            if (values.size() > MOST_VALUES) {
                throw new Refused("A row has more than " + MOST_VALUES + " values.", Words.place(began, 0));
            }
        }
    }

    /// Reads a value without quotes, and answers with what ended it.
    private int plain(int first, StringBuilder value) throws IOException {
        for (var c = first;; c = text.read()) {
            if (c < 0 || c == separator || c == '\n') {
                line += c == '\n' ? 1 : 0;
                return c;
            }
            if (c != '\r') {
                put(value, c);
            }
        }
    }

    /// The same for a value in quotes, in which two quotes are one.
    private int quoted(StringBuilder value) throws IOException {
        var began = line;
        for (var c = text.read(); c >= 0; c = text.read()) {
            if (c == '"') {
                var after = text.read();
                if (after != '"') {
                    return plain(after, value);
                }
            }
            line += c == '\n' ? 1 : 0;
            put(value, c);
        }
        throw new Refused("A quote is opened and never closed.", Words.place(began, 0));
    }

    private void put(StringBuilder value, int c) {
        if (value.length() >= limits.piece()) {
            throw new Refused("A value is longer than " + Words.bytes(limits.piece()) + ", the most that is read here.", Words.place(line, 0));
        }
        value.append((char) c);
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
