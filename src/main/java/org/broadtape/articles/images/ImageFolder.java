package org.broadtape.articles.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Pictures in the data folder: `images/originals` is part of a backup, `images/prints` can be deleted at any time.
@ApplicationScoped
class ImageFolder implements ImageFiles {

    private final Path originals;
    private final Path prints;

    ImageFolder(@ConfigProperty(name = "broadtape.home") Path home) {
        this.originals = home.resolve("images").resolve("originals");
        this.prints = home.resolve("images").resolve("prints");
    }

    @Override
    public void keep(String hash, byte[] original) {
        var file = place(originals, hash);
        if (!Files.exists(file)) {
            write(file, original);
        }
    }

    @Override
    public Optional<byte[]> original(String hash) {
        return read(place(originals, hash));
    }

    @Override
    public void keepPrint(String hash, String name, byte[] print) {
        write(place(prints, hash).resolveSibling(hash + "-" + name), print);
    }

    @Override
    public Optional<byte[]> print(String hash, String name) {
        return read(place(prints, hash).resolveSibling(hash + "-" + name));
    }

    private static Path place(Path folder, String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Under another name first, and on the disk before it gets its own, so that nobody ever reads half a file.
    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(file.getParent(), "fresh", "");
            Files.write(fresh, bytes);
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UncheckedIOException("The picture could not be kept in " + file.getParent(), problem);
        }
    }
}
