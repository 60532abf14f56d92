package org.broadtape.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what passes through, so that it can be compared with what it unpacks to.
final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var one = in.read();
        count += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var read = in.read(bytes, from, length);
        count += Math.max(0, read);
        return read;
    }
}
