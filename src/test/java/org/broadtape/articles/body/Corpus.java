package org.broadtape.articles.body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/// Real material, which lies outside of the repository; a test that needs it is skipped where it is absent.
public final class Corpus {

    private static final Path ROOT = Path.of(System.getProperty("broadtape.corpus", "../shared/data"));

    private Corpus() {
    }

    public static Path path(String name) {
        var path = ROOT.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), () -> "no test data at " + path);
        return path;
    }

    public static List<Path> files(String folder, String end) {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(file -> file.toString().endsWith(end) && Files.isRegularFile(file)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file as text, byte for byte where it is not UTF-8.
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException _) {
            return latin(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String latin(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
