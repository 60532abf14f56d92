package org.broadtape.site.cache;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/// Bytes outside the heap that many answers share and nobody releases: they go when the page does.
final class Bytes {

    private Bytes() {
    }

    static ByteBuf shared(byte[]... parts) {
        var length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var memory = ByteBuffer.allocateDirect(length);
        for (var part : parts) {
            memory.put(part);
        }
        return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(memory.flip()).asReadOnly());
    }
}
