package org.broadtape.site.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.copy.Rights;
import org.broadtape.kernel.Slug;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/// What readers' pages say in words, at each kind of address.
@QuarkusTest
class ReadersPagesTests {

    @Inject
    Articles articles;

    @Test
    void anArticleShowsEverythingThatIsKnownOfIt() {
        var page = get(path(Cast.story("Tin rises on a rumour", "It rose by a tenth."))).body().asString();

        assertThat(page).contains("<h1 class=\"article__headline\" dir=\"auto\">Tin rises on a rumour</h1>").contains("It rose by a tenth.")
                .contains("Warehouses have not been so full").contains("href=\"/authors/ingrid-solheim\"").contains("LONDON")
                .contains("href=\"/topics/copper\"").contains("One minute to read");
    }

    @Test
    void anArticleWithNothingButAHeadlineHasNoEmptyLines() {
        var bare = new Copy("Bare as a bone", "", Optional.empty(), Byline.NONE, Body.of(Paragraph.of("All there is.")), Optional.empty(),
                new Filing(new Slug("markets"), List.of(), Filing.ORDINARY), Rights.OWN, "en", "", "", List.of());

        var page = get(path(bare)).body().asString();

        assertThat(page).contains("Bare as a bone").contains("All there is.").doesNotContain("byline__names").doesNotContain("article__standfirst")
                .doesNotContain("article__lead").doesNotContain("class=\"topics\"").doesNotContain("class=\"rights\"").doesNotContain("class=\"writers\"");
    }

    @Test
    void whereThePreviewEndsThePageSaysWhoReadsTheRest() {
        var body = Body.of(Paragraph.of("For everyone."), new PreviewMark(), Paragraph.of("For members."));
        var closed = Cast.story("Closed at the end").with(body).with(Cast.from(AccessLevel.MEMBERS));

        var page = get(path(closed)).body().asString();

        assertThat(page).contains("For everyone.").contains("The rest of this article is for members.").doesNotContain("For members.");
    }

    @Test
    void aCorrectionStandsOverTheText() {
        var id = file(Cast.story("Lead, not tin", "It was lead."));
        articles.correct(id, "We called it tin.", BRUNO);

        var page = get(articles.called(id).path()).body().asString();

        assertThat(page.indexOf("We called it tin.")).isPositive().isLessThan(page.indexOf("It was lead."));
    }

    @Test
    void aKilledArticleIsGoneAndNothingOfItIsRepeated() {
        var id = file(Cast.story("Quicksilver cornered", "By one man."));
        var path = articles.called(id).path();
        articles.kill(id, "a hoax", BRUNO);

        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body().asString()).contains("This article has been withdrawn").doesNotContain("Quicksilver").doesNotContain("hoax");
    }

    @Test
    void anAddressThatLeadsNowhereSaysSoInThePapersFrame() {
        for (var path : List.of("/nothing", "/nothing/here", "/nothing/here/at/all", "/nothing.html", "/authors/nobody", "/topics/nothing",
                "/archive/2999-01-01", "/archive/yesterday", "/markets?before=whenever")) {
            file(Cast.copper());
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body().asString()).as(path).contains("There is no page at this address").contains("class=\"masthead");
        }
    }

    @Test
    void aListingGoesOnWhereTheLastPageEnded() {
        var section = new Slug("paging");
        for (var number = 1; number <= 23; number++) {
            var copy = Cast.story("Line " + number, "Text.");
            articles.file(new Copy(copy.headline(), "", Optional.empty(), copy.byline(), copy.body(), Optional.empty(),
                    new Filing(section, List.of(), Filing.ORDINARY), Rights.OWN, "en", "", "", List.of()),
                    new Fate.Release(Instant.parse("2026-01-01T00:00:00Z").plus(number, ChronoUnit.HOURS)), BRUNO);
        }

        var first = get("/paging").htmlPath();
        var older = first.getString("**.find { it.@class == 'paging__older' }.@href");
        var second = get(older).body().asString();

        assertThat(first.getString("**.find { it.@id == 'main' }")).contains("Line 23").contains("Line 4").doesNotContain("Line 3 ");
        assertThat(second).contains(">Line 3<").contains(">Line 1<").doesNotContain(">Line 4<").doesNotContain("paging__older").contains("href=\"/paging\"");
    }

    @Test
    void aReadingIsCountedWithoutACookie() {
        var answer = given().post("/readings/17");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get(path);
    }

    private String path(Copy copy) {
        return articles.called(file(copy)).path();
    }

    private ArticleId file(Copy copy) {
        return articles.file(copy, new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
    }
}
