package org.broadtape.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.Arrays;

/// A beginning and then one line of the letter x, made as it is read; counts how much was.
public final class Endless extends InputStream {

    private final byte[] start;
    private final long size;
    private long read;

    public Endless(String start, long size) {
        this.start = start.getBytes(UTF_8);
        this.size = size;
    }

    public long total() {
        return read;
    }

    @Override
    public int read() {
        return read >= size ? -1 : read < start.length ? start[(int) read++] : next();
    }

    private int next() {
        read++;
        return 'x';
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (read >= size) {
            return -1;
        }
        if (read < start.length) {
            into[from] = (byte) read();
            return 1;
        }
        var got = (int) Math.min(length, size - read);
        Arrays.fill(into, from, from + got, (byte) 'x');
        read += got;
        return got;
    }
}
