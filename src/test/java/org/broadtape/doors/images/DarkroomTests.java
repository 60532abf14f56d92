package org.broadtape.doors.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTests {

    private static final Darkroom DARKROOM = new Darkroom(2, Duration.ofSeconds(30));

    @AfterAll
    static void close() {
        DARKROOM.close();
    }

    @ParameterizedTest
    @CsvSource({ "jpg,JPEG", "png,PNG", "gif,GIF" })
    void aPictureIsKnownByItsBytesAndPrintedInBothTypes(String format, ImageType type) throws IOException {
        var file = Fixtures.file(800, 400, format);
        var photo = DARKROOM.look(file);

        assertThat(photo.type()).isEqualTo(type);
        assertThat(photo.width()).isEqualTo(800);
        assertThat(photo.height()).isEqualTo(400);
        for (var as : new ImageType[] { ImageType.WEBP, ImageType.JPEG }) {
            var print = Fixtures.read(DARKROOM.print(file, 320, as));
            assertThat(print.getWidth()).isEqualTo(320);
            assertThat(print.getHeight()).isEqualTo(160);
            looksLike(print.getRGB(20, 10), 0, 255, 0);
            looksLike(print.getRGB(310, 150), 8, 0, 247);
        }
    }

    @Test
    void aPictureOfManyPixelsIsWorkedOnInFewer() throws IOException {
        var wide = new Decoding(Fixtures.file(6000, 4000, "jpg"), ImageType.JPEG, Envelope.of(ImageType.JPEG, Fixtures.file(60, 40, "jpg"))).pixels(1920);
        var tall = DARKROOM.print(Fixtures.file(1950, 9000, "jpg"), 1920, ImageType.JPEG);

        assertThat((long) wide.getWidth() * wide.getHeight()).isLessThanOrEqualTo(Decoding.MOST_IN_MEMORY);
        assertThat(wide.getWidth()).isGreaterThanOrEqualTo(1920);
        assertThat(Fixtures.read(tall).getWidth()).isEqualTo(975);
    }

    @Test
    void webpIsReadAndWrittenOnThisMachine() throws IOException {
        assertThat(Darkroom.makesWebp()).isTrue();
        var webp = DARKROOM.print(Fixtures.file(640, 320, "png"), 640, ImageType.WEBP);

        assertThat(webp.type()).isEqualTo(ImageType.WEBP);
        assertThat(DARKROOM.look(webp.bytes()).type()).isEqualTo(ImageType.WEBP);
        assertThat(DARKROOM.look(webp.bytes()).width()).isEqualTo(640);
    }

    @Test
    void theColourThatHoldsItsPlaceIsItsAverage() throws IOException {
        assertThat(DARKROOM.look(Fixtures.file(800, 400, "png")).colour()).matches("#[67].[01].[67].");
    }

    @Test
    void whatShinesThroughIsWhiteInAJpegAndStaysClearInWebp() throws IOException {
        var clear = new BufferedImage(400, 200, BufferedImage.TYPE_INT_ARGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(clear, "png", bytes);

        looksLike(Fixtures.read(DARKROOM.print(bytes.toByteArray(), 320, ImageType.JPEG)).getRGB(5, 5), 255, 255, 255);
        assertThat(Fixtures.read(DARKROOM.print(bytes.toByteArray(), 320, ImageType.WEBP)).getRGB(5, 5) >>> 24).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void aPictureIsTurnedTheWayItsCameraSays(int orientation) throws IOException {
        var file = Fixtures.withSegments(Fixtures.file(640, 320, "jpg"), Fixtures.exif(orientation));
        var photo = DARKROOM.look(file);
        var upright = orientation < 5;

        assertThat(photo.width()).isEqualTo(upright ? 640 : 320);
        var print = Fixtures.read(DARKROOM.print(file, 320, ImageType.JPEG));
        assertThat(print.getHeight()).isEqualTo(upright ? 160 : 640);
        var green = new int[][] { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 }, { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 } }[orientation - 1];
        var inset = 20;
        looksLike(print.getRGB(green[0] == 0 ? inset : print.getWidth() - inset, green[1] == 0 ? inset : print.getHeight() - inset), 0, 255, 0);
    }

    @Test
    void whatItsMakersWroteIsReadFromXmp() throws IOException {
        var file = Fixtures.withSegments(Fixtures.file(100, 100, "jpg"), Fixtures.xmp("""
                <dc:description><rdf:Alt><rdf:li xml:lang="de">Hafen</rdf:li><rdf:li xml:lang="x-default">The harbour &amp; its cranes</rdf:li></rdf:Alt></dc:description>
                <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Meridian</rdf:li></rdf:Alt></dc:rights>
                <dc:creator><rdf:Seq><rdf:li>Ada</rdf:li><rdf:li>Bruno</rdf:li></rdf:Seq></dc:creator>
                <photoshop:Headline>Harbour reopens</photoshop:Headline>
                <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Cranes at dawn</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
                """));

        assertThat(DARKROOM.look(file).text())
                .isEqualTo(new PhotoText("Harbour reopens", "The harbour & its cranes", "Meridian Wire", "Ada, Bruno", "© 2026 Meridian", "Cranes at dawn"));
    }

    @Test
    void whatXmpLeavesOutIsReadFromIptc() throws IOException {
        var iptc = Fixtures.iptc(105, "Old headline", 120, "Légende", 110, "Cut to 32", 80, "Chen", 80, "Dineo", 116, "© IIM");
        var both = Fixtures.withSegments(Fixtures.file(100, 100, "jpg"), Fixtures.xmp(""), iptc);

        assertThat(DARKROOM.look(both).text()).isEqualTo(new PhotoText("Old headline", "Légende", "Meridian Wire", "Chen, Dineo", "© IIM", ""));
    }

    @Test
    void aBombInTheMetadataLeavesThePictureWithoutACaption() throws IOException {
        var bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><x:xmpmeta xmlns:x='adobe:ns:meta/'>&a;</x:xmpmeta>";
        var file = Fixtures.withSegments(Fixtures.file(100, 100, "jpg"), Fixtures.segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", bomb.getBytes(UTF_8)));

        assertThat(DARKROOM.look(file).text()).isEqualTo(PhotoText.NONE);
    }

    @Test
    void nothingButPixelsIsInAPrint() throws IOException {
        var file = Fixtures.withSegments(Fixtures.file(700, 350, "jpg"), Fixtures.exif(6), Fixtures.xmp("<photoshop:City>SECRET</photoshop:City>"), Fixtures.iptc(90, "SECRET"),
                Fixtures.segment(0xFE, "SECRET comment", new byte[0]));

        for (var as : new ImageType[] { ImageType.WEBP, ImageType.JPEG }) {
            var print = DARKROOM.print(file, 320, as).bytes();
            var envelope = Envelope.of(as, print);
            assertThat(envelope.exif()).isEmpty();
            assertThat(envelope.xmp()).isEmpty();
            assertThat(envelope.iptc()).isEmpty();
            assertThat(new String(print, ISO_8859_1)).doesNotContain("SECRET", "Exif", "8BIM", "ICC_PROFILE", "adobe");
        }
    }

    /// standards.md C3 row 34 (Discourse CVE-2024-24827).
    @Test
    void aPixelFloodIsRefusedBeforeAPixelIsRead() throws IOException {
        refuses(Fixtures.pngThatClaims(50_000, 50_000), "The picture is 50000 by 50000 pixels; at most 40 million in all and 20000 on a side are taken. Save it smaller.");
        refuses(Fixtures.pngThatClaims(19_000, 3_000), "The picture is 19000 by 3000 pixels");
    }

    @Test
    void ofTenThousandFramesTheFirstIsTaken() throws IOException {
        var photo = DARKROOM.look(Fixtures.gifWithFrames(10_000));

        assertThat(photo.width()).isEqualTo(40);
        assertThat(photo.height()).isEqualTo(20);
    }

    @Test
    void aPictureThatIsCutOffIsRefused() throws IOException {
        var jpeg = Fixtures.file(800, 400, "jpg");
        var png = Fixtures.file(800, 400, "png");
        var webp = DARKROOM.print(png, 800, ImageType.WEBP).bytes();

        refuses(Arrays.copyOf(jpeg, jpeg.length / 2), "The picture is cut off: its end is missing. Send it again whole.");
        refuses(Arrays.copyOf(webp, webp.length / 2), "The picture is cut off: its end is missing. Send it again whole.");
        refuses(Arrays.copyOf(png, png.length / 2), "The picture is damaged and cannot be read.");
        refuses(Arrays.copyOf(jpeg, 20), "The picture is damaged and cannot be read.");
    }

    @Test
    void whatIsNoPictureIsRefusedByWhatItIs() {
        refuses(new byte[0], "The file is empty. Pictures are taken as JPEG, PNG, WebP or GIF: export it as one of these.");
        refuses("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".getBytes(UTF_8), "It is an SVG drawing, which can carry programs.");
        refuses("<!DOCTYPE html><script>x()</script>".getBytes(UTF_8), "It is a page and not a picture.");
        refuses("\0\0\0\30ftypheic".getBytes(ISO_8859_1), "It is a HEIC or AVIF picture or a film.");
        refuses("II*\0".getBytes(ISO_8859_1), "It is a TIFF picture.");
        refuses("words".getBytes(UTF_8), "It is not a picture that is known here.");
    }

    @Test
    void aPageHiddenInAPictureDoesNotReachThePrint() throws IOException {
        var page = "<html><script>alert(1)</script></html>";
        var polyglot = Fixtures.withSegments(Fixtures.file(400, 200, "jpg"), Fixtures.segment(0xFE, page, new byte[0]));
        var tail = Arrays.copyOf(polyglot, polyglot.length + page.length());
        System.arraycopy(page.getBytes(UTF_8), 0, tail, polyglot.length, page.length());

        assertThat(new String(DARKROOM.print(tail, 320, ImageType.JPEG).bytes(), ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void workThatTakesTooLongIsRefused() throws IOException {
        var file = Fixtures.file(3000, 3000, "png");
        try (var impatient = new Darkroom(1, Duration.ofMillis(1))) {
            assertThatThrownBy(() -> impatient.look(file)).isInstanceOf(Refused.class).hasMessageContaining("Reading the picture took longer than");
        }
    }

    private static void refuses(byte[] file, String words) {
        assertThatThrownBy(() -> DARKROOM.look(file)).isInstanceOf(Refused.class).hasMessageStartingWith(words);
    }

    private static void looksLike(int pixel, int red, int green, int blue) {
        assertThat((pixel >> 16) & 0xFF).isBetween(red - 30, red + 30);
        assertThat((pixel >> 8) & 0xFF).isBetween(green - 30, green + 30);
        assertThat(pixel & 0xFF).isBetween(blue - 30, blue + 30);
    }
}
