package org.broadtape.doors;

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

    private static final int LOOK = 4000;

    private final Reader text;
    private final Limits limits;
    private final char separator;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int end;
    /// What ended the value that was read last.
    private int ended;
    private int line = 1;
    private int rows;
    /// How many values the row before had.
    private int width = 8;

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
            for (var value : values) {
                if (!value.isBlank()) {
                    return false;
                }
            }
            return true;
        }
    }

    private Csv(Reader text, Limits limits) {
        this.text = text;
        this.limits = limits;
        this.separator = separator();
    }

    /// Opens a table in whatever charset it comes; close it.
    public static Csv open(InputStream in, Limits limits) {
        return new Csv(Charsets.reader(in, "", limits), limits);
    }

    /// By the first line, or as much of it as tells.
    private char separator() {
        try {
            for (var got = 0; got >= 0 && end < LOOK && firstLine() == end; end += Math.max(got, 0)) {
                got = text.read(buffer, end, buffer.length - end);
            }
            return most(new String(buffer, 0, Math.min(firstLine(), LOOK)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The length of the first line, or of what has been read of it.
    private int firstLine() {
        var length = 0;
        while (length < end && buffer[length] != '\n') {
            length++;
        }
        return length;
    }

    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, text.read(buffer, 0, buffer.length));
            if (end == 0) {
                return -1;
            }
        }
        return buffer[at++];
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
        var c = read();
        if (c < 0) {
            return Optional.empty();
        }
        if (++rows > limits.count()) {
            throw new Refused("It has more than " + limits.count() + " rows. Split it.", Words.place(line, 0));
        }
        var began = line;
        var values = new ArrayList<String>(width);
        for (;; c = read()) {
            if (c == '"' || !whole(c, values)) {
                var value = new StringBuilder();
                ended = c == '"' ? quoted(value) : plain(c, value);
                values.add(value.toString());
            }
            if (ended != separator) {
                width = values.size();
                return Optional.of(new Row(began, values));
            }
            if (values.size() > MOST_VALUES) {
                throw new Refused("A row has more than " + MOST_VALUES + " values.", Words.place(began, 0));
            }
        }
    }

    /// Adds a value without quotes that lies in what has been read to its end, as nearly all do; false where it does not.
    private boolean whole(int first, List<String> values) {
        var from = at - 1;
        for (var to = from; first >= 0 && to < end && to - from <= limits.piece(); to++) {
            var c = buffer[to];
            var both = c == '\r' && to + 1 < end && buffer[to + 1] == '\n';
            if (c == separator || c == '\n' || both) {
                values.add(new String(buffer, from, to - from));
                at = to + (both ? 2 : 1);
                ended = both ? '\n' : c;
                line += ended == '\n' ? 1 : 0;
                return true;
            }
            if (c == '\r') {
                return false;
            }
        }
        return false;
    }

    /// Reads a value without quotes, and answers with what ended it.
    private int plain(int first, StringBuilder value) throws IOException {
        for (var c = first;; c = read()) {
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
        for (var c = read(); c >= 0; c = read()) {
            if (c == '"') {
                var after = read();
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
