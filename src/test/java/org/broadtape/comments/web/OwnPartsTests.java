package org.broadtape.comments.web;

import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.Said;
import org.broadtape.members.StaffSession;
import org.junit.jupiter.api.Test;

/// What a member sees of a discussion beyond what everybody does: what is new to them, and what they follow.
@QuarkusTest
class OwnPartsTests {

    @Inject
    Articles articles;

    @Test
    void whatIsNewIsMarkedOnceTheyHaveLookedAndWhatIsFollowedIsOffered() {
        var article = articles.file(story("Copper that is looked at on its page"), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
        var page = articles.called(article).path() + "/comments";
        var chen = StaffSession.as().member();
        var old = Said.under(article, chen, "Old.");
        var ada = StaffSession.as();

        StaffSession.anyone().get(page).then().body(containsString("data-live=\"" + page + "/live?after=")).body(not(containsString("data-look"))).body(not(containsString("/following\"")));
        ada.asks().get(page).then().body(containsString("data-look=\"" + page + "/look\"")).body(containsString("Tell me of new comments")).body(not(containsString("comment__fresh")));
        ada.asks().formParam("at", Instant.now().toString()).post(page + "/look").then().statusCode(204);
        Said.under(article, chen, "Since then.");
        ada.asks().get(page).then().body(containsString("comment__fresh"));

        ada.asks().formParam("what", "thread").formParam("wanted", "true").post("/comments/" + old + "/following").then().statusCode(303);
        ada.asks().get(page).then().body(containsString(">Mute<"));
        ada.asks().formParam("what", "discussion").formParam("wanted", "true").post("/comments/" + old + "/following").then().statusCode(303);
        ada.asks().get(page).then().body(containsString("Tell me no more of new comments"));
    }
}
