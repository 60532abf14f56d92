package org.broadtape.articles.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.broadtape.doors.files.FileType;
import org.broadtape.doors.images.Darkroom;
import org.broadtape.doors.images.ImageType;
import org.broadtape.kernel.Refused;

/// A file that has come in whole and of which nothing is known yet. Where nobody keeps it, it is gone when this is closed.
record Arrived(Path file, String hash, long size) implements AutoCloseable {

    static Arrived from(InputStream in, FileShelf shelf) throws IOException {
        var file = shelf.arriving();
        try {
            var digest = sha256();
            try (var out = Files.newOutputStream(file)) {
                copy(new DigestInputStream(in, digest), out);
            }
            return new Arrived(file, HexFormat.of().formatHex(digest.digest()), Files.size(file));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        var total = 0L;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
            if (total > FileType.mostBytes()) {
                throw new Refused("It has more than " + (FileType.mostBytes() >> 20) + " MB, the most that any file may have. Make it smaller.");
            }
            out.write(buffer, 0, read);
        }
    }

    boolean isPicture() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return ImageType.isPicture(in.readNBytes(16));
        }
    }

    /// At most as many as a picture may have, and one more.
    byte[] bytes() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Darkroom.MOST_BYTES + 1);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
