package org.broadtape.wire.moving.ghost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadtape.wire.moving.Part;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteSource;
import org.broadtape.wire.moving.thing.Thing;

/// Files as a publisher brings them, and what they are read as.
final class Exports {

    private final Path folder;
    private final List<SiteFile> files = new ArrayList<>();

    Exports(Path folder) {
        this.folder = folder;
    }

    Exports with(String name, String content) {
        try {
            var file = folder.resolve(name);
            Files.writeString(file, content);
            files.add(new SiteFile(name, file));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// An export in the shape that Ghost has had since version 1.
    Exports export(String version, String tables) {
        return with("site.ghost.json", "{\"db\": [{\"meta\": {\"exported_on\": 1700000000000, \"version\": \"" + version + "\"}, \"data\": {" + tables + "}}]}");
    }

    List<SiteSource> open() {
        return new Ghost().open(files);
    }

    /// All things, the files claimed and opened as an import does it.
    List<Thing> things() {
        files.forEach(file -> {
            if (!new Ghost().claims(file, start(file.file()))) {
                throw new AssertionError(file.name() + " is not claimed");
            }
        });
        return open().stream().flatMap(source -> things(source).stream()).toList();
    }

    /// Parts are read when all have been handed out: nothing in one may hang on when that happens.
    static List<Thing> things(SiteSource source) {
        var parts = new ArrayList<Part>();
        source.each(parts::add);
        return parts.stream().flatMap(part -> part.read().get().stream()).toList();
    }

    static String start(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1 << 14), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    <T extends Thing> List<T> all(Class<T> kind) {
        return things().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
