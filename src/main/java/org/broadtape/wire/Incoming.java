package org.broadtape.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;

/// A file that is to be imported.
///
/// @param name  as the report shows it
/// @param file  where it lies
/// @param root  the folder out of which nothing that it names may lead
/// @param asked whether a person named this very file
record Incoming(String name, Path file, Path root, boolean asked) {

    /// Its bytes; a file that is too large is refused before it is opened.
    byte[] bytes() {
        try {
            var size = Files.size(file);
            if (size > Limits.DOCUMENT.bytes()) {
                throw new Refused("It has " + (size >> 20) + " MB; the most that is read of one document is " + (Limits.DOCUMENT.bytes() >> 20) + " MB. Split it.");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    long size() {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What the document means by a path: a file below the root, however it is spelt; else a refusal.
    Path beside(String reference) {
        try {
            var beside = file.toAbsolutePath().resolveSibling(reference).normalize();
            var within = root.toAbsolutePath().normalize();
            if (!beside.startsWith(within) || !Files.isRegularFile(beside) || !beside.toRealPath().startsWith(within.toRealPath())) {
                throw new Refused("'" + reference + "' is no file in the folder that is imported");
            }
            return beside;
        } catch (IOException | java.nio.file.InvalidPathException notThere) {
            throw new Refused("'" + reference + "' is no file in the folder that is imported");
        }
    }
}
