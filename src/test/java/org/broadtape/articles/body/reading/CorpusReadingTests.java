package org.broadtape.articles.body.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Corpus;
import org.broadtape.articles.body.rendering.Bodies;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Feeds, exports and documents as they are found: every word comes through.
@Tag("corpus")
class CorpusReadingTests {

    @Test
    void noWordOfAFeedIsLost() {
        var bodies = new ArrayList<String>();
        Corpus.files("feeds/feedparser", ".xml").forEach(file -> bodies.addAll(Bodies.in(Corpus.text(file))));
        assertThat(bodies).hasSizeGreaterThan(500);

        bodies.forEach(CorpusReadingTests::everyWord);
    }

    @Test
    void noWordOfABlogIsLost() {
        var bodies = new ArrayList<String>();
        Corpus.files("wordpress-wxr", ".xml").forEach(file -> bodies.addAll(Bodies.in(Corpus.text(file))));
        assertThat(bodies).hasSizeGreaterThan(200);

        bodies.forEach(CorpusReadingTests::everyWord);
    }

    @Test
    void noWordOfAWholePageIsLost() {
        Corpus.files("security/owasp-java-html-sanitizer", ".html").forEach(file -> everyWord(Corpus.text(file)));
    }

    @Test
    void noWordOfAnAgencyIsLost() {
        Corpus.files("wire/nitf", ".xml").forEach(file -> Bodies.in(Corpus.text(file)).forEach(CorpusReadingTests::everyWord));
    }

    private static void everyWord(String html) {
        var body = HtmlReader.read(html).body();
        var shown = new ArrayList<>(VisibleWords.of(html));
        var read = new ArrayList<>(VisibleWords.of(body));
        for (var word : List.copyOf(shown)) {
            assertThat(read.remove(word)).as("'%s' of %s", word, around(html, word)).isTrue();
        }
        read.removeAll(addresses(body));
        assertThat(read).as("more than in %s", html).isEmpty();
    }

    private static String around(String html, String word) {
        var at = Math.max(0, html.indexOf(word));
        return html.substring(Math.max(0, at - 300), Math.min(html.length(), at + 300));
    }

    /// A card names where it leads, which a frame did not.
    private static List<String> addresses(Body body) {
        return VisibleWords.of(Body.of(body.all().filter(Block.Bookmark.class::isInstance).toList()));
    }
}
