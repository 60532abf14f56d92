package org.broadtape.instruments.quotes.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.quotes.Offer;
import org.broadtape.instruments.quotes.Quotes;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.jobs.lines.Listening;
import org.broadtape.kernel.Slug;
import org.broadtape.members.StaffSession;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.Tiers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveQuotesTests {

    private static final Slug LIVE = new Slug("quotes-live");

    @Inject
    Quotes quotes;

    @Inject
    Sources sources;

    @Inject
    Tiers tiers;

    @Inject
    Jdbi jdbi;

    private final String source = "l" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant then = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(3600);
    private Invented market;
    private InstrumentId npn;
    private InstrumentId other;

    @BeforeEach
    void listed() {
        sources.add(source, List.of("licence=invented", "on=yes"));
        market = new Invented(jdbi);
        npn = market.share("NPN");
        other = market.share("OTH");
        told("NPN", "320450", then);
    }

    @Test
    void aLineSaysWhatThePageCostsAndThenWhatMoves() throws IOException {
        try (var line = new Listening("/quotes/live?i=" + npn, "")) {
            assertThat(line.status()).isEqualTo(200);
            assertThat(line.head).anyMatch(header -> header.equalsIgnoreCase("cache-control: no-store")).anyMatch(header -> header.matches("(?i)content-type: text/event-stream.*"));
            assertThat(line.next().getString("[0].price")).endsWith("3,204.50");

            told("OTH", "5", then);
            told("NPN", "330000", then.plusSeconds(1));
            var moved = line.next();
            assertThat(moved.getList("$")).as("only what is on the page").hasSize(1);
            assertThat(moved.getLong("[0].i")).isEqualTo(npn.value());
            assertThat(moved.getString("[0].price")).endsWith("3,300.00");
            assertThat(moved.getString("[0].at")).isEqualTo(then.plusSeconds(1).toString());
        }
    }

    @Test
    void severalQuotesWithinHalfASecondAreOneMessageWithTheLast() throws IOException {
        try (var line = new Listening("/quotes/live?i=" + npn + "," + other, "")) {
            line.next();
            quotes.accept(List.of(offer("NPN", "1", then.plusSeconds(1)), offer("NPN", "321000", then.plusSeconds(2)), offer("NPN", "322000", then.plusSeconds(3)),
                    offer("OTH", "7", then)), sources.called(source));
            var prices = new ArrayList<String>();
            while (prices.size() < 2) {
                prices.addAll(line.next().getList("price", String.class));
            }
            assertThat(prices).satisfiesExactlyInAnyOrder(one -> assertThat(one).endsWith("3,220.00"), one -> assertThat(one).endsWith("0.07"));
        }
    }

    @Test
    void ofASourceWithADelayOnlyWhoHasLiveQuotesSeesTheLatestPrice() throws IOException {
        sources.change(source, List.of("delay=15m"));
        told("NPN", "330000", Instant.now().minusSeconds(30));
        assertThat(asked("/quotes/live?i=" + npn).getString("[0].price")).endsWith("3,204.50");
        try (var line = new Listening("/quotes/live?i=" + npn, "")) {
            assertThat(line.next().getString("[0].price")).endsWith("3,204.50");
        }

        var dineo = StaffSession.as();
        TestTiers.above(LIVE, "Live", new Entitlements(false, 1, 0, true, Set.of(), false, false, 0, 0));
        jdbi.useHandle(db -> db.execute("update members.member set tier = ? where id = ?", LIVE.value(), dineo.member().value()));
        try (var line = new Listening("/quotes/live?i=" + npn, dineo.token().text())) {
            assertThat(line.next().getString("[0].price")).endsWith("3,300.00");
            told("NPN", "331000", Instant.now().minusSeconds(10));
            assertThat(line.next().getString("[0].price")).endsWith("3,310.00");
        } finally {
            jdbi.useHandle(db -> {
                db.execute("update members.member set tier = 'free' where tier = ?", LIVE.value());
                db.execute("delete from members.tier where slug = ?", LIVE.value());
            });
            tiers.told("");
        }
    }

    @Test
    void whoHasNoLineAsksAndNonsenseIsRefused() {
        assertThat(asked("/quotes/live?i=" + npn + "," + npn).getList("$")).hasSize(1);
        assertThat(asked("/quotes/live?i=999999999999").getList("$")).isEmpty();
        for (var nonsense : List.of("/quotes/live", "/quotes/live?i=", "/quotes/live?i=a", "/quotes/live?i=" + "1,".repeat(100) + "1")) {
            RestAssured.given().accept("application/json").get(nonsense).then().statusCode(400);
        }
    }

    @Test
    void oneNetworkHasSoManyLinesAndNoMore() throws IOException {
        var lines = new ArrayList<Listening>();
        try {
            for (var one = 0; one < 20; one++) {
                lines.add(new Listening("/quotes/live?i=" + npn, ""));
            }
            try (var more = new Listening("/quotes/live?i=" + npn, "")) {
                assertThat(more.status()).isEqualTo(429);
                assertThat(more.head).anyMatch(header -> header.equalsIgnoreCase("retry-after: 60"));
            }
        } finally {
            for (var line : lines) {
                line.close();
            }
        }
    }

    private static JsonPath asked(String path) {
        return RestAssured.given().accept("application/json").get(path).then().statusCode(200).extract().jsonPath();
    }

    private void told(String symbol, String price, Instant at) {
        quotes.accept(List.of(offer(symbol, price, at)), sources.called(source));
    }

    private Offer offer(String symbol, String price, Instant at) {
        return new Offer(new Offer.Name(market.mic(), symbol, ""), new BigDecimal(price), "", at, 0);
    }
}
