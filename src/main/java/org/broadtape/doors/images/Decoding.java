package org.broadtape.doors.images;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.broadtape.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// One picture on its way from bytes to pixels. Its size is read and judged before any pixel is.
final class Decoding {

    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 40_000_000;
    /// Pixels that are worked on at once: four bytes each, in three or four copies.
    static final long MOST_IN_MEMORY = 6_000_000;

    private static final ImageReaderSpi JPEG = registered(new JPEGImageReaderSpi());
    private static final ImageReaderSpi WEBP = registered(new WebPImageReaderSpi());

    private final byte[] file;
    private final ImageType type;
    private final int orientation;
    private final byte[] profile;
    private volatile @Nullable ImageReader reader;

    Decoding(byte[] file, ImageType type, Envelope envelope) {
        this.file = file;
        this.type = type;
        this.orientation = envelope.orientation();
        this.profile = envelope.profile();
    }

    /// Only by being registered do these find the readers that they build on; class loaders hide them from the JDK's own search.
    private static ImageReaderSpi registered(ImageReaderSpi provider) {
        IIORegistry.getDefaultInstance().registerServiceProvider(provider, ImageReaderSpi.class);
        return provider;
    }

    /// Stops it from another thread.
    void abort() {
        var current = reader;
        if (current != null) {
            current.abort();
        }
    }

    /// Width and height as the picture is seen.
    int[] size() {
        return reading(current -> {
            var width = current.getWidth(0);
            var height = current.getHeight(0);
            return orientation >= 5 ? new int[] { height, width } : new int[] { width, height };
        });
    }

    /// Its pixels in sRGB, turned the right way, at least `wanted` wide where the picture is, unless those were more than memory is
    /// given for; the first frame of several.
    BufferedImage pixels(int wanted) {
        return reading(current -> {
            var param = current.getDefaultReadParam();
            var across = orientation >= 5 ? current.getHeight(0) : current.getWidth(0);
            // twice as many as needed, so that the rest of the way is averaged and not picked
            var step = Math.max(across / (wanted * 2), 1);
            while ((long) (current.getWidth(0) / step) * (current.getHeight(0) / step) > MOST_IN_MEMORY) {
                step++;
            }
            param.setSourceSubsampling(step, step, 0, 0);
            return upright(premultiplied(Profiles.applied(profile, standard(current.read(0, param)))));
        });
    }

    private <T> T reading(Reading<T> reading) {
        var current = open();
        reader = current;
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            current.setInput(in, true, true);
            judge(current.getWidth(0), current.getHeight(0));
            return reading.from(current);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw new Refused("The picture is damaged and cannot be read. Save it again, or send it again whole.");
        } finally {
            reader = null;
            current.dispose();
        }
    }

    private interface Reading<T> {

        T from(ImageReader reader) throws IOException;
    }

    private ImageReader open() {
        try {
            return switch (type) {
                case JPEG -> JPEG.createReaderInstance(null);
                case WEBP -> WEBP.createReaderInstance(null);
                case PNG -> ImageIO.getImageReadersByFormatName("png").next();
                case GIF -> ImageIO.getImageReadersByFormatName("gif").next();
            };
        } catch (IOException e) {
            throw new IllegalStateException("no reader for " + type, e);
        }
    }

    private static void judge(int width, int height) {
        if (width < 1 || height < 1) {
            throw new Refused("The picture has no pixels.");
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new Refused("The picture is " + width + " by " + height + " pixels; at most 40 million in all and " + LONGEST_SIDE
                    + " on a side are taken. Save it smaller.");
        }
    }

    /// Drawing converts from whatever colours the file has: CMYK, grey, a palette, a profile of its own.
    private static BufferedImage standard(BufferedImage image) {
        var kind = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return as(kind, image);
    }

    /// So that scaling does not bleed the colours of what is clear into what is not.
    private static BufferedImage premultiplied(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? as(BufferedImage.TYPE_INT_ARGB_PRE, image) : image;
    }

    private static BufferedImage as(int kind, BufferedImage image) {
        if (image.getType() == kind) {
            return image;
        }
        var other = new BufferedImage(image.getWidth(), image.getHeight(), kind);
        var pen = other.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return other;
    }

    private BufferedImage upright(BufferedImage image) {
        if (orientation == 1) {
            return image;
        }
        var w = image.getWidth();
        var h = image.getHeight();
        var turned = orientation >= 5 ? new BufferedImage(h, w, image.getType()) : new BufferedImage(w, h, image.getType());
        var pen = turned.createGraphics();
        pen.drawImage(image, turn(w, h), null);
        pen.dispose();
        return turned;
    }

    private AffineTransform turn(int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }
}
