package org.broadtape.wire.moving.medium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.copy.Fate;
import org.broadtape.wire.moving.Read;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteSource;
import org.broadtape.wire.moving.Sites;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;
import org.broadtape.wire.moving.thing.Words;
import org.junit.jupiter.api.Test;

class MediumTests {

    private static final Path POSTS = Path.of("src/test/resources/org/broadtape/wire/moving/medium/export/posts");

    private final Path copper = POSTS.resolve("2021-06-02_Copper-falls-4f6e2a1b9c3d.html");
    private final Path response = POSTS.resolve("2021-06-03_Well-said-5a6e2a1b9c3e.html");
    private final Path draft = POSTS.resolve("draft_Tin-rises-6b6e2a1b9c3f.html");
    private final List<Thing> things = Read.things(new Medium(), copper, response, draft);

    @Test
    void aStoryIsKnownByHowItBeginsAndItsAuthorNamesTheSite() throws IOException {
        assertThat(Sites.claiming(new SiteFile("a.html", copper), Files.readString(copper))).map(format -> format.name()).contains("medium");
        assertThat(Sites.claiming(new SiteFile("b.html", Path.of("claps/claps-0001.html")), "<!DOCTYPE html><html><body><ul><li>+2</li></ul></body></html>")).isEmpty();
        assertThat(new Medium().open(List.of(new SiteFile("c.html", draft), new SiteFile("a.html", copper)))).extracting(SiteSource::name).containsExactly("medium @bruno");
    }

    @Test
    void aStoryBecomesAnArticleWithoutSayingItsTitleTwice() {
        var story = article("4f6e2a1b9c3d");

        assertThat(story.words()).isEqualTo(new Words("Copper falls", "Three per cent in a morning", "copper-falls", "en", "", ""));
        assertThat(story.authors()).containsExactly("Bruno Almeida");
        assertThat(story.fate()).isEqualTo(new Fate.Release(Instant.parse("2021-06-02T07:30:00Z")));
        assertThat(story.formerPaths()).containsExactly("/copper-falls-4f6e2a1b9c3d", "/p/4f6e2a1b9c3d");
        assertThat(story.body().blocks()).satisfiesExactly(
                one -> assertThat(one).isEqualTo(new Block.Image("https://cdn-images-1.medium.example/max/800/1*quay.jpeg", "", Inline.of("The quay at dawn"), "")),
                one -> assertThat(Inline.text(((Block.Paragraph) one).text())).isEqualTo("Copper fell, traders said."),
                one -> assertThat(one).isEqualTo(new Block.PullQuote(Inline.of("It only falls."), List.of())),
                one -> assertThat(one).isEqualTo(new Block.Code("tin < zinc\nzinc < lead", "")),
                one -> assertThat(one).isEqualTo(new Block.Bookmark("https://zinc.example/", "Zinc today", "What it costs", "zinc.example")),
                one -> assertThat(one).isEqualTo(new Block.Embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", List.of())),
                one -> assertThat(one).isEqualTo(new Block.Bookmark("https://gist.github.com/ada/4f6e", "", "", "gist.github.com")));
        assertThat(story.findings()).extracting(Finding::kind).contains("program from elsewhere, kept as a link to it");
    }

    @Test
    void aDraftStaysOneAndWhatMayBeAResponseWaits() {
        assertThat(article("6b6e2a1b9c3f").fate()).isEqualTo(new Fate.Draft());
        assertThat(article("5a6e2a1b9c3e").fate()).isEqualTo(new Fate.Hold("it has no title of its own and may be a response to somebody else’s story; release it if it is not"));
    }

    private Thing.Article article(String key) {
        return Read.those(things, Thing.Article.class).stream().filter(article -> article.key().equals(key)).findFirst().orElseThrow();
    }
}
