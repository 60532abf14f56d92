package org.broadtape.comments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.Speaking;
import org.broadtape.comments.Threads;
import org.broadtape.members.StaffSession;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Posts of those who mean harm, and of those whose connection breaks.
@QuarkusTest
class HostilePostsTests {

    @Inject
    Articles articles;

    @Inject
    Threads threads;

    @Inject
    Jdbi jdbi;

    private ArticleId article = new ArticleId(0);
    private String path = "";

    @BeforeEach
    void articleToSpeakUnder() {
        article = Speaking.forAll(articles.file(story("Copper under attack"), new Fate.Release(Instant.now()), BRUNO));
        path = articles.called(article).path() + "/comments";
        nobodyHasAskedBefore();
    }

    @AfterEach
    void nobodyHasAskedBefore() {
        jdbi.useHandle(db -> db.execute("delete from jobs.budget"));
    }

    @Test
    void ofAThousandPostsOfAHundredAccountsInOneNetworkAHundredAndTwentyAreTaken() throws Exception {
        var posts = new ArrayList<Callable<HttpResponse<String>>>();
        try (var client = HttpClient.newHttpClient(); var atOnce = Executors.newFixedThreadPool(8)) {
            var accounts = IntStream.range(0, 100).mapToObj(_ -> StaffSession.as()).toList();
            for (var number = 0; number < 10; number++) {
                for (var member : accounts) {
                    posts.add(() -> client.send(request(member, "Attack of many " + UUID.randomUUID()), BodyHandlers.ofString()));
                }
            }
            var answers = atOnce.invokeAll(posts).stream().map(Future::resultNow).toList();

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(120);
            assertThat(answers).filteredOn(answer -> answer.statusCode() != 303).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body()).contains("There were many comments from you, or from where you are, within a few minutes.", "Attack of many");
            });
        }
        assertThat(threads.discussion(article).visible()).isEqualTo(120).isEqualTo(kept());
        StaffSession.anyone().get(path).then().statusCode(200).body(containsString("120 comments"));
    }

    @Test
    void whatCannotBeSeenIsNotShownAndTheRestIs() {
        assertThat(said("Zinc\0 fell\u0000")).contains("Zinc fell");
        assertThat(said("Copper \u202Eesor\u202C and \u2066more\u2069")).contains("Copper esor and more").doesNotContain("\u202E");
        assertThat(said("Tin w" + "\u0336\u0322\u035B\u0301".repeat(60) + "obbled")).contains("obbled").doesNotContainPattern("\\p{M}{5}");
        assertThat(said("Lead" + "x".repeat(4996))).contains("A moderator looks at your comment", "Lead" + "x".repeat(4996));
        assertThat(said("<!--<img src=\"--><img src=x onerror=alert(1)//\">")).doesNotContain("<img src=x", "<!--<img");
    }

    @Test
    void aFormWithNonsenseInItsOtherFieldsIsAnsweredInWords() {
        var ada = StaffSession.as();
        for (var fields : new String[] { "submission=%00&text=Zinc", "submission=1&text=Zinc", "text=Zinc", "submission=" + UUID.randomUUID() + "&text=Zinc&parent=%00",
                "submission=" + UUID.randomUUID() + "&text=Zinc&rank=first", "submission=" + UUID.randomUUID() + "&text=Zinc&text=Tin" }) {
            ada.asks().contentType("application/x-www-form-urlencoded").body(fields).post(path).then().statusCode(422);
        }
        ada.asks().contentType("application/x-www-form-urlencoded").body("submission=" + UUID.randomUUID() + "&text=Zinc&parent=999999999999").post(path).then().statusCode(404);
        for (var query : new String[] { "?order=%00", "?after=%00", "?after=-1", "?order=newest&after=99999999999999999999", "?part=%3Cscript%3E" }) {
            ada.asks().get(path + query).then().statusCode(200).body(not(containsString("<script>")));
        }
        assertThat(kept()).isZero();
    }

    @Test
    void whoseConnectionBreaksBeforeTheAnswerSendsTheFormAgainAndHasPostedOnce() throws Exception {
        var ada = StaffSession.as();
        var form = form("Said once, sent twice", UUID.randomUUID());
        try (var _ = raw(ada, form, form.length())) {
            await(1);
        }

        ada.asks().contentType("application/x-www-form-urlencoded").body(form).post(path).then().statusCode(303).header("Location", containsString("/comments/"));
        ada.asks().contentType("application/x-www-form-urlencoded").body(form).post(path).then().statusCode(303);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whoseConnectionBreaksWithinTheFormHasPostedNothing() throws IOException {
        var ada = StaffSession.as();
        var form = form("Cut off in the middle of it", UUID.randomUUID());
        raw(ada, form.substring(0, form.length() - 9), form.length()).close();

        ada.asks().contentType("application/x-www-form-urlencoded").body(form).post(path).then().statusCode(303);
        assertThat(kept()).isEqualTo(1);
        StaffSession.anyone().get(path).then().body(containsString("Cut off in the middle of it"));
    }

    /// What the page of a comment says to who wrote it.
    private String said(String words) {
        var ada = StaffSession.as();
        var address = ada.asks().contentType("application/x-www-form-urlencoded; charset=UTF-8").body(form(words, UUID.randomUUID())).post(path).then().statusCode(303).extract()
                .header("Location");
        return ada.asks().get(address.replaceFirst("^https?://[^/]+", "")).then().statusCode(200).extract().asString();
    }

    private HttpRequest request(StaffSession by, String words) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path)).header("Cookie", "session=" + by.token().text()).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form(words, UUID.randomUUID()))).build();
    }

    private static String form(String words, UUID submission) {
        return "submission=" + submission + "&position=&parent=&text=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /// Sends so much, and does not read the answer.
    private Socket raw(StaffSession by, String body, int length) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nCookie: session="
                + by.token().text() + "\r\nContent-Length: " + length + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private void await(long comments) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (kept() < comments) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private long kept() {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from comments.comment where article_id = :article").bind("article", article.value()).mapTo(Long.class).one());
    }
}
