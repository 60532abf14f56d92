package org.broadtape.articles.body.rendering;

import java.util.stream.Collectors;

import org.broadtape.articles.body.Picture;

/// The `picture` element of a stored picture: WebP first, JPEG behind it, at every width there is, with the size that keeps the
/// page from moving.
public final class PictureHtml {

    private static final int FALLBACK = 960;

    private PictureHtml() {
    }

    /// `sizes` as in HTML; `first` for the one picture that is seen before anything is scrolled.
    public static String of(Picture picture, String alt, String sizes, boolean first) {
        var out = Markup.html();
        write(out, picture, alt, sizes, first);
        return out.toString();
    }

    static void write(Markup out, Picture picture, String alt, String sizes, boolean first) {
        out.open("picture").empty("source", "type", "image/webp", "srcset", addresses(picture, "webp"), "sizes", sizes)
                .empty("img", "src", picture.address(picture.nearest(FALLBACK), "jpg"), "srcset", addresses(picture, "jpg"), "sizes", sizes,
                        "width", String.valueOf(picture.width()), "height", String.valueOf(picture.height()), "alt", alt,
                        "loading", first ? "" : "lazy", "decoding", first ? "" : "async", "fetchpriority", first ? "high" : "")
                .close("picture");
    }

    private static String addresses(Picture picture, String type) {
        return picture.widths().stream().map(width -> picture.address(width, type) + " " + width + "w").collect(Collectors.joining(", "));
    }
}
