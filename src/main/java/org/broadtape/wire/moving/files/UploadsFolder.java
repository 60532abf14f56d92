package org.broadtape.wire.moving.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.broadtape.doors.Archives;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;

/// Files that lie in a folder, found by the ends of their paths: `2019/05/port.jpg` of `https://old.example/wp-content/uploads/2019/05/port.jpg`.
///
/// @param files    those of an archive, by path from its root; empty for a folder of the user's
/// @param unpacked whether the folder is ours and to be deleted
record UploadsFolder(String name, Path root, Map<String, Path> files, boolean unpacked) implements Uploads {

    private static final Limits ARCHIVE = new Limits(64L << 30, 200, 8 << 20, 2_000_000, Duration.ofHours(6));

    static UploadsFolder of(Path place) {
        if (Files.isDirectory(place)) {
            return new UploadsFolder(place.toString(), place.toAbsolutePath().normalize(), Map.of(), false);
        }
        if (!Files.isRegularFile(place) || !Archives.isZip(place)) {
            throw new Refused("'" + place + "' is neither a folder nor a zip archive");
        }
        try {
            var folder = Files.createTempDirectory("broadtape-uploads");
            var files = new HashMap<String, Path>();
            Archives.unzip(place, folder, ARCHIVE).forEach(file -> files.put(file.name().replace('\\', '/').replaceAll("^/+", ""), file.file()));
            return new UploadsFolder(place.toString(), folder, files, true);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public <T> T read(String address, Reader<T> reader) throws IOException {
        var file = find(path(address)).orElseThrow(() -> new Refused("it is not in " + name));
        try (var in = Files.newInputStream(file)) {
            return reader.read(in);
        }
    }

    /// The longest end of the path that is there. A name alone is not enough where the path has folders: many months have a `logo.png`.
    private Optional<Path> find(String path) {
        for (var end = path; !end.isEmpty(); end = end.contains("/") ? end.substring(end.indexOf('/') + 1) : "") {
            var found = end.contains("/") || end.equals(path) ? at(end) : Optional.<Path>empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// In an archive also below folders that it has around everything.
    private Optional<Path> at(String end) {
        if (unpacked) {
            return Optional.ofNullable(files.get(end)).or(() -> files.keySet().stream().filter(each -> each.endsWith("/" + end)).sorted().findFirst().map(files::get));
        }
        var file = root.resolve(end).normalize();
        return file.startsWith(root) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
    }

    private static String path(String address) {
        var path = address.replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*", "").replaceFirst("[?#].*$", "").replaceFirst("^/+", "");
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), UTF_8).replace('\0', '_');
        } catch (IllegalArgumentException asItIs) {
            return path;
        }
    }

    @Override
    public void close() {
        if (unpacked) {
            try (var all = Files.walk(root)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
