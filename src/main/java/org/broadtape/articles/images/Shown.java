package org.broadtape.articles.images;

import java.time.Duration;

import org.broadtape.doors.images.ImageType;

/// What is answered to somebody who asks for a picture of an article.
public sealed interface Shown {

    /// The print.
    ///
    /// @param tag    of these bytes, without quotes
    /// @param fresh  how long it may be shown without asking again
    record Whole(Print print, ImageType type, String tag, Duration fresh) implements Shown {
    }

    /// The bytes of a print, made only when they are asked for.
    interface Print {

        byte[] bytes();
    }

    /// Its article was killed.
    record Killed() implements Shown {
    }

    /// Not there, or not there for this viewer.
    record Nothing() implements Shown {
    }
}
