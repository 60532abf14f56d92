package org.broadtape.wire.moving.substack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.reading.VisibleWords;
import org.broadtape.articles.copy.Fate;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.moving.Fidelity;
import org.broadtape.wire.moving.Read;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteSource;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;
import org.broadtape.wire.moving.thing.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubstackTests {

    private static final Path TIDEWATER = Path.of("src/test/resources/org/broadtape/wire/moving/substack/tidewater");

    @TempDir
    Path folder;

    private final List<SiteFile> files = files();
    private final List<Thing> things = new Substack().open(files).stream().flatMap(source -> Read.things(source).stream()).toList();

    @Test
    void theTableTheTextsAndTheMailingListAreOnePublication() {
        assertThat(files).hasSize(8);
        assertThat(new Substack().open(files)).extracting(SiteSource::name).containsExactly("substack tidewater");
        assertThat(new Substack().open(files.stream().filter(file -> !file.name().contains("email_list")).toList())).extracting(SiteSource::name).containsExactly("substack from post 140001");
    }

    @Test
    void otherTablesAndPagesAreNoSubstack() {
        assertThat(new Substack().claims(new SiteFile("members.csv", Path.of("members.csv")), "email,name,subscribed\n")).isFalse();
        assertThat(new Substack().claims(new SiteFile("a.html", Path.of("posts/a.html")), "<p>")).isFalse();
    }

    @Test
    void aLetterBecomesAnArticle() {
        var letter = article("140001.copper-letter");

        assertThat(letter.words()).isEqualTo(new Words("Copper, a letter", "On falling prices", "copper-letter", "en", "", ""));
        assertThat(letter.fate()).isEqualTo(new Fate.Release(Instant.parse("2024-03-10T12:00:00Z")));
        assertThat(letter.formerPaths()).containsExactly("/p/copper-letter");
        assertThat(letter.body().blocks()).satisfiesExactly(
                one -> assertThat(Inline.text(((Block.Paragraph) one).text())).isEqualTo("Copper fell again.1"),
                one -> assertThat(one).isEqualTo(new Block.Image("https://media.tidewater.example/quay.png", "The quay", Inline.of("The quay at dawn"), "")),
                one -> assertThat(one).isEqualTo(new Block.Heading(3, Inline.of("What follows"))),
                one -> assertThat(one).isEqualTo(new Block.PullQuote(Inline.of("It only falls."), List.of())),
                one -> assertThat(one).isEqualTo(new Block.Embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", List.of())),
                one -> assertThat(one).isEqualTo(new Block.Embed("x", "https://twitter.com/ada/status/1", Inline.of("Ada: Tin too."))),
                one -> assertThat(one).isEqualTo(new Block.Button("https://tidewater.example/subscribe?", "Subscribe now")),
                one -> assertThat(one).isEqualTo(new Block.Paragraph(List.of(new Inline.Link("https://tidewater.example/p/zinc", Inline.of("Zinc, another letter"))))),
                one -> assertThat(one).isInstanceOfSatisfying(Block.Gallery.class, gallery -> {
                    assertThat(gallery.images()).extracting(Block.Image::ref).containsExactly("https://media.tidewater.example/a.png", "https://media.tidewater.example/b.png");
                    assertThat(Inline.text(gallery.caption())).isEqualTo("Around the port");
                }),
                one -> assertThat(Inline.text(((Block.Paragraph) one).text())).isEqualTo("1"),
                one -> assertThat(Inline.text(((Block.Paragraph) one).text())).isEqualTo("In dollars."));
    }

    @Test
    void nobodyReadsMoreThanBefore() {
        assertThat(article("140001.copper-letter").access()).isEqualTo(AccessLevel.EVERYONE);
        assertThat(article("140002.for-those-who-pay").access()).isEqualTo(new AccessLevel.FromTier(new Slug("paid")));
        assertThat(article("140003.an-episode").access()).isEqualTo(AccessLevel.MEMBERS);
        assertThat(article("140002.for-those-who-pay").body().preview().text().strip()).isEqualTo("Everyone reads this.");
    }

    @Test
    void anEpisodeBringsItsSoundAPageIsAPageAndADraftStaysOne() {
        assertThat(article("140003.an-episode").body().blocks()).startsWith(new Block.PreviewMark(), new Block.Audio("https://api.tidewater.example/audio/140003.mp3", List.of()));
        assertThat(Read.those(things, Thing.Page.class)).extracting(page -> page.words().title()).containsExactly("About Tidewater");
        assertThat(article("140004.rough-idea").fate()).isEqualTo(new Fate.Draft());
        assertThat(article("140004.rough-idea").words().title()).isEqualTo("Half a thought, not yet a letter.");
        assertThat(Read.findings(things)).extracting(Finding::kind).contains("post of which the export has no text", "list of who was sent, or who opened, a letter",
                "form, poll or advertisement of Substack’s (subscription-widget-wrap)", "post for those alone who do not pay, now for all members");
    }

    @Test
    void theSoundOfAnEpisodeIsForThoseAloneWhoMayReadIt() throws IOException {
        var text = Files.writeString(folder.resolve("7.html"), "<p>Everyone reads this.</p><div class=\"paywall-jump\"></div><p>The rest.</p>");

        for (var file : List.of(text, Path.of(""))) {
            var body = ((Thing.Article) new Letter(episode("only_paid"), file).things().getFirst()).body();
            assertThat(body.refs()).containsExactly("https://api.tidewater.example/7.mp3");
            assertThat(body.preview().refs()).isEmpty();
            assertThat(body.preview().text().strip()).isEqualTo(file.equals(text) ? "Everyone reads this." : "");
        }
        assertThat(((Thing.Article) new Letter(episode("everyone"), text).things().getFirst()).body().blocks().getFirst()).isInstanceOf(Block.Audio.class);
    }

    @Test
    void aPostThatDoesNotSayForWhomItIsIsForThoseWhoPay() throws IOException {
        var text = Files.writeString(folder.resolve("8.html"), "<p>Some read this.</p>");

        var read = (Thing.Article) new Letter(episode(""), text).things().getFirst();

        assertThat(read.access()).isEqualTo(new AccessLevel.FromTier(new Slug("paid")));
        assertThat(read.findings()).extracting(Finding::kind).contains("post of which the export does not say for whom it is, now for those who pay");
    }

    private static Map<String, String> episode(String audience) {
        return Map.of("post_id", "7.episode", "title", "An episode", "type", "podcast", "audience", audience, "is_published", "true", "post_date", "2024-05-01",
                "podcast_url", "https://api.tidewater.example/7.mp3");
    }

    @Test
    void subscribersAreKeptWithAllThatIsSaidOfThem() {
        assertThat(Read.those(things, Thing.Member.class)).extracting(Thing.Member::key).containsExactly("ada@example.org", "chen@example.org");
        assertThat(Read.those(things, Thing.Member.class).getFirst().facts()).containsAllEntriesOf(Map.of("plan", "yearly", "first_payment_at", "2023-01-02T00:00:00.000Z"));
        assertThat(Read.those(things, Thing.Broken.class)).extracting(Thing.Broken::why).containsExactly("'not an address' is no address that mail can reach; mend it and import again.");
    }

    @Test
    void theWordsOfEveryLetterAreKeptOrListed() throws IOException {
        for (var article : Read.those(things, Thing.Article.class)) {
            var file = TIDEWATER.resolve("posts/" + article.key() + ".html");
            if (Files.exists(file)) {
                var missing = Fidelity.missing(VisibleWords.of(Files.readString(file)), VisibleWords.of(article.body()));
                var listed = article.findings().stream().flatMap(finding -> VisibleWords.of(finding.example()).stream()).toList();
                assertThat(missing).as(article.key()).isSubsetOf(listed);
            }
        }
    }

    private Thing.Article article(String key) {
        return Read.those(things, Thing.Article.class).stream().filter(article -> article.key().equals(key)).findFirst().orElseThrow();
    }

    private static List<SiteFile> files() {
        try (var walk = Files.walk(TIDEWATER)) {
            return walk.filter(Files::isRegularFile).sorted().map(file -> new SiteFile(TIDEWATER.relativize(file).toString(), file)).filter(file -> new Substack().claims(file, read(file.file()))).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
