package org.broadtape.doors.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import java.time.Duration;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ColourTests {

    private static final Darkroom DARKROOM = new Darkroom(1, Duration.ofSeconds(30));

    /// In which 64 of 255 is what sRGB calls 137.
    private static final byte[] LINEAR = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

    @AfterAll
    static void close() {
        DARKROOM.close();
    }

    @Test
    void inksBecomeColours() throws IOException {
        assertThat(printed(jpeg(inks(0, 0, 0, 0)))).isEqualTo("white");
        assertThat(printed(jpeg(inks(0, 255, 255, 0)))).isEqualTo("red");
        assertThat(printed(jpeg(inks(255, 255, 0, 0)))).isEqualTo("b");
        assertThat(printed(jpeg(inks(0, 0, 0, 255)))).isEqualTo("black");
    }

    @Test
    void aProfileIsAppliedAndLeftBehind() throws IOException {
        var profile = new ByteArrayOutputStream();
        profile.write(new byte[] { 1, 1 });
        profile.write(LINEAR);
        var jpeg = Fixtures.withSegments(darkGrey("jpg"), Fixtures.segment(0xE2, "ICC_PROFILE\0", profile.toByteArray()));

        var print = DARKROOM.print(jpeg, 320, ImageType.JPEG);
        assertThat(Fixtures.read(print).getRGB(100, 100) & 0xFF).isBetween(127, 147);
        assertThat(new String(print.bytes(), ISO_8859_1)).doesNotContain("ICC_PROFILE");
    }

    @Test
    void theProfileOfAPngIsAppliedToo() throws IOException {
        var packed = new ByteArrayOutputStream();
        packed.write(new byte[] { 'p', 0, 0 });
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(LINEAR);
        }
        var plain = darkGrey("png");
        var png = new ByteArrayOutputStream();
        png.write(plain, 0, 33);
        Fixtures.chunk(new DataOutputStream(png), "iCCP", packed.toByteArray());
        png.write(plain, 33, plain.length - 33);

        assertThat(Fixtures.read(DARKROOM.print(png.toByteArray(), 320, ImageType.WEBP)).getRGB(100, 100) & 0xFF).isBetween(127, 147);
    }

    private static byte[] darkGrey(String format) throws IOException {
        var grey = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        var pen = grey.createGraphics();
        pen.setColor(new Color(64, 64, 64));
        pen.fillRect(0, 0, 400, 200);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(grey, format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void greyStaysGrey() throws IOException {
        var grey = new BufferedImage(400, 200, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSamples(0, 0, 400, 200, 0, new int[400 * 200]);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(grey, "jpg", bytes);

        assertThat(printed(bytes.toByteArray())).isEqualTo("black");
    }

    private static WritableRaster inks(int... cmyk) {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 400, 200, 4, new Point());
        for (var band = 0; band < 4; band++) {
            var samples = new int[400 * 200];
            // printers' programs write them the other way round, and say so with a marker of Adobe's
            Arrays.fill(samples, 255 - cmyk[band]);
            raster.setSamples(0, 0, 400, 200, band, samples);
        }
        return raster;
    }

    private static byte[] jpeg(WritableRaster raster) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }
        return Fixtures.withSegments(bytes.toByteArray(), Fixtures.segment(0xEE, "Adobe", new byte[] { 0, 100, 0, 0, 0, 0, 0 }));
    }

    private static String printed(byte[] file) throws IOException {
        var pixel = Fixtures.read(DARKROOM.print(file, 320, ImageType.JPEG)).getRGB(100, 100);
        var bits = (((pixel >> 16) & 0xFF) > 160 ? "r" : "") + (((pixel >> 8) & 0xFF) > 160 ? "g" : "") + ((pixel & 0xFF) > 160 ? "b" : "");
        return switch (bits) {
            case "rgb" -> "white";
            case "r" -> "red";
            case "" -> "black";
            default -> bits;
        };
    }
}
