package org.broadtape.comments.moderation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Said;
import org.broadtape.comments.State;
import org.broadtape.comments.moderation.Decision;
import org.broadtape.comments.moderation.Decision.What;
import org.broadtape.comments.moderation.Decisions;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Actor;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Signature;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A judge on this machine, which answers well, badly, or not at all. Whatever goes wrong, the comment stays held for a person.
@QuarkusTest
class OutsideJudgeTests {

    private static final String SECRET = "known to both";
    /// So long that no test comes to its end, but where the judge is meant to hang.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    Articles articles;

    @Inject
    Comments comments;

    @Inject
    Decisions decisions;

    @Inject
    Judgements judgements;

    @Inject
    JudgeStore store;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch hung = new CountDownLatch(1);
    private HttpServer server;
    private HttpHandler answer = exchange -> answer(exchange, 200, "{}");
    private ArticleId article;
    private CommentId comment;

    @BeforeEach
    void aHeldComment() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::ask);
        server.start();
        article = articles.file(story("Copper before a judge"), new Fate.Release(Instant.now()), BRUNO);
        comment = new CommentId(Said.held(article, StaffSession.as().member(), "Is it fair?"));
    }

    @AfterEach
    void stop() {
        hung.countDown();
        server.stop(0);
    }

    @Test
    void itIsToldTheWordsAloneUnderASignatureAndReleasesWhatOnlyWaitsForIt() {
        answers("{\"verdict\": \"approve\", \"reason\": \"Fair.\"}");

        judged(true);

        assertThat(asked).containsExactly("{\"comment\":" + comment.value() + ",\"text\":\"Is it fair?\"} comment/" + comment.value());
        assertThat(state()).isEqualTo(State.VISIBLE);
        assertThat(log()).extracting(Decision::name, Decision::what, Decision::reason, Decision::byMachine).containsExactly(tuple("outside judge", What.APPROVED, "Fair.", true));
    }

    @Test
    void itDoesNotReleaseWhatSomethingElseHolds() {
        answers("{\"verdict\": \"approve\", \"reason\": \"Fair.\"}");

        judged(false);

        assertThat(state()).isEqualTo(State.HELD);
        assertThat(log()).extracting(Decision::what, Decision::reason).containsExactly(tuple(What.ADVISED, "would approve. Fair."));
    }

    @Test
    void itRejectsWhateverElseHoldsIt() {
        answers("{\"verdict\": \"reject\", \"reason\": \"A\\u0000 slur\\n\"}");

        judged(false);

        assertThat(state()).isEqualTo(State.REJECTED);
        assertThat(log()).extracting(Decision::what, Decision::reason).containsExactly(tuple(What.REJECTED, "A  slur"));
    }

    @Test
    void whereItHoldsAPersonDecidesAndReadsItsWord() {
        answers("{\"verdict\": \"hold\", \"reason\": \"" + "x".repeat(301) + "\"}");

        judged(true);

        assertThat(state()).isEqualTo(State.HELD);
        assertThat(log()).extracting(Decision::what, Decision::reason).containsExactly(tuple(What.ADVISED, "leaves it to you. " + "x".repeat(300) + "…"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "approve", "{\"verdict\": \"yes\"}", "{\"verdict\": {\"approve\": true}}", "[\"approve\"]", "<p>approve</p>", "{\"verdict\": \"approve\"", "null" })
    void anAnswerThatIsNoneLeavesItHeld(String body) {
        answers(body);

        judged(true);

        assertThat(asked).hasSize(1);
        assertThat(state()).isEqualTo(State.HELD);
        assertThat(log()).isEmpty();
    }

    @Test
    void aFailureAndAnEndlessAnswerLeaveItHeld() {
        answer = exchange -> answer(exchange, 503, "{\"verdict\": \"approve\"}");
        judged(true);
        answers("{\"verdict\": \"approve\", \"more\": \"" + "x".repeat(70_000) + "\"}");
        judged(true);

        assertThat(asked).hasSize(2);
        assertThat(state()).isEqualTo(State.HELD);
    }

    @Test
    void aJudgeThatDoesNotKnowTheSignatureRefusesAndTheCommentStaysHeld() {
        answers("{\"verdict\": \"approve\"}");

        heard(new OutsideJudge(allowed(), settings(at("/"), "known to one"), clock, PATIENCE), true);

        assertThat(asked).containsExactly("a signature that does not hold");
        assertThat(state()).isEqualTo(State.HELD);
    }

    @Test
    void oneThatHangsIsWaitedForNoLongerThanItMayTake() {
        answer = exchange -> {
            try {
                hung.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 200, "{\"verdict\": \"approve\"}");
        };

        heard(new OutsideJudge(allowed(), settings(at("/"), SECRET), clock, Duration.ofMillis(200)), true);

        assertThat(hung.getCount()).as("it still hangs").isEqualTo(1);
        assertThat(state()).isEqualTo(State.HELD);
    }

    @Test
    void aRedirectIsNotFollowedAndAPrivateAddressNotCalledUnlessTheOperatorAllowsIt() {
        answer = exchange -> {
            if (exchange.getRequestURI().getPath().equals("/inside")) {
                answer(exchange, 200, "{\"verdict\": \"approve\"}");
            } else {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/inside");
                answer(exchange, 307, "");
            }
        };
        judged(true);
        assertThat(asked).hasSize(1);

        answers("{\"verdict\": \"approve\"}");
        heard(new OutsideJudge(nothingAllowed(), settings(at("/"), SECRET), clock, PATIENCE), true);

        assertThat(asked).as("no second call").hasSize(1);
        assertThat(state()).isEqualTo(State.HELD);
    }

    @Test
    void itsWordHoldsNoMoreForOtherWordsOrOnceAPersonHasDecided() {
        answer = exchange -> {
            jdbi.useHandle(db -> db.execute("update comments.comment set source = 'Is it foul?' where id = ?", comment.value()));
            answer(exchange, 200, "{\"verdict\": \"approve\"}");
        };
        judged(true);
        assertThat(state()).isEqualTo(State.HELD);

        answer = exchange -> {
            Said.hidden(comment.value(), article);
            answer(exchange, 200, "{\"verdict\": \"approve\"}");
        };
        judged(true);

        assertThat(state()).isEqualTo(State.REJECTED);
        assertThat(log()).isEmpty();
        judged(true);
        assertThat(asked).as("nobody waits for a word any more").hasSize(2);
    }

    @Test
    void withoutAnAddressOrAKeyNobodyIsAsked() {
        heard(new OutsideJudge(allowed(), new JudgeSettings(Optional.empty(), Optional.of(SECRET)), clock, PATIENCE), true);
        heard(new OutsideJudge(allowed(), new JudgeSettings(Optional.of(at("/")), Optional.empty()), clock, PATIENCE), true);

        assertThat(asked).isEmpty();
        assertThat(state()).isEqualTo(State.HELD);
    }

    private void judged(boolean alone) {
        heard(new OutsideJudge(allowed(), settings(at("/"), SECRET), clock, PATIENCE), alone);
    }

    private void heard(OutsideJudge judge, boolean alone) {
        new JudgeListener(judge, store, judgements).on(new JudgementAsked(comment.value(), article.value(), alone));
    }

    private void answers(String body) {
        answer = exchange -> answer(exchange, 200, body);
    }

    /// Notes what it is asked, and answers only to who has signed it with the secret.
    private void ask(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var head = exchange.getRequestHeaders();
        var time = head.getFirst(Signature.TIME);
        if (!Signature.timely(time, clock.instant()) || !Signature.holds(head.getFirst(Signature.HEADER), time, body, List.of(SECRET.getBytes(StandardCharsets.UTF_8)))) {
            asked.add("a signature that does not hold");
            answer(exchange, 401, "");
            return;
        }
        asked.add(new String(body, StandardCharsets.UTF_8) + " " + head.getFirst(Signature.KEY));
        answer.handle(exchange);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private State state() {
        return comments.find(comment).orElseThrow().state();
    }

    private List<Decision> log() {
        return decisions.about(Actor.OPERATOR, comment);
    }

    private String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private static JudgeSettings settings(String address, String secret) {
        return new JudgeSettings(Optional.of(address), Optional.of(secret));
    }

    private Outbound allowed() {
        return outbound("localhost:" + server.getAddress().getPort());
    }

    private static Outbound nothingAllowed() {
        return outbound("");
    }

    private static Outbound outbound(String allowed) {
        try {
            return Outbound.allowing(allowed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
