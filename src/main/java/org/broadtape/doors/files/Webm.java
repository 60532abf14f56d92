package org.broadtape.doors.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.broadtape.kernel.Refused;

/// Looks at the elements of a WebM file (EBML, RFC 8794): the size of its first picture track.
final class Webm {

    private static final int HEAD = 1 << 18;
    private static final int SEGMENT = 0x18538067;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK = 0xAE;
    private static final int VIDEO = 0xE0;
    private static final int WIDTH = 0xB0;
    private static final int HEIGHT = 0xBA;

    private final ByteBuffer in;
    private int width;
    private int height;

    private Webm(ByteBuffer in) {
        this.in = in;
    }

    static Inspection look(FileChannel file, String head) throws IOException {
        if (!head.substring(0, Math.min(64, head.length())).contains("webm")) {
            throw new Refused("It is a Matroska film, which few browsers show: save it as WebM or MP4.");
        }
        var start = ByteBuffer.allocate((int) Math.min(HEAD, file.size()));
        while (start.hasRemaining() && file.read(start, start.position()) >= 0) {
            // until it is full or the file ends
        }
        var elements = new Webm(start.flip());
        elements.walk(start.limit());
        return new Inspection(FileType.WEBM, elements.height > 0 ? elements.width : 0, elements.width > 0 ? elements.height : 0);
    }

    private void walk(int end) {
        while (in.position() < end) {
            var id = number(false);
            var size = number(true);
            if (id < 0 || size < -1) {
                return;
            }
            var until = size == -1 ? end : (int) Math.min(end, in.position() + size);
            switch ((int) id) {
                case SEGMENT, TRACKS, TRACK, VIDEO -> walk(until);
                case WIDTH -> width = width == 0 ? value(until) : width;
                case HEIGHT -> height = height == 0 ? value(until) : height;
                default -> {
                }
            }
            in.position(until);
        }
    }

    private int value(int until) {
        var value = 0L;
        while (in.position() < until) {
            value = (value << 8) | (in.get() & 0xFF);
        }
        return value > 0 && value <= 16_384 ? (int) value : 0;
    }

    /// A number of 1 to 8 bytes, whose first says how many; without that mark where it is a size. -1 for the size that is unknown,
    /// -2 where there is none.
    private long number(boolean size) {
        if (!in.hasRemaining()) {
            return -2;
        }
        var first = in.get() & 0xFF;
        var length = Integer.numberOfLeadingZeros(first) - 23;
        if (first == 0 || in.remaining() < length - 1 || (!size && length > 4)) {
            return -2;
        }
        var mask = 0xFF >> length;
        var value = (long) (size ? first & mask : first);
        var unknown = size && (first & mask) == mask;
        for (var i = 1; i < length; i++) {
            var next = in.get() & 0xFF;
            unknown &= next == 0xFF;
            value = (value << 8) | next;
        }
        return unknown ? -1 : value;
    }
}
