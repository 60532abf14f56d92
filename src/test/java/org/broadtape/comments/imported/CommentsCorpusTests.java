package org.broadtape.comments.imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.broadtape.wire.moving.Read;
import org.broadtape.wire.moving.thing.Thing;
import org.broadtape.wire.moving.wordpress.WordPress;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The comments of real exports, where they are at hand: every word of theirs is kept, and every one has its place.
@Tag("corpus")
class CommentsCorpusTests {

    private static final Path CORPUS = Path.of(System.getProperty("broadtape.corpus", "../shared/data")).resolve("wordpress-wxr");

    @BeforeEach
    void there() {
        assumeTrue(Files.isDirectory(CORPUS), "The corpus is not at " + CORPUS);
    }

    @Test
    void everyCommentKeepsItsWordsAndNothingThatActs() throws IOException {
        var all = comments();
        assertThat(all).hasSizeGreaterThan(50);
        assertThat(all).allSatisfy(comment -> {
            var telling = Telling.of(comment.text());
            var shown = Jsoup.parseBodyFragment(telling.html());
            assertThat(bare(shown.text())).isEqualTo(bare(Jsoup.parseBodyFragment(comment.text()).text()));
            assertThat(bare(telling.source())).isEqualTo(bare(shown.text()));
            assertThat(shown.body().select("*").stream().map(element -> element.normalName()).collect(Collectors.toSet()))
                    .isSubsetOf("body", "p", "br", "em", "strong", "a", "blockquote", "ul", "ol", "li");
            assertThat(shown.select("a")).allSatisfy(link -> assertThat(link.attr("rel")).isEqualTo("ugc nofollow"));
        });
    }

    @Test
    void everyCommentHasOnePlaceBehindTheOneThatItAnswers() throws IOException {
        comments().stream().collect(Collectors.groupingBy(Thing.Comment::article)).values().forEach(under -> {
            var seen = new ArrayList<String>();
            Family.placed(under.stream().map(CommentsCorpusTests::imported).toList(), Set.of()).forEach(place -> {
                assertThat(place.parent().isEmpty() || seen.contains(place.parent())).as(place.toString()).isTrue();
                seen.add(place.comment().key());
            });
            assertThat(seen).containsExactlyInAnyOrderElementsOf(under.stream().map(Thing::key).distinct().toList());
        });
    }

    private static ImportedComment imported(Thing.Comment comment) {
        return new ImportedComment(comment.key(), comment.parent(), comment.name(), Optional.empty(), comment.text(), true, comment.at().orElse(Instant.EPOCH));
    }

    private static List<Thing.Comment> comments() throws IOException {
        try (var walk = Files.walk(CORPUS)) {
            return walk.filter(Files::isRegularFile).sorted().flatMap(file -> Read.those(Read.things(new WordPress(), file), Thing.Comment.class).stream()).toList();
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0-]+", "");
    }
}
