package org.broadtape.articles.images;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.copper;
import static org.hamcrest.Matchers.containsString;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Inject;

import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.filing.Authors;
import org.broadtape.doors.images.Fixtures;
import org.broadtape.kernel.Slug;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PortraitsTests {

    private static final Slug PORTIA = new Slug("portia-drawn");

    @Inject
    Portraits portraits;

    @Inject
    ImageStore store;

    @Inject
    Authors authors;

    @Inject
    Articles articles;

    @Inject
    Clock clock;

    @Test
    void aPortraitIsOnTheAuthorsPageAndUnderWhatTheyHaveWritten() throws IOException {
        authors.set(PORTIA, "Portia Drawn", "Correspondent", "Portia Drawn writes about lines.", true);
        portraits.set(PORTIA, new ByteArrayInputStream(Fixtures.file(640, 640, "jpg")), "A drawing of Portia");
        var id = articles.file(by("Portia Drawn"), new Fate.Release(clock.instant()), BRUNO);

        var portrait = portraits.named("Portia Drawn").orElseThrow();
        var address = portrait.picture().address(320, "jpg");
        given().get(address).then().statusCode(200);
        given().get("/authors/portia-drawn").then().statusCode(200).body(containsString(address), containsString("alt=\"A drawing of Portia\""));
        given().get(articles.called(id).path()).then().statusCode(200).body(containsString(address));
    }

    @Test
    void anotherOneTakesItsPlaceAtTheSameAddress() throws IOException {
        authors.set(PORTIA, "Portia Drawn", "Correspondent", "Portia Drawn writes about lines.", true);
        portraits.set(PORTIA, new ByteArrayInputStream(Fixtures.file(650, 640, "jpg")), "First");
        var first = stored(PORTIA);
        portraits.set(PORTIA, new ByteArrayInputStream(Fixtures.file(660, 640, "jpg")), "Second");

        assertThat(stored(PORTIA).picture().use()).isEqualTo(first.picture().use());
        assertThat(stored(PORTIA).alt()).isEqualTo("Second");
    }

    @Test
    void whoHasNoneIsShownWithoutOne() {
        assertThat(portraits.named("Nobody Drawn")).isEmpty();
    }

    /// As it is stored, whatever this node remembers.
    private Portrait stored(Slug author) {
        return Objects.requireNonNull(store.portraits().get(author));
    }

    private static Copy by(String author) {
        var copy = copper();
        return new Copy(copy.headline(), copy.standfirst(), copy.slug(), new Byline(List.of(author), "", ""), copy.body(), copy.image(), copy.filing(), copy.rights(), copy.language(),
                copy.description(), copy.canonical(), copy.mentions());
    }
}
