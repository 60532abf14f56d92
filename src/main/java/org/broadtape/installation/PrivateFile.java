package org.broadtape.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;

/// Files that only their owner may read (mode 0600), written so that a reader sees the old text or the new one, never half.
public final class PrivateFile {

    private PrivateFile() {
    }

    public static void write(Path file, String text) {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var channel = FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
                var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The keys and values of a properties file; none where there is no file.
    public static Properties properties(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var text = Files.newBufferedReader(file)) {
                properties.load(text);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        return properties;
    }
}
