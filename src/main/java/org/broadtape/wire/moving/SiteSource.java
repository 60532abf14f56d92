package org.broadtape.wire.moving;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// A site that is to move in. Its memory does not grow with what is in it.
public interface SiteSource {

    /// What it is, the same for every export of it, such as `wordpress example.org`: the space of its things' keys.
    String name();

    /// Where its pictures and files lie beside it, by their paths at the old site; empty where they have to be fetched.
    default Optional<Path> files() {
        return Optional.empty();
    }

    /// Hands out what is in it, articles in the order in which they are to be filed. A part is read later, on any core.
    void each(Consumer<Part> to);
}
