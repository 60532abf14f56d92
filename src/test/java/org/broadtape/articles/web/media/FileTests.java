package org.broadtape.articles.web.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.boundTo;
import static org.broadtape.articles.Cast.copper;
import static org.broadtape.articles.Cast.expiring;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Rights;
import org.broadtape.articles.media.Media;
import org.broadtape.doors.files.FileFixtures;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FileTests {

    private static final byte[] SOUND = FileFixtures.wav(7);

    @Inject
    Articles articles;

    @Inject
    Media media;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @Test
    void aFileIsServedAsWhatItIsAndCannotRun() {
        var sound = given().get(address(released(Rights.OWN))).then().statusCode(200)
                .header("Content-Type", equalTo("audio/wav"))
                .header("Content-Length", equalTo("8044"))
                .header("Content-Disposition", equalTo("inline; filename=\"bell.wav\""))
                .header("Content-Security-Policy", equalTo("sandbox; default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Accept-Ranges", equalTo("bytes"))
                .header("Cache-Control", equalTo("private, max-age=300")).extract().asByteArray();
        assertThat(sound).isEqualTo(SOUND);
    }

    @Test
    void aDocumentIsForTheReadersDisk() {
        var ref = media.store(new ByteArrayInputStream(FileFixtures.csv("Tin")), "tin.html").ref();
        var id = articles.file(copper().with(Body.of(new Block.File(ref, "Tin"))), new Fate.Release(clock.instant()), BRUNO);

        given().get(address(id)).then().statusCode(200)
                .header("Content-Type", equalTo("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"tin.csv\""))
                .body(equalTo("Tin,1\nZinc,2\n"));
    }

    @Test
    void aPlayerGetsTheStretchThatItAsksFor() {
        var address = address(released(Rights.OWN));

        var part = given().header("Range", "bytes=8-11").get(address).then().statusCode(206)
                .header("Content-Range", equalTo("bytes 8-11/8044")).header("Content-Length", equalTo("4")).extract().asByteArray();
        assertThat(part).isEqualTo(Arrays.copyOfRange(SOUND, 8, 12));
        assertThat(given().header("Range", "bytes=-4").get(address).then().statusCode(206).extract().asByteArray()).hasSize(4);
        given().header("Range", "bytes=8044-").get(address).then().statusCode(416).header("Content-Range", equalTo("bytes */8044"));
        given().header("Range", "bytes=0-1,4-5").get(address).then().statusCode(200).header("Content-Length", equalTo("8044"));
    }

    @Test
    void aStretchOfAnotherVersionIsNotMixedIn() {
        var address = address(released(Rights.OWN));
        var tag = given().get(address).then().extract().header("ETag");

        given().header("Range", "bytes=0-3").header("If-Range", tag).get(address).then().statusCode(206);
        given().header("Range", "bytes=0-3").header("If-Range", "\"other\"").get(address).then().statusCode(200);
        given().header("Range", "bytes=0-3").header("If-Range", "W/" + tag).get(address).then().statusCode(200);
        given().header("Range", "bytes=0-3").header("If-Range", "Tue, 24 Nov 2026 08:00:00 GMT").get(address).then().statusCode(200);
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        var address = address(released(Rights.OWN));
        var tag = given().get(address).then().extract().header("ETag");

        assertThat(given().header("If-None-Match", tag).get(address).then().statusCode(304).header("ETag", equalTo(tag)).extract().asByteArray()).isEmpty();
        given().header("If-Match", "\"other\"").get(address).then().statusCode(412);
    }

    @Test
    void whoAsksAboutItIsToldItsSize() {
        given().head(address(released(Rights.OWN))).then().statusCode(200)
                .header("Content-Length", equalTo("8044")).header("Content-Type", equalTo("audio/wav")).header("Accept-Ranges", equalTo("bytes"));
    }

    @Test
    void aFileIsHadExactlyAsLongAsItsArticle() {
        var id = articles.file(copy(Rights.OWN), new Fate.Draft(), BRUNO);

        given().get(address(id)).then().statusCode(404).header("Cache-Control", equalTo("no-store"));
        articles.release(id, BRUNO);
        given().get(address(id)).then().statusCode(200);
        articles.withdraw(id, BRUNO);
        given().get(address(id)).then().statusCode(404);
        given().head(address(id)).then().statusCode(404);
        articles.kill(id, "a court's order", BRUNO);
        given().header("Range", "bytes=0-3").get(address(id)).then().statusCode(410).header("Cache-Control", equalTo("no-store"));
        given().get(address(released(expiring(clock.instant().minus(Duration.ofSeconds(1)))))).then().statusCode(404);
        given().get(address(released(boundTo("ZA")))).then().statusCode(404);
    }

    @Test
    void whatWasTakenOutOfTheTextIsNotServedAnyMore() {
        var id = released(Rights.OWN);
        var address = address(id);
        articles.revise(id, copper(), BRUNO, "without the sound");

        given().get(address).then().statusCode(404);
    }

    @Test
    void otherNamesAndNumbersAreNotThere() {
        var address = address(released(Rights.OWN));

        given().get(address.replace("bell.wav", "other.wav")).then().statusCode(404);
        given().get(address.replace("bell.wav", "640.jpg")).then().statusCode(404);
        given().get("/media/999999999/bell.wav").then().statusCode(404);
    }

    @Test
    void thePageHasAPlayerAndSaysWhatADownloadIs() {
        var film = media.store(new ByteArrayInputStream(FileFixtures.mp4(640, 360)), "stop.mp4").ref();
        var table = media.store(new ByteArrayInputStream(FileFixtures.csv("Lead")), "lead.csv").ref();
        var body = Body.of(new Block.Video(film, "", Inline.of("It stops.")), new Block.File(table, "Lead, by year"));
        var id = articles.file(copper().with(body), new Fate.Release(clock.instant()), BRUNO);

        var html = articles.called(id).html();
        assertThat(html).containsPattern("<video controls=\"controls\" playsinline=\"playsinline\" preload=\"metadata\" width=\"640\" height=\"360\" src=\"/media/\\d+/stop.mp4\">");
        assertThat(html).containsPattern("<a href=\"/media/\\d+/lead.csv\" download=\"lead.csv\">Lead, by year</a> <span>Table \\(CSV\\), 14 bytes</span>");
        assertThat(articles.called(released(Rights.OWN)).html()).containsPattern("<audio controls=\"controls\" preload=\"none\" src=\"/media/\\d+/bell.wav\"></audio><figcaption>The bell</figcaption>");
    }

    private ArticleId released(Rights rights) {
        return articles.file(copy(rights), new Fate.Release(clock.instant()), BRUNO);
    }

    private Copy copy(Rights rights) {
        var ref = media.store(new ByteArrayInputStream(SOUND), "bell.wav").ref();
        return copper().with(Body.of(List.of(new Block.Audio(ref, Inline.of("The bell"))))).with(rights);
    }

    private String address(ArticleId id) {
        return jdbi.withHandle(db -> db.createQuery("select '/media/' || u.id || '/' || f.name from articles.file_use u join articles.file f on f.hash = u.file_hash where article_id = :id")
                .bind("id", id.value()).mapTo(String.class).one());
    }
}
