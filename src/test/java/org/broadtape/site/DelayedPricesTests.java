package org.broadtape.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;

import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Mention;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.quotes.Offer;
import org.broadtape.instruments.quotes.Quotes;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.jobs.lines.Listening;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Of a source that may be shown a quarter of an hour late, nobody without live quotes sees sooner what it said: R76.54 is in no exit, R65.43 is.
@QuarkusTest
class DelayedPricesTests {

    private static final String NOT_YET = "76.54";
    private static final String SHOWN = "65.43";

    @Inject
    Quotes quotes;

    @Inject
    Sources sources;

    @Inject
    Articles articles;

    @Inject
    Bars bars;

    @Inject
    Jdbi jdbi;

    private final String late = "e" + UUID.randomUUID().toString().substring(0, 8);
    private final String prompt = late + "-prompt";
    private final Instant released = Instant.now().minus(Duration.ofMinutes(40));
    private Invented market;
    private InstrumentId share;
    private InstrumentId other;
    private String article = "";

    @BeforeEach
    void told() {
        sources.add(late, List.of("licence=15 minutes late", "delay=15m", "on=yes"));
        sources.add(prompt, List.of("licence=as it comes", "on=yes"));
        market = new Invented(jdbi);
        share = market.share("LATE");
        other = market.share("PROMPT");
        var price = new BigDecimal("6500");
        bars.keep(share, List.of(new Bar(LocalDate.now(ZoneOffset.UTC).minusDays(1), price, price, price, price, 100)), "test");
        var id = articles.file(story("Late prices, " + late, "They come late.").about(List.of(new Mention("LATE", market.mic()))), new Fate.Release(released, released, List.of()), BRUNO);
        article = articles.called(id).path();
        says(late, "LATE", "6543", Instant.now().minus(Duration.ofMinutes(25)));
        says(late, "LATE", "7654", Instant.now().minus(Duration.ofMinutes(2)));
    }

    @Test
    void inNoExit() {
        var page = "/instruments/" + market.mic() + "/LATE";
        for (var path : List.of(article, page)) {
            assertThat(got(path)).as(path).contains(SHOWN).doesNotContain(NOT_YET);
        }
        for (var path : List.of(page + "?range=1d", page + "?range=5d", page + "/feed.atom", page + "/feed.json", page + "/articles", "/quotes", "/quotes/tape", "/markets", "/")) {
            assertThat(got(path)).as(path).doesNotContain(NOT_YET);
        }
        assertThat(given().accept("application/json").get("/quotes/live?i=" + share).asString()).contains(SHOWN).doesNotContain(NOT_YET);
    }

    @Test
    void overNoLine() throws IOException {
        try (var line = new Listening("/quotes/live?i=" + share + "," + other, "")) {
            assertThat(line.next().getString("[0].price")).endsWith(SHOWN);
            says(late, "LATE", "7655", Instant.now().minusSeconds(30));
            says(prompt, "PROMPT", "500", Instant.now().minusSeconds(30));
            var moved = line.next();
            assertThat(moved.getList("i", Long.class)).as("the other alone").containsExactly(other.value());
        }
    }

    private static String got(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private void says(String source, String symbol, String price, Instant at) {
        assertThat(quotes.accept(List.of(new Offer(new Offer.Name(market.mic(), symbol, ""), new BigDecimal(price), "", at, 0)), sources.called(source)).accepted()).isEqualTo(1);
    }
}
