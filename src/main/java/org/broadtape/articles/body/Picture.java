package org.broadtape.articles.body;

import java.util.List;

/// A stored picture by its use in an article. `width` and `height` are the original's in pixels; `widths` are those of its
/// renditions, ascending, each as WebP and JPEG at `/media/{use}/{width}.webp` and `.jpg`.
public record Picture(String use, int width, int height, List<Integer> widths) {

    public Picture {
        widths = List.copyOf(widths);
    }

    public String address(int rendition, String type) {
        return "/media/" + use + "/" + rendition + "." + type;
    }

    /// The rendition nearest to `wanted` pixels that is not smaller, or the largest.
    public int nearest(int wanted) {
        return widths.stream().filter(each -> each >= wanted).findFirst().orElseGet(() -> widths.isEmpty() ? width : widths.getLast());
    }
}
