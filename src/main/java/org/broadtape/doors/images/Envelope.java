package org.broadtape.doors.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.broadtape.kernel.Refused;

/// What lies around the pixels of a picture's file: EXIF, XMP and IPTC blocks, each empty where there is none.
final class Envelope {

    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String XMP_KEYWORD = "XML:com.adobe.xmp\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final int IPTC_RESOURCE = 0x0404;
    private static final byte[] NONE = {};

    private final byte[] exif;
    private final byte[] xmp;
    private final byte[] iptc;
    private final byte[] profile;

    private Envelope(byte[] exif, byte[] xmp, byte[] iptc) {
        this(exif, xmp, iptc, NONE);
    }

    private Envelope(byte[] exif, byte[] xmp, byte[] iptc, byte[] profile) {
        this.exif = exif;
        this.xmp = xmp;
        this.iptc = iptc;
        this.profile = profile;
    }

    /// What stands behind the mark of the block: a TIFF structure.
    byte[] exif() {
        return exif;
    }

    byte[] xmp() {
        return xmp;
    }

    byte[] iptc() {
        return iptc;
    }

    /// The colour profile of a PNG, packed.
    byte[] profile() {
        return profile;
    }

    static Envelope of(ImageType type, byte[] file) {
        return switch (type) {
            case JPEG -> jpeg(file);
            case PNG -> png(file);
            case WEBP -> webp(file);
            case GIF -> new Envelope(NONE, NONE, NONE);
        };
    }

    /// The direction of the top of the scene: 1 to 8 as EXIF counts, 1 where nothing is said.
    int orientation() {
        var tiff = ByteBuffer.wrap(exif).order(starts(exif, 0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (exif.length < 14) {
            return 1;
        }
        var at = tiff.getInt(4);
        if (at < 8 || at > exif.length - 2) {
            return 1;
        }
        var entries = tiff.getShort(at) & 0xFFFF;
        for (var entry = at + 2; entries > 0 && entry <= exif.length - 12; entry += 12, entries--) {
            if ((tiff.getShort(entry) & 0xFFFF) == 0x0112) {
                var value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static Envelope jpeg(byte[] file) {
        var exif = NONE;
        var xmp = NONE;
        var photoshop = new ByteArrayOutputStream();
        var at = 2;
        while (at + 4 <= file.length && (file[at] & 0xFF) == 0xFF) {
            var marker = file[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xDA) {
                whole(file, at);
                break;
            }
            var end = Math.min(at + 2 + number(file, at + 2, 2), file.length);
            if (marker == 0xE1 && starts(file, at + 4, EXIF)) {
                exif = Arrays.copyOfRange(file, at + 4 + EXIF.length(), end);
            } else if (marker == 0xE1 && starts(file, at + 4, XMP)) {
                xmp = Arrays.copyOfRange(file, at + 4 + XMP.length(), end);
            } else if (marker == 0xED && starts(file, at + 4, PHOTOSHOP)) {
                photoshop.write(file, at + 4 + PHOTOSHOP.length(), Math.max(end - at - 4 - PHOTOSHOP.length(), 0));
            }
            at = Math.max(end, at + 2);
        }
        return new Envelope(exif, xmp, iptc(photoshop.toByteArray()));
    }

    /// A decoder shows grey where a JPEG was cut off, and says nothing.
    private static void whole(byte[] file, int from) {
        for (var i = from; i + 1 < file.length; i++) {
            if ((file[i] & 0xFF) == 0xFF && (file[i + 1] & 0xFF) == 0xD9) {
                return;
            }
        }
        throw new Refused("The picture is cut off: its end is missing. Send it again whole.");
    }

    private static byte[] iptc(byte[] photoshop) {
        var at = 0;
        while (at + 12 <= photoshop.length && starts(photoshop, at, "8BIM")) {
            var resource = number(photoshop, at + 4, 2);
            var name = (photoshop[at + 6] & 0xFF) + 1;
            var data = at + 6 + name + name % 2;
            if (data + 4 > photoshop.length) {
                return NONE;
            }
            var size = number(photoshop, data, 4);
            if (size < 0 || size > photoshop.length - data - 4) {
                return NONE;
            }
            if (resource == IPTC_RESOURCE) {
                return Arrays.copyOfRange(photoshop, data + 4, data + 4 + size);
            }
            at = data + 4 + size + size % 2;
        }
        return NONE;
    }

    private static Envelope png(byte[] file) {
        var exif = NONE;
        var xmp = NONE;
        var profile = NONE;
        var at = 8;
        while (at + 12 <= file.length) {
            var size = number(file, at, 4);
            if (size < 0 || size > file.length - at - 12) {
                break;
            }
            if (starts(file, at + 4, "eXIf")) {
                exif = Arrays.copyOfRange(file, at + 8, at + 8 + size);
            } else if (starts(file, at + 4, "iTXt") && starts(file, at + 8, XMP_KEYWORD)) {
                xmp = internationalText(Arrays.copyOfRange(file, at + 8 + XMP_KEYWORD.length(), at + 8 + size));
            } else if (starts(file, at + 4, "iCCP")) {
                profile = behindName(Arrays.copyOfRange(file, at + 8, at + 8 + size));
            }
            at += 12 + size;
        }
        return new Envelope(exif, xmp, NONE, profile);
    }

    /// Past a name, the zero that ends it and the method of packing.
    private static byte[] behindName(byte[] chunk) {
        for (var at = 0; at < chunk.length - 2; at++) {
            if (chunk[at] == 0) {
                return Arrays.copyOfRange(chunk, at + 2, chunk.length);
            }
        }
        return NONE;
    }

    /// Past compression flag and method, language and translated keyword; what is compressed is left.
    private static byte[] internationalText(byte[] chunk) {
        if (chunk.length < 4 || chunk[0] != 0) {
            return NONE;
        }
        var at = 2;
        for (var zeros = 0; at < chunk.length && zeros < 2; at++) {
            zeros += chunk[at] == 0 ? 1 : 0;
        }
        return Arrays.copyOfRange(chunk, at, chunk.length);
    }

    private static Envelope webp(byte[] file) {
        var exif = NONE;
        var xmp = NONE;
        var at = 12;
        while (at + 8 <= file.length) {
            var size = Integer.reverseBytes(number(file, at + 4, 4));
            if (size < 0 || size > file.length - at - 8) {
                throw new Refused("The picture is cut off: its end is missing. Send it again whole.");
            }
            if (starts(file, at, "EXIF")) {
                var start = starts(file, at + 8, EXIF) ? EXIF.length() : 0;
                exif = Arrays.copyOfRange(file, at + 8 + start, at + 8 + size);
            } else if (starts(file, at, "XMP ")) {
                xmp = Arrays.copyOfRange(file, at + 8, at + 8 + size);
            }
            at += 8 + size + size % 2;
        }
        return new Envelope(exif, xmp, NONE);
    }

    private static boolean starts(byte[] bytes, int at, String text) {
        var wanted = text.getBytes(ISO_8859_1);
        return at >= 0 && at + wanted.length <= bytes.length && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static int number(byte[] bytes, int at, int length) {
        var number = 0;
        for (var i = at; i < at + length; i++) {
            number = (number << 8) | (bytes[i] & 0xFF);
        }
        return number;
    }
}
