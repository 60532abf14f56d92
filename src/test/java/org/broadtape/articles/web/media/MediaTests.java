package org.broadtape.articles.web.media;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.boundTo;
import static org.broadtape.articles.Cast.expiring;
import static org.broadtape.articles.Cast.from;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.articles.copy.Rights;
import org.broadtape.articles.images.Images;
import org.broadtape.doors.images.Fixtures;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MediaTests {

    @Inject
    Articles articles;

    @Inject
    Images images;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @Test
    void aPictureIsServedByItsUseAsWhatItIsAndCannotRun() throws IOException {
        var use = lead(released(Rights.OWN));

        given().get("/media/" + use + "/640.webp").then().statusCode(200)
                .header("Content-Type", equalTo("image/webp"))
                .header("Content-Security-Policy", equalTo("sandbox; default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("private, max-age=300"));
        var jpeg = given().get("/media/" + use + "/320.jpg").then().statusCode(200).header("Content-Type", equalTo("image/jpeg")).extract().asByteArray();
        assertThat(new String(jpeg, 0, 3, ISO_8859_1)).isEqualTo("\u00FF\u00D8\u00FF");
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws IOException {
        var address = "/media/" + lead(released(Rights.OWN)) + "/320.webp";
        var tag = given().get(address).then().statusCode(200).header("ETag", startsWith("\"")).extract().header("ETag");

        var body = given().header("If-None-Match", tag).get(address).then().statusCode(304).header("ETag", equalTo(tag)).extract().asByteArray();
        assertThat(body).isEmpty();
    }

    @Test
    void onlyTheFixedWidthsUpToItsOwnAreServed() throws IOException {
        var use = lead(released(Rights.OWN));

        given().get("/media/" + use + "/321.webp").then().statusCode(404);
        given().get("/media/" + use + "/960.webp").then().statusCode(404);
        given().get("/media/" + use + "/640.png").then().statusCode(404);
        given().get("/media/999999999/640.webp").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void aPictureIsSeenExactlyAsLongAsItsArticle() throws IOException {
        var id = articles.file(copy(Rights.OWN), new Fate.Draft(), BRUNO);
        var address = "/media/" + lead(id) + "/320.jpg";

        given().get(address).then().statusCode(404);
        articles.release(id, BRUNO);
        given().get(address).then().statusCode(200);
        articles.withdraw(id, BRUNO);
        given().get(address).then().statusCode(404);
        articles.kill(id, "a court's order", BRUNO);
        given().get(address).then().statusCode(410).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void aPictureIsNotKeptBeyondTheEndOfItsArticle() throws IOException {
        var soon = lead(released(expiring(clock.instant().plus(Duration.ofSeconds(100)))));
        var gone = lead(released(expiring(clock.instant().minus(Duration.ofSeconds(1)))));

        var cache = given().get("/media/" + soon + "/320.jpg").then().statusCode(200).extract().header("Cache-Control");
        assertThat(Integer.parseInt(cache.replaceAll("\\D", ""))).isBetween(60, 100);
        given().get("/media/" + gone + "/320.jpg").then().statusCode(404);
    }

    @Test
    void aPictureOfAnArticleBoundToACountryIsNotShownElsewhere() throws IOException {
        given().get("/media/" + lead(released(boundTo("ZA"))) + "/320.jpg").then().statusCode(404);
    }

    @Test
    void behindThePreviewMarkPicturesAreAsHiddenAsTheText() throws IOException {
        var open = images.store(Fixtures.file(700, 300, "jpg"));
        var paid = images.store(Fixtures.file(710, 300, "jpg"));
        var body = Body.of(List.<Block>of(Paragraph.of("Free."), image(open.ref()), new PreviewMark(), image(paid.ref())));
        var id = articles.file(copy(from(AccessLevel.MEMBERS)).with(body), new Fate.Release(clock.instant()), BRUNO);

        given().get("/media/" + lead(id) + "/320.jpg").then().statusCode(200);
        given().get("/media/" + use(id, open.hash()) + "/320.jpg").then().statusCode(200);
        given().get("/media/" + use(id, paid.hash()) + "/320.jpg").then().statusCode(404);
    }

    private static Block.Image image(String ref) {
        return new Block.Image(ref, "A drawing", List.of(), "");
    }

    private ArticleId released(Rights rights) throws IOException {
        return articles.file(copy(rights), new Fate.Release(clock.instant()), BRUNO);
    }

    private Copy copy(Rights rights) throws IOException {
        var stored = images.store(Fixtures.file(800, 400, "png"));
        var plain = story("Harbour reopens", "The cranes turn again.").with(rights);
        return new Copy(plain.headline(), plain.standfirst(), plain.slug(), plain.byline(), plain.body(), Optional.of(new LeadImage(stored.ref(), "Cranes", "", "")),
                plain.filing(), plain.rights(), plain.language(), plain.description(), plain.canonical(), plain.mentions());
    }

    private String lead(ArticleId id) {
        return jdbi.withHandle(db -> db.createQuery("select image_use from articles.article where id = :id").bind("id", id.value()).mapTo(String.class).one());
    }

    private long use(ArticleId id, String hash) {
        return jdbi.withHandle(db -> db.createQuery("select id from articles.image_use where article_id = :id and image_hash = :hash")
                .bind("id", id.value()).bind("hash", hash).mapTo(Long.class).one());
    }
}
