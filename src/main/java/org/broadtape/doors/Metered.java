package org.broadtape.doors;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.broadtape.kernel.Refused;

/// Counts what is read and how long it takes, and refuses what goes beyond. The time is that of the machine's monotonic
/// counter: a budget, not an instant.
final class Metered extends FilterInputStream {

    private final Limits limits;
    private final long start = System.nanoTime();
    private long read;

    Metered(InputStream in, Limits limits) {
        this(in, limits, 0);
    }

    /// @param before what of the limit was used up by others
    Metered(InputStream in, Limits limits, long before) {
        super(in);
        this.limits = limits;
        this.read = before;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var got = super.read(into, from, length);
        count(Math.max(got, 0));
        return got;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        read += bytes;
        if (read > limits.bytes()) {
            throw new Refused("It is larger than " + Words.bytes(limits.bytes()) + ", the most that is read here. Split it.");
        }
        checkTime();
    }

    void checkTime() {
        if (System.nanoTime() - start > limits.time().toNanos()) {
            throw new Refused("Reading it took longer than " + limits.time().toSeconds() + " seconds. Split it, or send it in a simpler form.");
        }
    }
}
