package org.broadtape.site.cdn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadtape.articles.ArticleEvent.ArticleKilled;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.history.Receipt;
import org.broadtape.jobs.Events;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Outbound;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CdnTests {

    @Inject
    Articles articles;

    @Inject
    Events events;

    @Inject
    Jdbi jdbi;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private HttpServer sink;
    private volatile int answer = 200;

    @BeforeEach
    void start() throws IOException {
        sink = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sink.createContext("/", exchange -> {
            var said = new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            for (var header : List.of("Surrogate-Key", "Authorization", "Fastly-Soft-Purge", "xkey-purge", "xkey-softpurge")) {
                Optional.ofNullable(exchange.getRequestHeaders().getFirst(header)).ifPresent(value -> said.append(" | ").append(header).append(": ").append(value));
            }
            told.add(said.toString());
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        sink.start();
    }

    @AfterEach
    void stop() {
        sink.stop(0);
    }

    private String place() {
        return "localhost:" + sink.getAddress().getPort();
    }

    private Cdn cdn(String method, String token) {
        return new Cdn(Optional.of("http://" + place() + "/purge"), Optional.of(method), Optional.of(token).filter(text -> !text.isEmpty()), events);
    }

    private CdnPurge purge(Cdn cdn) throws Exception {
        return new CdnPurge(cdn, Outbound.allowing(place()), articles);
    }

    private static PagesDropped drop(String happening, long article, String... tags) {
        return new PagesDropped("article/" + article, List.of(tags), article, 1, happening);
    }

    @Test
    void inOneShapeItIsAskedByPostWithABearerToken() throws Exception {
        purge(cdn("POST", "s3cret")).onAll(List.of(drop("released", 1, "article/1", "front"), drop("released", 2, "article/2", "front")));

        assertThat(told).containsExactly("POST /purge | Surrogate-Key: article/1 article/2 front | Authorization: Bearer s3cret | Fastly-Soft-Purge: 1");
    }

    @Test
    void inTheOtherByPurge() throws Exception {
        purge(cdn("PURGE", "")).onAll(List.of(new PagesDropped("page/about", List.of("page/about"), 0, 0, "")));

        assertThat(told).containsExactly("PURGE /purge | Surrogate-Key: page/about | xkey-softpurge: page/about");
    }

    @Test
    void whatIsWithdrawnIsNotServedWhileItIsFetchedAnew() throws Exception {
        purge(cdn("POST", "")).onAll(List.of(drop("withdrawn", 1, "article/1")));

        assertThat(told).containsExactly("POST /purge | Surrogate-Key: article/1");
    }

    @Test
    void whatAnUpdateMayHaveNarrowedIsNotServedWhileItIsFetchedAnew() throws Exception {
        purge(cdn("POST", "")).onAll(List.of(drop("updated", 1, "article/1"), drop("corrected", 2, "article/2")));

        assertThat(told).containsExactly("POST /purge | Surrogate-Key: article/1 article/2");
    }

    @Test
    void aKillPurgesHardAndBeforeTheRest() throws Exception {
        var drops = List.of(drop("released", 1, "article/1", "front"), drop("killed", 2, "article/2", "front"));

        purge(cdn("POST", "")).onAll(drops);
        purge(cdn("PURGE", "")).onAll(drops);

        assertThat(told).containsExactly("POST /purge | Surrogate-Key: article/2 front", "POST /purge | Surrogate-Key: article/1 | Fastly-Soft-Purge: 1",
                "PURGE /purge | Surrogate-Key: article/2 front | xkey-purge: article/2 front", "PURGE /purge | Surrogate-Key: article/1 | xkey-softpurge: article/1");
    }

    @Test
    void manyTagsGoInSeveralCalls() throws Exception {
        purge(cdn("POST", "")).on(drop("released", 1, IntStream.range(0, 450).mapToObj(i -> "topic/" + i).toArray(String[]::new)));

        assertThat(told).hasSize(3).allMatch(call -> call.split("topic/").length <= 201);
    }

    @Test
    void whatItWasToldStandsInTheReceipt() throws Exception {
        var id = articles.file(Cast.copper(), new Fate.Release(Instant.now()), Cast.BRUNO);

        purge(cdn("POST", "")).on(drop("released", id.value(), "article/" + id.value()));

        assertThat(articles.receiptsOf(id)).extracting(Receipt::channel).contains("cdn");
    }

    @Test
    void oneThatRefusesIsToldAgainLaterAndNoReceiptIsWritten() throws Exception {
        var id = articles.file(Cast.copper(), new Fate.Release(Instant.now()), Cast.BRUNO);
        answer = 503;

        assertThatThrownBy(() -> purge(cdn("POST", "")).on(drop("released", id.value(), "front"))).isInstanceOf(IOException.class)
                .hasMessage("the CDN at http://" + place() + "/purge answered 503");
        assertThat(articles.receiptsOf(id)).extracting(Receipt::channel).doesNotContain("cdn");
    }

    @Test
    void aDropIsWrittenIntoTheOutboxInTheCallersTransactionAndAKillOvertakes() {
        var rows = new ArrayList<String>();
        var cdn = cdn("POST", "");

        QuarkusTransaction.begin();
        try {
            cdn.dropped(Set.of("page/about", "frame"));
            cdn.dropped(new ArticleKilled(77, 3), Set.of("article/77", "front"));
            rows.addAll(jdbi.withHandle(db -> db.createQuery("select aggregate || ' ' || event from jobs.outbox where listener = 'cdn' order by id").mapTo(String.class).list()));
        } finally {
            QuarkusTransaction.rollback();
        }

        assertThat(rows).containsExactly("frame pages-dropped", "article/77 pages-dropped");
        assertThat(new PagesDropped("article/77", List.of(), 77, 3, "killed").overtakes()).isTrue();
        assertThat(drop("updated", 77).overtakes()).isFalse();
    }

    @Test
    void aPageSaysToItHowLongToKeepItAndUnderWhichNames() {
        assertThat(cdn("POST", "").keeping(Set.of("front", "article/2"))).containsExactly(Map.entry("CDN-Cache-Control", "max-age=86400"), Map.entry("Surrogate-Control", "max-age=86400"),
                Map.entry("Surrogate-Key", "article/2 front"), Map.entry("Cache-Tag", "article/2,front"));
    }

    @Test
    void withoutOneNobodyIsToldAnything() throws Exception {
        var none = new Cdn(Optional.empty(), Optional.empty(), Optional.empty(), events);

        none.dropped(Set.of("front"));
        none.dropped(new ArticleKilled(1, 1), Set.of("front"));
        purge(none).on(drop("killed", 1, "front"));

        assertThat(none.keeping(Set.of("front"))).isEmpty();
        assertThat(none.problems()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aSettingThatMeansNothingIsSaidInWords() {
        var noAddress = new Cdn(Optional.of("cdn.example"), Optional.empty(), Optional.empty(), events);

        assertThat(noAddress.problems()).containsExactly("BROADTAPE_CDN_PURGE_URL is 'cdn.example', which is no address; write one that begins with https://");
        assertThat(cdn("BAN", "").problems()).containsExactly("BROADTAPE_CDN_PURGE_METHOD is 'BAN'; write POST or PURGE");
        assertThatThrownBy(() -> purge(noAddress).on(drop("killed", 1, "front"))).isInstanceOf(Refused.class);
    }
}
