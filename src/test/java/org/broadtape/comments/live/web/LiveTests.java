package org.broadtape.comments.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.Said;
import org.broadtape.jobs.lines.Listening;
import org.broadtape.members.MemberId;
import org.broadtape.members.StaffSession;
import org.broadtape.members.sessions.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveTests {

    @Inject
    Articles articles;

    @Inject
    Sessions sessions;

    private final MemberId ada = StaffSession.as().member();
    private ArticleId article = new ArticleId(0);
    private long first;

    @BeforeEach
    void spokenUnder() {
        article = articles.file(story("Copper that is spoken of live"), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
        first = Said.under(article, ada, "The first.");
    }

    @Test
    void aLineSaysHowManyAreNewAndThenHowManyMore() throws IOException {
        var second = Said.under(article, ada, "The second.");
        try (var line = new Listening(path(first), "")) {
            assertThat(line.status()).isEqualTo(200);
            assertThat(line.head).anyMatch(header -> header.equalsIgnoreCase("cache-control: no-store")).anyMatch(header -> header.matches("(?i)content-type: text/event-stream.*"));
            assertThat(line.next().getInt("count")).isEqualTo(1);

            Said.shown(Said.held(article, ada, "The third."), article);
            assertThat(line.next().getInt("count")).isEqualTo(2);

            Said.hidden(second, article);
            assertThat(line.next().getInt("count")).isEqualTo(1);
        }
    }

    @Test
    void aCommentThatWaitedForAModeratorIsNewWhenItIsShown() throws IOException {
        var waiting = Said.held(article, ada, "Is this allowed?");
        var newest = Said.under(article, ada, "The newest.");
        try (var line = new Listening(path(newest), "")) {
            assertThat(line.next().getInt("count")).isZero();
            Said.shown(waiting, article);
            assertThat(line.next().getInt("count")).isEqualTo(1);
        }
    }

    @Test
    void heldAndHiddenCommentsAreNoNews() {
        Said.held(article, ada, "Held.");
        Said.hidden(Said.under(article, ada, "Hidden."), article);

        asked(path(first)).body("count", equalTo(0)).body("words", equalTo(""));
    }

    @Test
    void whoHasNoLineAsksForTheNumber() {
        Said.under(article, ada, "One.");
        asked(path(first)).body("count", equalTo(1)).body("words", equalTo("1 new comment"));
        Said.under(article, ada, "Two.");
        asked(path(first)).body("count", equalTo(2)).body("words", equalTo("2 new comments"));
        asked(path(first).replaceFirst("after=.*", "after=nonsense")).body("count", equalTo(3));
    }

    @Test
    void onesOwnCommentsAreNoNews() throws IOException {
        var dineo = StaffSession.as();
        Said.under(article, dineo.member(), "Mine.");

        dineo.asks().accept("application/json").get(path(first)).then().statusCode(200).body("count", equalTo(0));
        try (var line = new Listening(path(first), dineo.token().text())) {
            assertThat(line.next().getInt("count")).isZero();
            Said.shown(Said.held(article, ada, "Another's."), article);
            assertThat(line.next().getInt("count")).isEqualTo(1);
        }
    }

    @Test
    void nobodyListensWhereTheyMaySeeNothing() throws IOException {
        var draft = articles.file(story("Copper that nobody sees"), new Fate.Draft(), BRUNO);
        Said.under(draft, ada, "Inside information.");
        var path = articles.called(draft).path() + "/comments/live?after=0";

        RestAssured.given().accept("application/json").get(path).then().statusCode(404);
        RestAssured.given().accept("application/json").get("/markets/nothing-there/comments/live").then().statusCode(404);
        try (var line = new Listening(path, "")) {
            assertThat(line.status()).isEqualTo(404);
        }
    }

    @Test
    void aLineEndsWhenItsArticleIsKilled() throws IOException {
        try (var line = new Listening(path(first), "")) {
            assertThat(line.next().getInt("count")).isZero();
            articles.kill(article, "wrong company", BRUNO);
            assertThat(line.ends()).isTrue();
        }
    }

    @Test
    void aLineEndsWhenItsReaderIsNotSignedInAnyMore() throws IOException {
        var dineo = StaffSession.as();
        try (var line = new Listening(path(first), dineo.token().text())) {
            assertThat(line.next().getInt("count")).isZero();
            sessions.endAll(dineo.member());
            Said.shown(Said.held(article, ada, "After they left."), article);
            assertThat(line.ends()).isTrue();
        }
    }

    @Test
    void oneNetworkHasSoManyLinesAndNoMore() throws IOException {
        var lines = new ArrayList<Listening>();
        try {
            for (var one = 0; one < 20; one++) {
                lines.add(new Listening(path(first), ""));
            }
            try (var more = new Listening(path(first), "")) {
                assertThat(more.status()).isEqualTo(429);
                assertThat(more.head).anyMatch(header -> header.equalsIgnoreCase("retry-after: 60"));
            }
        } finally {
            for (var line : lines) {
                line.close();
            }
        }
    }

    private String path(long after) {
        return articles.called(article).path() + "/comments/live?after=" + after;
    }

    private static io.restassured.response.ValidatableResponse asked(String path) {
        return RestAssured.given().accept("application/json").get(path).then().statusCode(200);
    }
}
