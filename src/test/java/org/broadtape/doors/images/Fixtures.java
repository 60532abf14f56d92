package org.broadtape.doors.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/// Pictures drawn for the tests, whole and hostile.
public final class Fixtures {

    private Fixtures() {
    }

    /// Red on the left, blue on the right, a green corner at the top left.
    public static BufferedImage drawing(int width, int height, int kind) {
        var image = new BufferedImage(width, height, kind);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.RED, width, 0, Color.BLUE));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.dispose();
        return image;
    }

    public static byte[] file(int width, int height, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(drawing(width, height, format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /// A JPEG with segments put right behind its first marker.
    static byte[] withSegments(byte[] jpeg, byte[]... segments) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        for (var segment : segments) {
            out.write(segment);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /// EXIF with an orientation and a position on the globe.
    static byte[] exif(int orientation) throws IOException {
        var tiff = new ByteArrayOutputStream();
        var out = new DataOutputStream(tiff);
        out.writeBytes("MM");
        out.writeShort(42);
        out.writeInt(8);
        out.writeShort(2);
        entry(out, 0x0112, 3, 1, orientation << 16);
        entry(out, 0x8825, 4, 1, 38);
        out.writeInt(0);
        out.writeShort(1);
        entry(out, 0x001D, 2, 4, 0x32303236);
        out.writeInt(0);
        return segment(0xE1, "Exif\0\0", tiff.toByteArray());
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    static byte[] xmp(String properties) throws IOException {
        return segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", packet(properties).getBytes(UTF_8));
    }

    static String packet(String properties) {
        return """
                <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
                  xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="Meridian Wire">
                """ + properties + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
    }

    /// IIM fields as number and text, in the way that Photoshop keeps them.
    static byte[] iptc(Object... numbersAndTexts) throws IOException {
        var iim = new ByteArrayOutputStream();
        var out = new DataOutputStream(iim);
        for (var i = 0; i < numbersAndTexts.length; i += 2) {
            var text = ((String) numbersAndTexts[i + 1]).getBytes(UTF_8);
            out.write(new byte[] { 0x1C, 2, ((Integer) numbersAndTexts[i]).byteValue() });
            out.writeShort(text.length);
            out.write(text);
        }
        var resource = new ByteArrayOutputStream();
        var data = new DataOutputStream(resource);
        data.writeBytes("8BIM");
        data.writeShort(0x0404);
        data.writeShort(0);
        data.writeInt(iim.size());
        data.write(iim.toByteArray());
        return segment(0xED, "Photoshop 3.0\0", resource.toByteArray());
    }

    static byte[] segment(int marker, String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(0xFF);
        out.write(marker);
        out.writeShort(2 + name.length() + content.length);
        out.write(name.getBytes(ISO_8859_1));
        out.write(content);
        return bytes.toByteArray();
    }

    /// A PNG that says it is of that size and has next to nothing in it.
    public static byte[] pngThatClaims(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' });
        var header = new ByteArrayOutputStream();
        var head = new DataOutputStream(header);
        head.writeInt(width);
        head.writeInt(height);
        head.write(new byte[] { 8, 2, 0, 0, 0 });
        chunk(out, "IHDR", header.toByteArray());
        var deflater = new Deflater(9);
        deflater.setInput(new byte[1 << 16]);
        deflater.finish();
        var packed = new byte[1 << 12];
        chunk(out, "IDAT", Arrays.copyOf(packed, deflater.deflate(packed)));
        deflater.end();
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(content);
        out.writeInt(content.length);
        out.writeBytes(type);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    /// A GIF that shows its one frame many times over.
    static byte[] gifWithFrames(int frames) throws IOException {
        var one = file(40, 20, "gif");
        // past header, screen and global colour table lies the frame, up to the trailer
        var table = 3 << ((one[10] & 7) + 1);
        var start = 13 + table;
        var out = new ByteArrayOutputStream();
        out.write(one, 0, start);
        for (var i = 0; i < frames; i++) {
            out.write(one, start, one.length - 1 - start);
        }
        out.write(0x3B);
        return out.toByteArray();
    }

    static BufferedImage read(Print print) throws IOException {
        return new Decoding(print.bytes(), print.type(), Envelope.of(print.type(), print.bytes())).pixels(10_000);
    }

    static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
