package org.broadtape.wire.moving.medium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.broadtape.doors.Charsets;
import org.broadtape.wire.moving.Part;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteSource;

/// One author's stories.
final class Stories implements SiteSource {

    private static final int LOOKED_AT = 20;

    private final List<SiteFile> files;

    Stories(List<SiteFile> files) {
        this.files = List.copyOf(files);
    }

    @Override
    public String name() {
        return "medium" + files.stream().limit(LOOKED_AT).map(file -> new Story(file.name(), text(file)).handle()).filter(handle -> !handle.isEmpty()).findFirst().map(handle -> " " + handle).orElse("");
    }

    @Override
    public void each(Consumer<Part> to) {
        files.forEach(file -> to.accept(new Part(file.name(), 3 * size(file), () -> new Story(file.name(), text(file)).things())));
    }

    private static String text(SiteFile file) {
        try {
            return Charsets.decode(Files.readAllBytes(file.file()), "text/html").text();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long size(SiteFile file) {
        try {
            return Files.size(file.file());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
