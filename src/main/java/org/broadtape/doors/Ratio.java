package org.broadtape.doors;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.broadtape.kernel.Refused;

/// What comes out of an unpacker, refused where it is hundreds of times as large as what went in: only a bomb is.
final class Ratio extends FilterInputStream {

    private static final long MOST = 200;
    private static final long ALWAYS = 4L << 20;

    private final LongSupplier packed;
    private long unpacked;

    Ratio(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            var got = super.read(into, from, length);
            unpacked += Math.max(got, 0);
            if (unpacked > ALWAYS && unpacked / MOST > packed.getAsLong()) {
                throw new Refused("It unpacks to more than " + MOST + " times its size and was not read further.");
            }
            return got;
        } catch (EOFException | ZipException e) {
            throw new Refused("The archive is damaged or cut off. Send it again whole. (" + Words.quote(String.valueOf(e.getMessage())) + ")");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
