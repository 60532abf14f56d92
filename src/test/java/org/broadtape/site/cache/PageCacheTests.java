package org.broadtape.site.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageCacheTests {

    @Inject
    PageCache cache;

    @Inject
    PageNotices notices;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void empty() {
        until(() -> cache.begin("/any") >= 0);
        cache.dropAll();
        TestPages.MADE.set(0);
        TestPages.whileMaking = () -> {
        };
    }

    private static Response get(String path) {
        return given().when().get("/test-pages" + path).then().statusCode(200).extract().response();
    }

    @Test
    void aPageIsMadeOnceAndLooksTheSameEachTime() {
        var first = get("/kept/a");
        var second = get("/kept/a");

        assertThat(second.asString()).isEqualTo(first.asString()).contains("made 1");
        for (var name : List.of("ETag", "Content-Type", "Content-Encoding", "Cache-Control", "Vary", "Link", "Content-Security-Policy", "X-Content-Type-Options")) {
            assertThat(second.header(name)).as(name).isEqualTo(first.header(name)).isNotNull();
        }
        assertThat(second.header("Date")).endsWith("GMT");
        assertThat(second.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(second.header("Surrogate-Key")).isNull();
    }

    @Test
    void aPageThatIsATemplateInsideAnAnswerIsKeptToo() {
        assertThat(get("/wrapped").asString()).isEqualTo(get("/wrapped").asString()).isEqualTo("<p>wrapped 1</p>");
    }

    @Test
    void aReaderWhoHasThePageIsToldSo() {
        var etag = get("/kept/a").header("ETag");

        given().header("If-None-Match", etag).get("/test-pages/kept/a").then().statusCode(304).header("ETag", etag).body(equalTo(""));
        given().header("If-None-Match", "\"other\"").get("/test-pages/kept/a").then().statusCode(200);
        cache.dropAll();
        TestPages.MADE.set(0);
        given().header("If-None-Match", etag).get("/test-pages/kept/a").then().statusCode(304);
    }

    @Test
    void aReaderWhoHasThePageOfThatDateIsToldSo() {
        get("/dated");

        given().header("If-Modified-Since", "Sat, 07 Mar 2026 10:00:00 GMT").get("/test-pages/dated").then().statusCode(304);
        given().header("If-Modified-Since", "Sun, 08 Mar 2026 10:00:00 GMT").get("/test-pages/dated").then().statusCode(304);
        given().header("If-Modified-Since", "Sat, 07 Mar 2026 09:59:59 GMT").get("/test-pages/dated").then().statusCode(200);
        given().header("If-Modified-Since", "yesterday").get("/test-pages/dated").then().statusCode(200);
    }

    @Test
    void headHasTheHeadersOfThePageWithoutIt() {
        var page = get("/kept/a");

        var head = given().head("/test-pages/kept/a").then().statusCode(200).extract().response();

        assertThat(head.header("ETag")).isEqualTo(page.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(page.header("Content-Length"));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void aBrowserThatTakesBrotliGetsItOnceItIsPacked() {
        get("/kept/a");

        until(() -> given().header("Accept-Encoding", "gzip, br").config(RestAssured.config().decoderConfig(
                DecoderConfig.decoderConfig().noContentDecoders())).get("/test-pages/kept/a").header("Content-Encoding").equals("br"));
        assertThat(TestPages.MADE).hasValue(1);
    }

    @Test
    void whoTakesNoPackingGetsItPlain() throws IOException {
        get("/kept/a");

        assertThat(raw("GET /test-pages/kept/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).contains("<p>a made 1</p>").doesNotContain("Content-Encoding");
    }

    @Test
    void whatChangesDropsThePagesThatShowItWithinASecond() {
        get("/kept/a");
        get("/kept/b");

        var began = System.nanoTime();
        notices.changed(Set.of("test-page/a"));
        until(() -> get("/kept/a").asString().contains("made 3"));

        assertThat(System.nanoTime() - began).isLessThan(1_000_000_000L);
        assertThat(get("/kept/b").asString()).contains("made 2");
    }

    @Test
    void aPageThatWasOvertakenWhileItWasMadeIsNotKept() {
        TestPages.whileMaking = () -> cache.drop(Set.of("article/1"));
        get("/kept/a");
        TestPages.whileMaking = () -> {
        };

        assertThat(get("/kept/a").asString()).contains("made 2");
        assertThat(get("/kept/a").asString()).contains("made 2");
    }

    @Test
    void aPageThatManyWantAtOnceIsMadeOnce() throws Exception {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ConcurrentLinkedQueue<Future<Response>>();
            TestPages.whileMaking = () -> {
                for (var reader = 0; reader < 5; reader++) {
                    waiting.add(readers.submit(() -> get("/kept/a")));
                }
                until(() -> cache.makings().waiting("/test-pages/kept/a") == 5);
            };
            get("/kept/a");

            assertThat(waiting).hasSize(5).allSatisfy(other -> assertThat(other.get().asString()).contains("made 1"));
        }
    }

    @Test
    void whoAskedAfterAChangeIsNotGivenThePageOfBefore() throws Exception {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ConcurrentLinkedQueue<Future<Response>>();
            TestPages.whileMaking = () -> {
                TestPages.whileMaking = () -> {
                };
                cache.drop(Set.of("article/1"));
                waiting.add(readers.submit(() -> get("/kept/a")));
                until(() -> cache.makings().waiting("/test-pages/kept/a") == 1);
            };

            assertThat(get("/kept/a").asString()).contains("made 1");
            assertThat(waiting.remove().get().asString()).contains("made 2");
        }
    }

    @Test
    void whoWaitsForAPageThatIsNotKeptHasItMade() throws Exception {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = readers.submit(() -> get("/untagged"));
            var second = readers.submit(() -> get("/untagged"));

            assertThat(List.of(first.get().asString(), second.get().asString())).containsExactlyInAnyOrder("made 1", "made 2");
            assertThat(cache.makings().waiting("/test-pages/untagged")).isZero();
        }
    }

    @Test
    void aReaderWithASessionGetsAPageOfTheirOwn() {
        get("/kept/a");

        given().cookie("__Host-session", "x").get("/test-pages/kept/a").then().body(containsString("made 2")).header("Cache-Control", "private, no-store");
        given().header("Authorization", "Bearer x").get("/test-pages/kept/a").then().body(containsString("made 3"));
        given().cookie("theme", "night").get("/test-pages/kept/a").then().body(containsString("made 1"));
    }

    @Test
    void unknownParametersAreNeitherPartOfTheKeyNorKept() {
        get("/kept/a?utm_source=x");
        get("/kept/a?utm_source=x");

        assertThat(TestPages.MADE).hasValue(2);
        assertThat(cache.count()).isZero();
    }

    @Test
    void whatIsPersonalClosingUntaggedOrGoneIsNotKept() {
        for (var path : List.of("/personal", "/closing", "/untagged")) {
            assertThat(get(path).asString()).isNotEqualTo(get(path).asString());
        }
        given().get("/test-pages/gone").then().statusCode(410).header("ETag", (String) null);
        given().get("/test-pages/gone").then().statusCode(410).header("X-Content-Type-Options", "nosniff");
        assertThat(TestPages.MADE).hasValue(8);
    }

    @Test
    void aNodeThatCannotHearHoldsNothingUntilItHearsAgain() {
        get("/kept/a");
        cache.goBlind();
        assertThat(get("/kept/a").asString()).contains("made 2");
        assertThat(get("/kept/a").asString()).contains("made 3");

        cache.see();

        assertThat(get("/kept/a").asString()).contains("made 4");
        assertThat(get("/kept/a").asString()).contains("made 4");
    }

    @Test
    void whatTheCacheDidIsMeasured() {
        var before = meters.get("broadtape.pages.answered").functionCounter().count();
        get("/kept/a");
        get("/kept/a");

        assertThat(meters.get("broadtape.pages.answered").functionCounter().count()).isEqualTo(before + 1);
        assertThat(meters.get("broadtape.pages.held").gauge().value()).isEqualTo(1);
        assertThat(meters.get("broadtape.pages.bytes").gauge().value()).isBetween(1000.0, 10_000.0);
    }

    @Test
    void requestsInOnePacketAreAnsweredInTheirOrder() throws IOException {
        get("/kept/a");
        get("/kept/b");
        var ask = "GET /test-pages/%s HTTP/1.1\r\nHost: x\r\n%s\r\n";

        var answers = raw(ask.formatted("kept/a", "") + ask.formatted("untagged", "") + ask.formatted("kept/b", "") + ask.formatted("kept/a", "")
                + ask.formatted("untagged", "") + ask.formatted("kept/b", "Connection: close\r\n"));

        assertThat(Pattern.compile("(\\w )?made \\d").matcher(answers).results().map(MatchResult::group)).containsExactly("a made 1", "made 3", "b made 2", "a made 1", "made 4", "b made 2");
    }

    private static void until(BooleanSupplier happens) {
        for (var tries = 0; !happens.getAsBoolean(); tries++) {
            assertThat(tries).as("tries").isLessThan(500);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private String raw(String requests) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
