package org.broadtape.outbound;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/// A body in the chunked transfer coding (RFC 9112 section 7.1); trailers are read and dropped.
final class Chunked extends InputStream {

    private static final Pattern SIZE = Pattern.compile("([0-9A-Fa-f]{1,15})[ \t]*(;.*)?");
    private static final int LONGEST_LINE = 4096;
    private static final int MOST_TRAILERS = 64;

    private final InputStream in;
    private long left;
    private boolean begun;
    private boolean ended;

    Chunked(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (!ended && left == 0) {
            next();
        }
        if (ended) {
            return -1;
        }
        var read = in.read(bytes, from, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("the answer ends in the middle of a chunk");
        }
        left -= read;
        return read;
    }

    private void next() throws IOException {
        if (begun && !AnswerHead.line(in, LONGEST_LINE).isEmpty()) {
            throw new IOException("a chunk is longer than it says");
        }
        begun = true;
        var size = SIZE.matcher(AnswerHead.line(in, LONGEST_LINE));
        if (!size.matches()) {
            throw new IOException("a chunk has no size");
        }
        left = Long.parseLong(size.group(1), 16);
        if (left == 0) {
            ended = true;
            skipTrailers();
        }
    }

    private void skipTrailers() throws IOException {
        for (var trailer = 0; !AnswerHead.line(in, LONGEST_LINE).isEmpty(); trailer++) {
            if (trailer > MOST_TRAILERS) {
                throw new IOException("the answer has too many trailers");
            }
        }
    }
}
