package org.broadtape.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/// Decoded text as it streams by, and what had to be changed in it. Made by [Charsets].
public final class TextReader extends Reader {

    private final InputStream in;
    private final Guess guess;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(Guess.HEAD);
    private final CharBuffer text = CharBuffer.allocate(1 << 13);
    private int at;
    private int end;
    private boolean ended;
    private int line = 1;
    private int strange;
    private int strangeLine;
    private int dropped;
    private int droppedLine;

    TextReader(InputStream in, String contentType) {
        this.in = in;
        try {
            var head = in.readNBytes(Guess.HEAD);
            this.guess = Guess.of(head, contentType);
            bytes.put(head).flip().position(guess.mark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.decoder = guess.charset().newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// The name of the charset that it is read in.
    public String charset() {
        return guess.charset().name();
    }

    /// What was changed in what has been read so far.
    public List<String> notes() {
        var notes = new ArrayList<>(guess.notes());
        if (strange > 0) {
            notes.add(strange + (strange == 1 ? " byte is" : " bytes are") + " not " + charset() + ", first on line " + strangeLine + ", read as "
                    + (utf8() ? "windows-1252." : "unknown characters."));
        }
        if (dropped > 0) {
            notes.add(dropped + (dropped == 1 ? " control character was" : " control characters were") + " dropped, first on line " + droppedLine + ".");
        }
        return List.copyOf(notes);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (at == end) {
            if (!fill()) {
                return -1;
            }
        }
        var copied = Math.min(length, end - at);
        System.arraycopy(text.array(), at, into, from, copied);
        at += copied;
        return copied;
    }

    /// Decodes and cleans the next buffer, which may turn out empty; false at the end.
    private boolean fill() throws IOException {
        text.clear();
        while (text.position() == 0) {
            var result = decoder.decode(bytes, text, ended);
            if (text.position() == 0 && result.isError()) {
                replace(result.length());
            } else if (text.position() == 0 && !refill()) {
                return false;
            }
        }
        at = 0;
        end = clean(text.array(), text.position());
        return true;
    }

    private boolean utf8() {
        return guess.charset().equals(UTF_8);
    }

    /// A byte that is not UTF-8 is taken for windows-1252 by itself; of other charsets the whole sequence becomes one mark.
    private void replace(int length) {
        strangeLine = strange++ == 0 ? line : strangeLine;
        if (!utf8()) {
            bytes.position(bytes.position() + length);
            text.put('\uFFFD');
            return;
        }
        var one = bytes.get() & 0xFF;
        text.put(one < 0xA0 ? Charsets.western(one) : (char) one);
    }

    private boolean refill() throws IOException {
        if (ended) {
            return false;
        }
        bytes.compact();
        var got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(got, 0)).flip();
        ended = got < 0;
        return true;
    }

    private int clean(char[] chars, int length) {
        var to = 0;
        for (var i = 0; i < length; i++) {
            var c = chars[i];
            line += c == '\n' ? 1 : 0;
            if (Charsets.harmless(c) || Character.isSurrogate(c) || c == 0x7F) {
                chars[to++] = c;
            } else if (c >= 0x80 && c < 0xA0) {
                chars[to++] = Charsets.western(c);
            } else {
                droppedLine = dropped++ == 0 ? line : droppedLine;
            }
        }
        return to;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
