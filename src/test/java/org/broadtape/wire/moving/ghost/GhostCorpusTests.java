package org.broadtape.wire.moving.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Corpus;
import org.broadtape.articles.body.reading.VisibleWords;
import org.broadtape.wire.moving.Fidelity;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Exports as they are found: how many of the words that Ghost's own HTML of it shows come along in order. What becomes of each file,
/// [org.broadtape.wire.CorpusTests] says.
@Tag("corpus")
class GhostCorpusTests {

    private static final double KEPT = 0.999;

    @Test
    void everyWordAndLinkOfATextComesAlongInOrderOrIsListed() throws IOException {
        for (var file : Corpus.files("ghost-export", "port.json")) {
            var source = html(file);
            for (var text : texts(things(file))) {
                var own = Objects.requireNonNull(source.get(text.key()));
                var shown = VisibleWords.of(own);
                var missing = new ArrayList<>(Fidelity.missing(shown, VisibleWords.of(text.body())));
                listed(text.findings()).forEach(missing::remove);
                assertThat(missing).as(file + " " + text.key()).hasSizeLessThanOrEqualTo((int) (shown.size() * (1 - KEPT)));
                assertThat(links(own)).allSatisfy(link -> assertThat(text.body().toJson() + text.findings()).contains(link));
            }
        }
    }

    private record Text(String key, Body body, List<Finding> findings) {
    }

    private static List<Thing> things(Path file) {
        return new Ghost().open(List.of(new SiteFile(file.getFileName().toString(), file))).stream().flatMap(source -> Exports.things(source).stream()).toList();
    }

    private static List<Text> texts(List<Thing> things) {
        return things.stream().flatMap(thing -> switch (thing) {
            case Thing.Article article -> Stream.of(new Text(article.key(), article.body(), article.findings()));
            case Thing.Page page -> Stream.of(new Text(page.key(), page.body(), page.findings()));
            default -> Stream.empty();
        }).toList();
    }

    /// What Ghost's own site showed of each post.
    private static Map<String, String> html(Path file) throws IOException {
        var html = new HashMap<String, String>();
        new ObjectMapper().readTree(file.toFile()).path("db").path(0).path("data").path("posts")
                .forEach(post -> html.put(post.path("id").asText(), post.path("html").asText("").replace("__GHOST_URL__", "")));
        return html;
    }

    private static List<String> links(String html) {
        return Jsoup.parse(html).select("a[href]").eachAttr("href").stream().filter(href -> !href.startsWith("#") && !href.isEmpty() && href.indexOf('"') < 0).toList();
    }

    private static List<String> listed(List<Finding> findings) {
        return findings.stream().flatMap(finding -> VisibleWords.of(finding.example()).stream()).toList();
    }
}
