package org.broadtape.doors.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.broadtape.kernel.Refused;

/// Looks at the boxes of an MP4 file (ISO 14496-12): whether there is a picture in it, and how large it is seen.
final class Mp4 {

    private static final int MOST_BOXES = 10_000;
    private static final int BOX = 8;
    private static final int TRACK_HEADER = 96;

    private final FileChannel file;
    private int boxes;
    private int width;
    private int height;

    private Mp4(FileChannel file) {
        this.file = file;
    }

    static Inspection look(FileChannel file, String brand) throws IOException {
        switch (brand) {
            case "qt  " -> throw new Refused("It is a QuickTime film, which few browsers show: save it as MP4.");
            case "heic", "heix", "mif1", "avif", "avis" -> throw new Refused("It is a HEIC or AVIF picture: save it as JPEG.");
            default -> {
                var boxes = new Mp4(file);
                boxes.walk(0, file.size(), 0);
                return new Inspection(boxes.width > 0 ? FileType.MP4 : FileType.M4A, boxes.width, boxes.height);
            }
        }
    }

    private void walk(long from, long to, int depth) throws IOException {
        for (var at = from; at + BOX <= to && ++boxes < MOST_BOXES;) {
            var head = read(at, 2 * BOX);
            var size = Integer.toUnsignedLong(head.getInt(0));
            var start = at + BOX;
            if (size == 1 && head.limit() == 2 * BOX) {
                size = head.getLong(BOX);
                start += BOX;
            }
            var end = size == 0 ? to : at + size;
            if (end < start || end > to) {
                return;
            }
            var name = name(head);
            if (depth < 2 && (name.equals("moov") || name.equals("trak"))) {
                walk(start, end, depth + 1);
            } else if (name.equals("tkhd")) {
                track(read(start, TRACK_HEADER));
            }
            at = end;
        }
    }

    private static String name(ByteBuffer head) {
        var name = new byte[4];
        head.get(4, name);
        return new String(name, ISO_8859_1);
    }

    /// Width and height close the header, as 16.16 numbers, behind a matrix that says whether it stands on its side.
    private void track(ByteBuffer header) {
        var matrix = header.limit() > 0 && header.get(0) == 1 ? 52 : 40;
        if (header.limit() < matrix + 44) {
            return;
        }
        var across = header.getInt(matrix + 36) >>> 16;
        var down = header.getInt(matrix + 40) >>> 16;
        if (across > 0 && down > 0 && width == 0) {
            var turned = header.getInt(matrix) == 0 && header.getInt(matrix + 4) != 0;
            width = turned ? down : across;
            height = turned ? across : down;
        }
    }

    private ByteBuffer read(long at, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) >= 0) {
            // until it is full or the file ends
        }
        return buffer.flip();
    }
}
