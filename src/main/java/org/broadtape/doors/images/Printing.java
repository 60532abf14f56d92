package org.broadtape.doors.images;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.Color;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pixels to smaller pixels and to bytes.
final class Printing {

    private static final float QUALITY = 0.8f;
    private static final boolean WEBP = webpLoads();

    private Printing() {
    }

    /// Whether the native writer is there for this machine: it says so only by failing.
    private static boolean webpLoads() {
        try {
            return encoded(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)).length > 0;
        } catch (LinkageError | RuntimeException unavailable) {
            return false;
        }
    }

    static boolean makesWebp() {
        return WEBP;
    }

    /// Halves until less than twice the width is left, so that every pixel of the original counts in the result. Never enlarges.
    static BufferedImage scaled(BufferedImage image, int wanted) {
        var width = Math.min(wanted, image.getWidth());
        var current = image;
        while (current.getWidth() >= width * 2) {
            current = drawn(current, current.getWidth() / 2, Math.max(current.getHeight() / 2, 1));
        }
        var height = Math.max(Math.round((float) image.getHeight() * width / image.getWidth()), 1);
        return current.getWidth() == width ? current : drawn(current, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var drawn = new BufferedImage(width, height, image.getType());
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    static String average(BufferedImage image) {
        var one = opaque(scaled(image, 1)).getScaledInstance(1, 1, Image.SCALE_AREA_AVERAGING);
        var pixel = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        var pen = pixel.createGraphics();
        pen.drawImage(one, 0, 0, null);
        pen.dispose();
        return String.format(Locale.ROOT, "#%06x", pixel.getRGB(0, 0) & 0xFFFFFF);
    }

    static Print webp(BufferedImage image) {
        return WEBP ? new Print(encoded(straight(image)), ImageType.WEBP) : jpeg(image);
    }

    private static byte[] encoded(BufferedImage image) {
        var param = new WebPWriteParam(Locale.ROOT);
        param.setCompressionType(CompressionType.Lossy);
        param.setCompressionQuality(QUALITY);
        param.setMethod(2);
        return written(new WebPImageWriterSpi().createWriterInstance(null), param, image);
    }

    static Print jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return new Print(written(writer, param, opaque(image)), ImageType.JPEG);
    }

    private static byte[] written(ImageWriter writer, ImageWriteParam param, BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// JPEG knows no transparency: what shines through is white.
    private static BufferedImage opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = opaque.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    private static BufferedImage straight(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var straight = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var pen = straight.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return straight;
    }
}
