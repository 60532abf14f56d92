package org.broadtape.articles.media;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;

/// What is answered to somebody who asks for a file of an article.
public sealed interface Offered {

    /// The file, opened only when it is asked for.
    ///
    /// @param fresh how long it may be shown without asking again
    record Whole(StoredFile file, Bytes bytes, Duration fresh) implements Offered {
    }

    /// The bytes of a file.
    interface Bytes {

        /// @throws org.broadtape.kernel.NotFound where the file is lost
        SeekableByteChannel open() throws IOException;
    }

    /// Its article was killed.
    record Killed() implements Offered {
    }

    /// Not there, or not there for this viewer.
    record Nothing() implements Offered {
    }
}
