package org.broadtape.doors.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that are just enough of what they are.
public final class FileFixtures {

    private FileFixtures() {
    }

    /// A second of silence at 8 kHz; `salt` makes it another file.
    public static byte[] wav(int salt) {
        var wav = ByteBuffer.allocate(8044).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(ISO_8859_1)).putInt(8036).put("WAVEfmt ".getBytes(ISO_8859_1)).putInt(16).putShort((short) 1).putShort((short) 1)
                .putInt(8000).putInt(8000).putShort((short) 1).putShort((short) 8).put("data".getBytes(ISO_8859_1)).putInt(8000).putInt(salt);
        return wav.array();
    }

    public static byte[] csv(String firstCell) {
        return (firstCell + ",1\nZinc,2\n").getBytes(UTF_8);
    }

    /// The boxes of a film: its brand, and one track of that size.
    public static byte[] mp4(int width, int height) {
        var track = box("trak", box("tkhd", ByteBuffer.allocate(84).putInt(40, 1 << 16).putInt(76, width << 16).putInt(80, height << 16).array()));
        return joined(box("ftyp", "isom\0\0\2\0isomiso2".getBytes(ISO_8859_1)), box("moov", joined(box("mvhd", new byte[100]), track)), box("mdat", new byte[64]));
    }

    public static byte[] webm(int width, int height) {
        var video = joined(new byte[] {(byte) 0xB0, (byte) 0x82}, two(width), new byte[] {(byte) 0xBA, (byte) 0x82}, two(height));
        var entry = element(new int[] {0xAE}, joined(element(new int[] {0xD7}, new byte[] {1}), element(new int[] {0xE0}, video)));
        var tracks = element(new int[] {0x16, 0x54, 0xAE, 0x6B}, entry);
        var unknownSize = new byte[] {0x18, 0x53, (byte) 0x80, 0x67, 0x01, -1, -1, -1, -1, -1, -1, -1};
        return joined(element(new int[] {0x1A, 0x45, 0xDF, 0xA3}, joined(element(new int[] {0x42, 0x82}, "webm".getBytes(ISO_8859_1)))), unknownSize, tracks);
    }

    /// A zip archive of empty files with those names; `name=text` fills one.
    public static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                var parts = name.split("=", 2);
                zip.putNextEntry(new ZipEntry(parts[0]));
                zip.write(parts.length == 1 ? new byte[0] : parts[1].getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] box(String name, byte[] content) {
        return joined(ByteBuffer.allocate(4).putInt(8 + content.length).array(), name.getBytes(ISO_8859_1), content);
    }

    private static byte[] element(int[] id, byte[] content) {
        var head = ByteBuffer.allocate(id.length + 1);
        for (var each : id) {
            head.put((byte) each);
        }
        return joined(head.put((byte) (0x80 | content.length)).array(), content);
    }

    private static byte[] two(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
