package org.broadtape.wire.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadtape.doors.Archives;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Request;

/// Finds what is to be imported: folders recursively, files, zip archives, addresses.
@ApplicationScoped
public class Sources {

    private static final Limits ARCHIVE = new Limits(2L << 30, 200, 8 << 20, 200_000, Duration.ofMinutes(30));

    private final Outbound outbound;

    public Sources(Outbound outbound) {
        this.outbound = outbound;
    }

    /// Hands out each file, in the order of their names. What is unpacked or fetched lies in a folder that is gone afterwards.
    public void each(String what, Consumer<Incoming> to, Runnable beforeTheyAreGone) {
        if (what.matches("(?i)https?://.*")) {
            temporary(folder -> fetch(what, folder, to), beforeTheyAreGone);
            return;
        }
        var path = Path.of(what);
        if (!Files.exists(path)) {
            throw new Refused("'" + what + "' is not there");
        }
        if (Files.isDirectory(path)) {
            folder(path, to);
        } else if (Archives.isZip(path)) {
            temporary(folder -> unzip(what, path, folder, to), beforeTheyAreGone);
        } else {
            to.accept(new Incoming(what, path, path.toAbsolutePath().resolveSibling(""), true));
        }
    }

    private static void folder(Path folder, Consumer<Incoming> to) {
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(file -> Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS) && !folder.relativize(file).toString().matches("(.*/)?\\..*"))
                    .sorted().forEach(file -> to.accept(new Incoming(folder.relativize(file).toString(), file, folder, false)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // unpacked under names of ours, and put back into folders by those of theirs that stay inside
    private static void unzip(String what, Path archive, Path folder, Consumer<Incoming> to) throws IOException {
        var raw = Files.createDirectory(folder.resolve("raw"));
        var named = Files.createDirectory(folder.resolve("named"));
        for (var file : Archives.unzip(archive, raw, ARCHIVE)) {
            var place = named.resolve(file.name().replace('\\', '/').replaceAll("^/+", "")).normalize();
            if (place.startsWith(named) && !place.equals(named) && !Files.exists(place)) {
                Files.createDirectories(place.getParent());
                Files.move(file.file(), place);
            }
        }
        folder(named, found -> to.accept(new Incoming(what + "!" + found.name(), found.file(), found.root(), false)));
    }

    private void fetch(String address, Path folder, Consumer<Incoming> to) throws IOException {
        var file = folder.resolve("document");
        try (var body = Files.newOutputStream(file)) {
            var answer = outbound.send(Request.get(address).within(org.broadtape.outbound.Limits.FILE), body);
            if (!answer.succeeded()) {
                throw new Refused(address + " answers with " + answer.status());
            }
        }
        if (Archives.isZip(file)) {
            unzip(address, file, Files.createDirectory(folder.resolve("zip")), to);
        } else {
            to.accept(new Incoming(address, file, folder, true));
        }
    }

    /// What is made of the file at an address, which lies on the disk meanwhile.
    public <T> T file(String address, Function<InputStream, T> reader) throws IOException {
        return outbound.send(Request.get(address).within(org.broadtape.outbound.Limits.FILE), (answer, body) -> {
            if (!answer.succeeded()) {
                throw new Refused(address + " answers with " + answer.status());
            }
            return reader.apply(body);
        });
    }

    /// Work in a folder that is gone afterwards.
    private interface Work {
        void in(Path folder) throws IOException;
    }

    private static void temporary(Work work, Runnable afterwards) {
        try {
            var folder = Files.createTempDirectory("broadtape-import");
            try {
                work.in(folder);
                afterwards.run();
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            throw new Refused(String.valueOf(failed.getMessage()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
