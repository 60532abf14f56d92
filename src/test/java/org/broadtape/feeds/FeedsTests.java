package org.broadtape.feeds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.copy.Rights;
import org.broadtape.articles.media.Media;
import org.broadtape.doors.files.FileFixtures;
import org.broadtape.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FeedsTests {

    private static final Slug SECTION = new Slug("feed-tests");

    @Inject
    Articles articles;

    @Inject
    Media media;

    private ArticleId released(String headline, Rights rights) {
        return filed(headline, Body.of(Paragraph.of("The lead of it."), new PreviewMark(), Paragraph.of("The rest of it & <more>.")), rights);
    }

    private ArticleId filed(String headline, Body body, Rights rights) {
        var copy = new Copy(headline, "Standfirst of " + headline, Optional.empty(), new Byline(List.of("Dineo Feeder"), "", "BASEL"), body, Optional.empty(),
                new Filing(SECTION, List.of("Feeding"), 1), rights, "en", "", "", List.of());
        return articles.file(copy, new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
    }

    private static String get(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static SyndFeed parsed(String path) throws Exception {
        return new SyndFeedInput().build(new StringReader(get(path)));
    }

    private static SyndEntry entry(String path, String title) throws Exception {
        until(() -> get(path).contains(title.substring(title.indexOf("<narrow>") + 8)));
        return parsed(path).getEntries().stream().filter(entry -> entry.getTitle().equals(title)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = { "xml", "atom" })
    void anArticleComesBackThroughAFeedReaderAsItWentOut(String form) throws Exception {
        var title = "Bid & “offer” <narrow> in " + form + " 🙂";
        var id = released(title, new Rights("© 2026 Agency & Co", "Agency", AccessLevel.EVERYONE, Channel.all(), Set.of(), Optional.empty(), true));
        for (var feed : List.of("/feed.", "/feed-tests/feed.", "/topics/feeding/feed.", "/authors/dineo-feeder/feed.")) {
            var entry = entry(feed + form, title);
            assertThat(entry.getUri()).startsWith("tag:").endsWith("article/" + id.value());
            assertThat(entry.getLink()).endsWith(articles.called(id).path()).startsWith("http");
            assertThat(entry.getContents().getFirst().getValue()).contains("<p>The rest of it &amp; &lt;more&gt;.</p>");
            assertThat(entry.getAuthors()).isNotNull();
            assertThat(entry.getCategories().stream().map(category -> category.getName())).contains("Feeding");
            assertThat(entry.getPublishedDate()).isEqualTo(articles.called(id).releasedAt().orElseThrow().truncatedTo(ChronoUnit.SECONDS));
            assertThat(get(feed + form)).contains("© 2026 Agency &amp; Co", "Dineo Feeder");
        }
    }

    @Test
    void jsonFeedHasWhatItsVersionDemands() throws Exception {
        var id = released("In JSON", Rights.OWN);

        until(() -> get("/feed-tests/feed.json").contains("article/" + id.value()));
        var json = new ObjectMapper().readTree(get("/feed-tests/feed.json"));

        assertThat(json.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.path("feed_url").asText()).endsWith("/feed-tests/feed.json");
        var item = json.path("items").get(0);
        assertThat(item.path("id").asText()).endsWith("article/" + id.value());
        assertThat(item.path("content_html").asText()).contains("The rest of it");
        assertThat(item.path("authors").get(0).path("name").asText()).isEqualTo("Dineo Feeder");
        assertThat(Instant.parse(item.path("date_published").asText())).isEqualTo(articles.called(id).releasedAt().orElseThrow().truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void filesGoWithTheirArticleAsFarAsAnyoneMayHaveThem() throws Exception {
        var table = media.store(new ByteArrayInputStream(FileFixtures.csv("Feeding")), "feeding.csv").ref();
        var sound = media.store(new ByteArrayInputStream(FileFixtures.wav(44)), "bell.wav").ref();
        var paid = media.store(new ByteArrayInputStream(FileFixtures.csv("Paid")), "paid.csv").ref();
        var body = Body.of(new Block.File(table, "The table"), new Block.Audio(sound, Inline.of("The bell")), new PreviewMark(), new Block.File(paid, "More"));
        filed("With enclosures", body, Cast.from(AccessLevel.MEMBERS));

        var rss = entry("/feed-tests/feed.xml", "With enclosures").getEnclosures();
        assertThat(rss).hasSize(1);
        assertThat(rss.getFirst().getType()).isEqualTo("audio/wav");
        assertThat(rss.getFirst().getLength()).isEqualTo(8044);
        assertThat(rss.getFirst().getUrl()).startsWith("http").endsWith("/bell.wav");
        assertThat(entry("/feed-tests/feed.atom", "With enclosures").getEnclosures()).extracting(file -> file.getType()).containsExactly("audio/wav", "text/csv");
        until(() -> get("/feed-tests/feed.json").contains("With enclosures"));
        var items = new ObjectMapper().readTree(get("/feed-tests/feed.json")).path("items").valueStream();
        var attachments = items.filter(item -> item.path("title").asText().equals("With enclosures")).findFirst().orElseThrow().path("attachments");
        assertThat(attachments).hasSize(2);
        assertThat(attachments.get(1).path("mime_type").asText()).isEqualTo("text/csv");
        assertThat(attachments.get(1).path("title").asText()).isEqualTo("The table");
        assertThat(attachments.get(1).path("size_in_bytes").asInt()).isEqualTo(FileFixtures.csv("Feeding").length);
    }

    @Test
    void whatIsPaidForIsInFeedsAsItsPreview() {
        released("For members", Cast.from(AccessLevel.MEMBERS));

        until(() -> get("/feed-tests/feed.xml").contains("For members"));
        for (var form : List.of("xml", "atom", "json")) {
            var feed = get("/feed-tests/feed." + form);
            assertThat(feed).contains("For members");
            var from = feed.indexOf("For members");
            assertThat(feed.substring(from, Math.min(feed.length(), from + 900))).contains("The lead of it");
        }
        assertThat(get("/feed-tests/feed.xml").split("<item>")).filteredOn(item -> item.contains("<title>For members")).singleElement().asString().doesNotContain("The rest of it");
    }

    @Test
    void aKilledArticleLeavesATombstone() throws Exception {
        var id = released("To be killed", Rights.OWN);
        until(() -> get("/feed-tests/feed.atom").contains("To be killed"));
        assertThat(get("/feed-tests/feed.atom")).doesNotContain("ref=\"tag:localhost,2026:article/" + id.value() + "\"");

        articles.kill(id, "never mind", BRUNO);

        until(() -> get("/feed-tests/feed.atom").contains("<at:deleted-entry ref=\"tag:localhost,2026:article/" + id.value() + "\" when=\""));
        assertThat(get("/feed-tests/feed.atom")).doesNotContain("To be killed");
        assertThat(parsed("/feed-tests/feed.atom").getEntries()).isNotNull();
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() {
        var id = released("Once", Rights.OWN);
        until(() -> get("/feed-tests/feed.xml").contains("article/" + id.value()));
        var answer = given().get("/feed-tests/feed.xml").then().statusCode(200).extract();

        given().header("If-None-Match", answer.header("ETag")).get("/feed-tests/feed.xml").then().statusCode(304);
        given().header("If-Modified-Since", answer.header("Last-Modified")).get("/feed-tests/feed.xml").then().statusCode(304);
        assertThat(answer.header("Link")).contains("/feed-tests/feed.xml>; rel=\"self\"");
        assertThat(answer.contentType()).startsWith("application/rss+xml");
    }

    @Test
    void feedsOfWhatIsNotThereAreNotThere() {
        for (var path : List.of("/no-such-section/feed.xml", "/topics/nothing/feed.atom", "/authors/nobody/feed.json", "/feed-tests/feed.html", "/sitemap-99999.xml")) {
            given().get(path).then().statusCode(404);
        }
    }

    @Test
    void searchEnginesAreToldOfWhatTheyMayList() {
        var listed = articles.called(released("To be found", Rights.OWN)).path();
        var unlisted = articles.called(released("Not to be listed", new Rights("", "", AccessLevel.EVERYONE, Channel.all(), Set.of(), Optional.empty(), false))).path();

        until(() -> get("/sitemap-0.xml").contains(listed + "</loc>"));
        until(() -> get("/news-sitemap.xml").contains(listed + "</loc>"));
        assertThat(get("/news-sitemap.xml")).contains(listed + "</loc>", "<news:title>To be found</news:title>").doesNotContain(unlisted);
        assertThat(get("/sitemap-0.xml")).doesNotContain(unlisted);
        assertThat(get("/sitemap.xml")).contains("/sitemap-0.xml</loc>");
        assertThat(get("/robots.txt")).contains("/sitemap.xml", "/news-sitemap.xml", "Disallow: /desk");
    }

    @Test
    void rssNamesTheRightsInTheWordsOfBothVocabularies() {
        var headline = "Under somebody's rights";
        released(headline, new Rights("© 2026 Northgate Wire & partners", "Northgate Wire", AccessLevel.EVERYONE, Channel.all(), Set.of(), Optional.empty(), true));

        until(() -> get("/feed-tests/feed.xml").contains(headline));
        assertThat(get("/feed-tests/feed.xml")).contains("<dc:rights>© 2026 Northgate Wire &amp; partners</dc:rights>\n<media:copyright>© 2026 Northgate Wire &amp; partners</media:copyright>");
    }

    @Test
    void aReceiptSaysWhenTheSiteShowedIt() {
        var id = released("With a receipt", Rights.OWN);

        until(() -> articles.receiptsOf(id).stream().anyMatch(receipt -> receipt.channel().equals("site") && receipt.happening().equals("released")));
    }

    private static void until(BooleanSupplier happens) {
        for (var tries = 0; !happens.getAsBoolean(); tries++) {
            assertThat(tries).as("tries").isLessThan(500);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
