package org.broadtape.site.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.filing.Authors;
import org.broadtape.articles.filing.Topics;
import org.broadtape.articles.images.Portraits;
import org.broadtape.doors.images.Fixtures;
import org.broadtape.kernel.Slug;
import org.junit.jupiter.api.Test;

/// Pages that are held show new words about authors and topics, though no article has changed.
@QuarkusTest
class FilingDropsTests {

    @Inject
    PageCache cache;

    @Inject
    Articles articles;

    @Inject
    Authors authors;

    @Inject
    Topics topics;

    @Inject
    Portraits portraits;

    private final String mark = "d" + UUID.randomUUID().toString().substring(0, 8);
    private final Slug author = new Slug("writer-" + mark);

    @Test
    void aHeldPageShowsTheNewWordsAndPortrait() throws IOException {
        until(() -> cache.begin("/any") >= 0);
        var article = articles.called(articles.file(copy(), new Fate.Release(Instant.now()), Cast.BRUNO)).path();
        var pages = List.of(article, "/authors/" + author, "/authors/" + author + "/feed.atom", "/topics/topic-" + mark);
        pages.forEach(page -> until(() -> isHeld(page)));

        authors.set(author, "Writer " + mark, "Correspondent", "Writes on " + mark + ".", true);
        until(() -> get("/authors/" + author).contains("Writes on " + mark));
        until(() -> get(article).contains("Writes on " + mark));
        portraits.set(author, new ByteArrayInputStream(Fixtures.file(333, 333, "png")), "Drawn " + mark);
        until(() -> get(article).contains("/media/") && get("/authors/" + author).contains("Drawn " + mark));
        topics.describe(new Slug("topic-" + mark), "All about " + mark);
        until(() -> get("/topics/topic-" + mark).contains("All about " + mark));
    }

    private boolean isHeld(String page) {
        get(page);
        return cache.find(page, new DefaultHttpHeaders()) != null;
    }

    private static String get(String page) {
        return given().get(page).then().statusCode(200).extract().asString();
    }

    private Copy copy() {
        var copy = Cast.copper();
        return new Copy(copy.headline(), copy.standfirst(), copy.slug(), new Byline(List.of("Writer " + mark), "", ""), copy.body(), copy.image(),
                new Filing(copy.filing().section(), List.of("Topic " + mark), copy.filing().urgency()), copy.rights(), copy.language(), copy.description(), copy.canonical(), copy.mentions());
    }

    private static void until(BooleanSupplier holds) {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
