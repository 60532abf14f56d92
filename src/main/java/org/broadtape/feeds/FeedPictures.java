package org.broadtape.feeds;

import java.util.Optional;
import org.broadtape.articles.setting.Picture;
import org.broadtape.installation.Settings;

/// The rendition of a picture that feeds name: as wide as readers show it, never wider than the original.
final class FeedPictures {

    private static final int[] WIDTHS = { 1280, 960, 640, 320 };

    private FeedPictures() {
    }

    static Optional<Entry.Image> of(Optional<Picture> picture, Settings settings) {
        return picture.filter(one -> one.width() > 0).map(one -> {
            var width = width(one.width());
            var height = Math.max(1, Math.round((float) one.height() * width / one.width()));
            return new Entry.Image(settings.at("/media/" + one.use() + "/" + width + ".jpg"), width, height, one.alt(), one.caption(), one.credit());
        });
    }

    private static int width(int original) {
        for (var width : WIDTHS) {
            if (width <= original) {
                return width;
            }
        }
        return original;
    }
}
