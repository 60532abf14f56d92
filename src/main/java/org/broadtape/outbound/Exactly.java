package org.broadtape.outbound;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body of known length: ends there, and breaks where the connection ends before.
final class Exactly extends FilterInputStream {

    private long left;

    Exactly(InputStream in, long length) {
        super(in);
        left = length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        var read = in.read(bytes, from, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("the answer ends " + left + " bytes early");
        }
        left -= read;
        return read;
    }
}
