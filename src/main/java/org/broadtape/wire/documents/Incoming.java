package org.broadtape.wire.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;

/// A file that is to be imported.
///
/// @param name  as the report shows it
/// @param file  where it lies
/// @param root  the folder out of which nothing that it names may lead
/// @param asked whether a person named this very file
/// @param held  its bytes, where they are a part of the file or lie nowhere
/// @param line  the line of the file that they begin on
public record Incoming(String name, Path file, Path root, boolean asked, Optional<byte[]> held, int line) {

    private static final Pattern LINE = Pattern.compile("line (\\d+)(, column \\d+)?");

    public Incoming(String name, Path file, Path root, boolean asked) {
        this(name, file, root, asked, Optional.empty(), 1);
    }

    /// Bytes that lie nowhere: pictures beside them cannot be had.
    public static Incoming nowhere(String name, byte[] bytes) {
        var nowhere = Path.of("nowhere");
        return new Incoming(name, nowhere.resolve("document"), nowhere, true, Optional.of(bytes), 1);
    }

    /// One item of the file, as a document by itself.
    public Incoming part(byte[] bytes, int line) {
        return new Incoming(name, file, root, true, Optional.of(bytes), line);
    }

    /// A place in these bytes as one in the file.
    public String place(String place) {
        if (line == 1) {
            return place;
        }
        var found = LINE.matcher(place);
        return !found.matches() ? (place.isEmpty() ? "line " + line : place + ", after line " + line)
                : found.group(1).equals("1") ? "line " + line : "line " + (Integer.parseInt(found.group(1)) + line - 1) + (found.group(2) == null ? "" : found.group(2));
    }

    /// Its bytes; a file that is too large is refused before it is opened.
    public byte[] bytes() {
        if (held.isPresent()) {
            return held.get();
        }
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

    /// How it begins, each byte one character, without a byte order mark.
    public String start(int most) {
        try (var in = Files.newInputStream(file)) {
            return start(in.readNBytes(most));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String start(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", "");
    }

    public long size() {
        if (held.isPresent()) {
            return held.get().length;
        }
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What the document means by a path: a file below the root, however it is spelt; else a refusal.
    public Path beside(String reference) {
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
