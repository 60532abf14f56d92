package org.broadtape.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.formats.Formats;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Found;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Real wire copy and feeds, where they are at hand: each document is read or refused with a reason. What becomes of each is pinned in
/// `corpus.tsv`, paths and words only, so that a change of it is seen; `-Dbroadtape.corpus.write=true` writes it anew.
@Tag("corpus")
class CorpusTests {

    private static final Path CORPUS = Path.of(System.getProperty("broadtape.corpus", "../shared/data"));
    private static final Path PINNED = Path.of("src/test/resources/org/broadtape/wire/corpus.tsv");

    @Test
    void everyDocumentIsReadOrRefusedWithAReason() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS.resolve("wire")), "The corpus is not at " + CORPUS);

        var outcomes = Stream.concat(files("wire"), files("feeds")).parallel()
                .map(file -> CORPUS.relativize(file).toString().replace('\\', '/') + "\t" + outcome(file))
                .sorted().toList();

        if (Boolean.getBoolean("broadtape.corpus.write")) {
            Files.write(PINNED, outcomes);
        }
        assertThat(outcomes).hasSizeGreaterThan(2_900).containsExactlyElementsOf(Files.readAllLines(PINNED));
    }

    private static String outcome(Path file) {
        try {
            var document = new Document(file.getFileName().toString(), Files.readAllBytes(file), ZoneOffset.UTC, false);
            var format = Formats.of(document);
            return format.isEmpty() ? "no copy" : format.get().name() + ": " + words(format.get().read(document));
        } catch (Refused refused) {
            assertThat(refused.sentence()).matches("(?s).{20,}");
            return "refused";
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String words(List<Found> found) {
        var counts = found.stream().collect(Collectors.groupingBy(CorpusTests::word, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
    }

    private static String word(Found found) {
        return switch (found) {
            case Found.Item(var item) -> {
                var body = Bodies.read(item.prose()).body();
                yield item.kind().name().toLowerCase(Locale.ROOT) + (body.isEmpty() ? "" : " with a body") + (item.pictures().isEmpty() ? "" : " and pictures");
            }
            case Found.Passed _ -> "passed by name";
            case Found.Bad bad -> {
                assertThat(bad.why()).matches("(?s).{15,}");
                yield "refused";
            }
        };
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var walk = Files.walk(CORPUS.resolve(folder))) {
            return walk.filter(Files::isRegularFile).toList().stream();
        }
    }
}
