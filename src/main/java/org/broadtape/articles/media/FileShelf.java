package org.broadtape.articles.media;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Optional;

/// Where the bytes of files lie, by the hash of their bytes.
interface FileShelf {

    /// A place for a file that is still on its way; whoever asked for it moves or deletes what is there.
    Path arriving() throws IOException;

    /// Keeps what has arrived; where the same lies here already, that stays.
    void keep(Path arrived, String hash) throws IOException;

    /// Open for reading from any place in it; empty where it is lost.
    Optional<SeekableByteChannel> open(String hash) throws IOException;
}
