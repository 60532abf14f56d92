package org.broadtape.wire.moving.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.reading.VisibleWords;
import org.broadtape.wire.moving.Fidelity;
import org.broadtape.wire.moving.Read;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.text.Links;
import org.broadtape.wire.moving.thing.Thing;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Real exports, where they are at hand: their words and links. What becomes of each file, [org.broadtape.wire.CorpusTests] says.
@Tag("corpus")
class WordPressCorpusTests {

    private static final Path CORPUS = Path.of(System.getProperty("broadtape.corpus", "../shared/data")).resolve("wordpress-wxr");

    /// What stands for something else that is shown, and is no text to be read.
    private static final String MARKS = "\\[/?(caption|gallery|audio|video|embed|playlist)\\b[^\\]]*\\]";

    @BeforeEach
    void there() {
        assumeTrue(Files.isDirectory(CORPUS), "The corpus is not at " + CORPUS);
    }

    @Test
    void theWordsOfEveryPostAreKeptInOrder() throws IOException {
        var all = 0;
        var lost = new TreeMap<String, List<String>>();
        for (var file : files()) {
            var sources = sources(file);
            var bodies = bodies(file);
            for (var post : sources.entrySet()) {
                var words = VisibleWords.of(post.getValue().replaceAll(MARKS, " ")).stream().filter(word -> !word.startsWith("http")).toList();
                all += words.size();
                var missing = bodies.containsKey(post.getKey()) ? Fidelity.missing(words, VisibleWords.of(bodies.get(post.getKey()))) : List.<String>of();
                if (!missing.isEmpty()) {
                    lost.put(file.getFileName() + " " + post.getKey(), missing);
                }
            }
        }
        var words = lost.values().stream().mapToInt(List::size).sum();
        assertThat(1.0 * (all - words) / all).as(lost.toString()).isGreaterThan(0.999);
    }

    @Test
    void theLinksOfEveryPostAreKeptOrListed() throws IOException {
        var all = 0;
        var lost = new ArrayList<String>();
        for (var file : files()) {
            var sources = sources(file);
            for (var thing : Read.things(new WordPress(), file)) {
                var body = thing instanceof Thing.Article article ? article.body() : thing instanceof Thing.Page page ? page.body() : Body.EMPTY;
                var listed = Read.findings(List.of(thing)).stream().map(finding -> finding.example()).toList();
                var links = thing instanceof Thing.Article || thing instanceof Thing.Page ? Jsoup.parse(sources.getOrDefault(thing.key(), "")).select("a[href]").stream().map(link -> link.attr("href").strip())
                        .filter(href -> !href.isEmpty() && !href.startsWith("#") && !href.matches("(?i).*\\.(jpe?g|png|gif|webp)(\\?.*)?")).toList() : List.<String>of();
                all += links.size();
                links.stream().filter(href -> Links.of(body).stream().noneMatch(link -> link.endsWith(href.replace(" ", "%20"))) && !listed.contains(href))
                        .forEach(href -> lost.add(file.getFileName() + " " + thing.key() + " " + href));
            }
        }
        assertThat(all).isGreaterThan(200);
        assertThat(lost).isEmpty();
    }

    private static Map<String, Body> bodies(Path file) {
        var bodies = new HashMap<String, Body>();
        Read.things(new WordPress(), file).forEach(thing -> {
            switch (thing) {
                case Thing.Article article -> bodies.put(article.key(), article.body());
                case Thing.Page page -> bodies.put(page.key(), page.body());
                default -> {
                }
            }
        });
        return bodies;
    }

    /// The texts as they stand in the file, by post.
    private static Map<String, String> sources(Path file) {
        var sources = new HashMap<String, String>();
        try (var pieces = Cut.of(new SiteFile(file.getFileName().toString(), file))) {
            while (pieces.hasNext()) {
                var piece = pieces.next();
                if (piece.name().equals("item")) {
                    var item = new Item(Cut.element(piece, _ -> {
                    }), piece.line());
                    sources.put(item.key(), item.content());
                }
            }
        }
        return sources;
    }

    private static List<Path> files() throws IOException {
        try (var walk = Files.walk(CORPUS)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
