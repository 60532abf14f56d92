package org.broadtape.installation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Whole folders at once.
final class Folders {

    private Folders() {
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (var path : deepestFirst(folder)) {
                Files.delete(path);
            }
        }
    }

    static List<Path> deepestFirst(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
