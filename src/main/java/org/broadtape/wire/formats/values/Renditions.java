package org.broadtape.wire.formats.values;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which of the sizes of a picture that an agency offers is shown: the widest that is of use to a page. A thumbnail or a preview with a
/// watermark is shown only where there is nothing else, and one wider than any page only then too, the narrowest first.
public final class Renditions {

    private static final int WIDEST = 4000;
    private static final Pattern WATERMARKED = Pattern.compile("watermark|comp(?:ing)?image|wmk");
    private static final Pattern SMALL = Pattern.compile("thumb|icon|quicklook|square");
    private static final Pattern MIDDLING = Pattern.compile("preview|web|screen|low|small");

    private Renditions() {
    }

    /// One size: its address, its width in pixels (0 where unsaid), and words about its use, such as `rnd:preview`.
    public record Rendition(String reference, long width, String use) {
    }

    /// The address of the best; empty where there is none.
    public static Optional<String> best(List<Rendition> renditions) {
        return renditions.stream().filter(one -> !one.reference().isEmpty())
                .max(Comparator.comparingInt(Renditions::rank).thenComparingLong(one -> one.width() > WIDEST ? -one.width() : one.width())).map(Rendition::reference);
    }

    private static int rank(Rendition one) {
        var use = one.use().toLowerCase(Locale.ROOT);
        if (WATERMARKED.matcher(use).find()) {
            return 0;
        }
        if (SMALL.matcher(use).find()) {
            return 1;
        }
        if (one.width() > 0) {
            return one.width() > WIDEST ? 2 : 5;
        }
        return MIDDLING.matcher(use).find() ? 3 : 4;
    }
}
