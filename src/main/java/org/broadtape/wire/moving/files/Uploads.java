package org.broadtape.wire.moving.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Where the files of a site are had from.
interface Uploads extends AutoCloseable {

    /// What is made of a file, which is open meanwhile.
    interface Reader<T> {

        T read(InputStream in) throws IOException;
    }

    /// The file at that address.
    ///
    /// @throws org.broadtape.kernel.Refused in words, where it is not there or may not be had
    <T> T read(String address, Reader<T> reader) throws IOException;

    @Override
    void close();

    /// A folder, or a zip archive, which is unpacked until this is closed.
    static Uploads in(Path place) {
        return UploadsFolder.of(place);
    }
}
