package org.broadtape.articles.images;

import java.util.List;
import java.util.stream.IntStream;

/// The widths in which a picture is shown, in pixels.
public final class Widths {

    private static final int[] ALL = { 320, 640, 960, 1280, 1920 };

    private Widths() {
    }

    /// Ascending and never above the picture's own; that alone where it is below the smallest.
    public static List<Integer> of(int own) {
        var widths = IntStream.of(ALL).filter(width -> width <= own).boxed().toList();
        return widths.isEmpty() ? List.of(own) : widths;
    }
}
