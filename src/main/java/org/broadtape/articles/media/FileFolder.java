package org.broadtape.articles.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Files in the data folder: all of `files` is part of a backup, save what was still arriving.
@ApplicationScoped
class FileFolder implements FileShelf {

    private final Path folder;

    FileFolder(@ConfigProperty(name = "broadtape.home") Path home) {
        this.folder = home.resolve("files");
    }

    @Override
    public Path arriving() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "arriving", ".part");
    }

    /// On the disk before it gets its name, so that nobody ever reads half a file.
    @Override
    public void keep(Path arrived, String hash) throws IOException {
        var place = place(hash);
        if (Files.exists(place)) {
            Files.delete(arrived);
            return;
        }
        Files.createDirectories(place.getParent());
        try (var channel = FileChannel.open(arrived, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(arrived, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public Optional<SeekableByteChannel> open(String hash) throws IOException {
        try {
            return Optional.of(Files.newByteChannel(place(hash)));
        } catch (NoSuchFileException lost) {
            return Optional.empty();
        }
    }

    private Path place(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
