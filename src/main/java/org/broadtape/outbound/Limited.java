package org.broadtape.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.broadtape.kernel.Refused;

/// A body that is refused once it is longer than allowed, or has been packed so tightly that it can only be a trap.
final class Limited extends FilterInputStream {

    private static final int HIGHEST_RATIO = 200;
    private static final long RATIO_COUNTS_FROM = 1L << 20;

    private final long most;
    private final Counted packed;
    private long count;

    Limited(InputStream in, long most) {
        this(in, most, new Counted(InputStream.nullInputStream()));
    }

    Limited(InputStream in, long most, Counted packed) {
        super(in);
        this.most = most;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var read = in.read(bytes, from, length);
        count += Math.max(0, read);
        if (count > most) {
            throw new Refused("the answer is longer than " + most + " bytes");
        }
        if (packed.count() > 0 && count > RATIO_COUNTS_FROM && count / packed.count() > HIGHEST_RATIO) {
            throw new Refused("the answer unpacks to more than " + HIGHEST_RATIO + " times its size");
        }
        return read;
    }
}
