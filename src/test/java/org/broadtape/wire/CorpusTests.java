package org.broadtape.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadtape.articles.copy.Fate;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.documents.Bodies;
import org.broadtape.wire.formats.Formats;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.moving.Read;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteFormat;
import org.broadtape.wire.moving.Sites;
import org.broadtape.wire.moving.thing.Thing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Real exports of sites, wire copy and feeds, where they are at hand: each file is taken, or refused with a reason. What becomes of each stands in
/// one table, `corpus.tsv`, with paths, counts and reasons only, so that a change of it is seen; `-Dbroadtape.corpus.write=true` writes it anew.
@Tag("corpus")
class CorpusTests {

    private static final Path CORPUS = Path.of(System.getProperty("broadtape.corpus", "../shared/data"));
    private static final Path PINNED = Path.of("src/test/resources/org/broadtape/wire/corpus.tsv");
    private static final List<String> FOLDERS = List.of("wordpress-wxr", "ghost-export", "wire", "feeds");

    @Test
    void everyFileIsTakenOrRefusedWithAReason() throws IOException {
        assumeTrue(FOLDERS.stream().allMatch(folder -> Files.isDirectory(CORPUS.resolve(folder))), "The corpus is not at " + CORPUS);
        var files = new ArrayList<Path>();
        for (var folder : FOLDERS) {
            try (var walk = Files.walk(CORPUS.resolve(folder))) {
                files.addAll(walk.filter(Files::isRegularFile).toList());
            }
        }

        var outcomes = files.parallelStream().map(file -> CORPUS.relativize(file).toString().replace('\\', '/') + "\t" + outcome(file)).sorted().toList();

        if (Boolean.getBoolean("broadtape.corpus.write")) {
            Files.write(PINNED, outcomes);
        }
        assertThat(outcomes).hasSizeGreaterThan(2_950).containsExactlyElementsOf(Files.readAllLines(PINNED));
    }

    private static String outcome(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var start = new String(bytes, 0, Math.min(bytes.length, Sites.LOOK), StandardCharsets.ISO_8859_1);
            var site = Sites.claiming(new SiteFile(file.getFileName().toString(), file), start);
            return site.isPresent() ? site.get().name() + ": " + ofSite(site.get(), file) : ofWire(new Document(file.getFileName().toString(), bytes, ZoneOffset.UTC, false));
        } catch (Refused refused) {
            return refused(refused.at("").sentence());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String ofSite(SiteFormat format, Path file) {
        return counted(Read.things(format, file).stream().map(CorpusTests::word).filter(word -> !word.isEmpty()).toList());
    }

    private static String ofWire(Document document) {
        var format = Formats.of(document);
        return format.isPresent() ? format.get().name() + ": " + counted(format.get().read(document).stream().map(CorpusTests::word).toList())
                : Formats.notRead(document).map(name -> refused("it is " + name)).orElse("no text");
    }

    private static String word(Thing thing) {
        return switch (thing) {
            case Thing.Article article -> switch (article.fate()) {
                case Fate.Release _ -> "released";
                case Fate.Draft _ -> "draft";
                case Fate.Schedule _ -> "scheduled";
                case Fate.Hold(var reason) -> "held (" + reason + ")";
            };
            case Thing.Page _ -> "page";
            case Thing.Comment _ -> "comment";
            case Thing.Person _ -> "person";
            case Thing.Topic _ -> "category or tag";
            case Thing.Member _ -> "member";
            case Thing.Redirect _ -> "redirect";
            case Thing.Broken broken -> refused(broken.why());
            case Thing.LeftOut(var finding) -> "left out (" + finding.kind() + ")";
            case Thing.Setting _ -> "";
        };
    }

    private static String word(Found found) {
        return switch (found) {
            case Found.Item(var item) -> {
                var body = Bodies.read(item.prose()).body();
                yield item.kind().name().toLowerCase(Locale.ROOT) + (body.isEmpty() ? "" : " with a body") + (item.pictures().isEmpty() ? "" : " and pictures");
            }
            case Found.Passed(var _, var what) -> "passed (" + what + ")";
            case Found.Bad bad -> refused(bad.why());
        };
    }

    /// A reason is a sentence of some length.
    private static String refused(String why) {
        assertThat(why).matches("(?s).{12,}");
        return "refused (" + why.replaceAll("\\s+", " ") + ")";
    }

    private static String counted(Collection<String> words) {
        var counts = words.stream().collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        return counts.isEmpty() ? "nothing" : counts.entrySet().stream().flatMap(entry -> Stream.of(entry.getValue() + " " + entry.getKey())).collect(Collectors.joining(", "));
    }
}
