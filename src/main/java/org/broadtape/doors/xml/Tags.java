package org.broadtape.doors.xml;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/// Knows where tags begin and end, and nothing else of XML: text, comments, CDATA and instructions pass through it into
/// whatever sink is set, character by character, so that none of them is ever held whole.
final class Tags {

    enum Kind {
        OPEN, EMPTY, CLOSE, END
    }

    /// Takes what passes by.
    interface Sink {

        void put(char c);

        /// Many at once.
        void put(char[] text, int from, int length);
    }

    private static final int LONGEST_TAG = 1 << 20;

    private final Reader in;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder tag = new StringBuilder();
    private Sink sink;
    private int at;
    private int end;
    private int line = 1;
    private int column;
    private int tagLine;
    private int tagColumn;

    Tags(Reader in, Sink sink) {
        this.in = in;
        this.sink = sink;
    }

    void into(Sink next) {
        sink = next;
    }

    /// The tag that was found last, as written.
    String tag() {
        return tag.toString();
    }

    int line() {
        return tagLine;
    }

    /// How many characters of its line stand before the tag.
    int column() {
        return tagColumn;
    }

    /// The tag's name as written, with its prefix.
    String name() {
        var from = tag.charAt(1) == '/' ? 2 : 1;
        var to = from;
        while (to < tag.length() && !Character.isWhitespace(tag.charAt(to)) && "/>".indexOf(tag.charAt(to)) < 0) {
            to++;
        }
        return tag.substring(from, to);
    }

    /// The next tag. What lies before it has gone into the sink; the tag itself has not.
    Kind next() {
        while (passText()) {
            if (tagFollows()) {
                return tag.charAt(1) == '/' ? Kind.CLOSE : tag.charAt(tag.length() - 2) == '/' ? Kind.EMPTY : Kind.OPEN;
            }
        }
        return Kind.END;
    }

    /// Past the text before the next `<` and past that; false at the end.
    private boolean passText() {
        while (at < end || fill()) {
            var from = at;
            while (at < end && buffer[at] != '<') {
                count(buffer[at++]);
            }
            sink.put(buffer, from, at - from);
            if (at < end) {
                count(buffer[at++]);
                return true;
            }
        }
        return false;
    }

    private boolean tagFollows() {
        tagLine = line;
        tagColumn = column - 1;
        tag.setLength(0);
        tag.append('<');
        var c = peek();
        if (c == '!') {
            declaration();
        } else if (c == '?') {
            flush();
            passTo("?>");
        } else if (c == '/' || c == '_' || Character.isLetter(c)) {
            return readTag();
        } else {
            flush();
        }
        return false;
    }

    /// Up to the `>` that is in no quotes. A `<` before it means that the tag was never closed: then it was none.
    private boolean readTag() {
        var quote = 0;
        while (peek() >= 0 && peek() != '<' && tag.length() < LONGEST_TAG) {
            var c = read();
            tag.append((char) c);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return true;
            }
        }
        flush();
        return false;
    }

    private void declaration() {
        while (peek() >= 0 && tag.length() < 9 && peek() != '>' && peek() != '<') {
            tag.append((char) read());
            if (tag.length() == 4 && tag.toString().equals("<!--")) {
                flush();
                passTo("-->");
                return;
            }
        }
        var data = tag.toString().equals("<![CDATA[");
        flush();
        if (data) {
            passTo("]]>");
        } else if (pass('>', '[') == '[') {
            pass(']', ']');
            pass('>', '>');
        }
    }

    private void passTo(String end) {
        var matched = 0;
        for (var c = read(); c >= 0; c = read()) {
            sink.put((char) c);
            // of "]]]>" the last three count
            matched = c == end.charAt(matched) ? matched + 1 : c == end.charAt(0) ? Math.max(matched, 1) : 0;
            if (matched == end.length()) {
                return;
            }
        }
    }

    private int pass(char one, char other) {
        for (var c = read(); c >= 0; c = read()) {
            sink.put((char) c);
            if (c == one || c == other) {
                return c;
            }
        }
        return -1;
    }

    private void flush() {
        for (var i = 0; i < tag.length(); i++) {
            sink.put(tag.charAt(i));
        }
    }

    private int peek() {
        return at < end || fill() ? buffer[at] : -1;
    }

    private int read() {
        if (at == end && !fill()) {
            return -1;
        }
        var c = buffer[at++];
        count(c);
        return c;
    }

    private void count(char c) {
        line += c == '\n' ? 1 : 0;
        column = c == '\n' ? 0 : column + 1;
    }

    private boolean fill() {
        try {
            at = 0;
            end = Math.max(in.read(buffer, 0, buffer.length), 0);
            return end > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
