package org.broadtape.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.broadtape.kernel.Refused;

/// A body that is refused once it is longer than allowed.
final class Limited extends FilterInputStream {

    private final long most;
    private long count;

    Limited(InputStream in, long most) {
        super(in);
        this.most = most;
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
        return read;
    }
}
