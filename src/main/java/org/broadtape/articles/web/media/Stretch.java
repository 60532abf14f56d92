package org.broadtape.articles.web.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// A stretch of a file, read as it is sent.
final class Stretch extends InputStream {

    private final SeekableByteChannel file;
    private long left;

    Stretch(SeekableByteChannel file, ByteRange.Part part) throws IOException {
        this.file = file;
        this.left = part.length();
        file.position(part.first());
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (left == 0) {
            return -1;
        }
        var read = file.read(ByteBuffer.wrap(into, from, (int) Math.min(most, left)));
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
