package org.broadtape.articles.keeping;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Inject;

import io.restassured.specification.RequestSpecification;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.members.StaffSession;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class KeepingTests {

    @Inject
    Articles articles;

    @Test
    void anArticleThatIsPutAsideStandsOnTheReadersShelfAndNobodyElses() {
        var id = released("Copper for the shelf");
        var ada = StaffSession.as();

        ada.asks().get("/account/saved/" + id).then().body(containsString("Save this article"));
        posts(ada).post("/account/saved/" + id).then().statusCode(303);

        ada.asks().get("/account/saved").then().body(containsString("Copper for the shelf"));
        ada.asks().get("/account/saved/" + id).then().body(containsString("Saved"));
        StaffSession.as().asks().get("/account/saved").then().body(not(containsString("Copper for the shelf")));

        posts(ada).post("/account/saved/" + id + "/removal").then().statusCode(303).header("Location", endsWith("/account/saved"));
        ada.asks().get("/account/saved").then().body(not(containsString("Copper for the shelf")));
    }

    @Test
    void whatIsNotReleasedCannotBePutAsideAndAGuessedNumberAnswersAlike() {
        var draft = articles.file(story("A draft for nobody's shelf"), new Fate.Draft(), BRUNO);
        var ada = StaffSession.as();

        posts(ada).post("/account/saved/" + draft).then().statusCode(404);
        posts(ada).post("/account/saved/987654321").then().statusCode(404);
    }

    @Test
    void anArticleThatIsTakenBackLeavesTheShelfWithoutAWord() {
        var id = released("Tin that is withdrawn");
        var ada = StaffSession.as();
        posts(ada).post("/account/saved/" + id).then().statusCode(303);

        articles.kill(id, "wrong company", BRUNO);

        ada.asks().get("/account/saved").then().body(not(containsString("Tin that is withdrawn")));
    }

    @Test
    void nothingThatIsReadIsKeptUntilItsReaderWantsIt() {
        var id = released("Zinc that is read");
        var ada = StaffSession.as();

        posts(ada).post("/account/history/" + id).then().statusCode(204);
        ada.asks().get("/account/history").then().body(not(containsString("Zinc that is read")));

        posts(ada).formParam("wanted", "true").post("/account/history").then().statusCode(303);
        ada.asks().get("/account/saved/" + id).then().body(containsString("data-read=\"/account/history/" + id));
        posts(ada).post("/account/history/" + id).then().statusCode(204);
        ada.asks().get("/account/history").then().body(containsString("Zinc that is read"));

        posts(ada).formParam("wanted", "false").post("/account/history").then().statusCode(303);
        posts(ada).formParam("wanted", "true").post("/account/history").then().statusCode(303);
        ada.asks().get("/account/history").then().body(not(containsString("Zinc that is read")));
    }

    private ArticleId released(String headline) {
        return articles.file(story(headline), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
    }

    private static RequestSpecification posts(StaffSession member) {
        return member.asks().header("Sec-Fetch-Site", "same-origin");
    }
}
