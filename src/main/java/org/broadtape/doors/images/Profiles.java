package org.broadtape.doors.images;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;

/// The colour profile of a PNG, which the JDK's reader leaves out; readers of the other types apply theirs.
final class Profiles {

    private static final int LONGEST = 4 << 20;
    private static final int[] COLOURS = { 0, 1, 2 };

    private Profiles() {
    }

    /// The image with its colours, which count in this profile, turned into sRGB in place; as it is where that cannot be done.
    static BufferedImage applied(byte[] packed, BufferedImage image) {
        if (packed.length == 0) {
            return image;
        }
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            var profile = ICC_Profile.getInstance(in.readNBytes(LONGEST));
            if (profile.getColorSpaceType() == ColorSpace.TYPE_RGB) {
                var colours = image.getRaster().createWritableChild(0, 0, image.getWidth(), image.getHeight(), 0, 0, COLOURS);
                var convert = new ColorConvertOp(new ICC_Profile[] { profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB) }, null);
                colours.setRect(convert.filter(colours, null));
            }
        } catch (IOException | RuntimeException unusable) {
            return image;
        }
        return image;
    }
}
