package org.broadtape.doors.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.broadtape.doors.Charsets;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Words;
import org.broadtape.kernel.Refused;
import org.jsoup.nodes.Entities;

/// Text on its way into an XML parser: character references that XML forbids (`&#11;`) are taken out, those to the control
/// characters of windows-1252 (`&#146;`) and HTML's entities (`&nbsp;`) become the characters that are meant, and no single
/// token may be longer than the limit, so that no parser holds more than that in memory.
final class SafeText extends Reader {

    private static final int LONGEST_REFERENCE = 34;

    private static final String MARKS = "<>&\"'";

    private final Reader in;
    private final Limits limits;
    private final char[] raw = new char[1 << 13];
    private final StringBuilder ready = new StringBuilder();
    private int at;
    private int held;
    private boolean ended;
    private long token;
    private int references;

    SafeText(Reader in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    /// A new token begins here.
    void token() {
        token = 0;
    }

    /// Whether all of it has been read.
    boolean over() {
        return ended && at == ready.length();
    }

    /// How many references were taken out.
    int references() {
        return references;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (at == ready.length()) {
            if (ended) {
                return -1;
            }
            fill();
        }
        var copied = Math.min(length, ready.length() - at);
        ready.getChars(at, at + copied, into, from);
        at += copied;
        token += copied;
        // a parser reads ahead by the buffer, hence the margin
        if (token > (long) limits.piece() + 2L * raw.length) {
            throw new Refused("One text, tag or comment is longer than " + Words.bytes(limits.piece()) + ", the most that is read here.");
        }
        return copied;
    }

    private void fill() throws IOException {
        ready.setLength(0);
        at = 0;
        var got = in.read(raw, held, raw.length - held);
        ended = got < 0;
        var length = held + Math.max(got, 0);
        held = 0;
        var i = 0;
        while (i < length) {
            if (raw[i] != '&') {
                ready.append(raw[i++]);
            } else if (length - i < LONGEST_REFERENCE && !ended) {
                held = length - i;
                System.arraycopy(raw, i, raw, 0, held);
                return;
            } else {
                i = reference(i, length);
            }
        }
    }

    /// Copies, changes or leaves out what begins with `&`; answers with where to go on.
    private int reference(int from, int length) {
        var end = from + 1;
        while (end < length && end - from < LONGEST_REFERENCE && raw[end] != ';' && raw[end] != '&' && raw[end] != '<') {
            end++;
        }
        if (end >= length || raw[end] != ';' || end < from + 3) {
            ready.append('&');
            return from + 1;
        }
        var name = new String(raw, from + 1, end - from - 1);
        var meant = name.startsWith("#") ? numbered(number(name.substring(1))) : named(name);
        if (meant.isEmpty()) {
            ready.append('&');
            return from + 1;
        }
        ready.append(meant.get());
        return end + 1;
    }

    /// What to put in the place of a numbered reference; empty to leave it as it is.
    private Optional<String> numbered(int number) {
        if (number >= 0x80 && number < 0xA0) {
            return Optional.of(String.valueOf(Charsets.western(number)));
        }
        if (number >= 0 && !Charsets.allowed(number)) {
            references++;
            return Optional.of("");
        }
        return Optional.empty();
    }

    /// HTML's entities, less those that stand for marks of XML itself.
    private static Optional<String> named(String name) {
        return Optional.of(Entities.getByName(name)).filter(meant -> !meant.isEmpty() && MARKS.indexOf(meant.charAt(0)) < 0);
    }

    private static int number(String digits) {
        try {
            return digits.startsWith("x") || digits.startsWith("X") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
