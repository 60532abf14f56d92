package org.broadtape.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.broadtape.api.keys.Scope;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.quotes.Offer;
import org.broadtape.instruments.quotes.Quotes;
import org.broadtape.instruments.quotes.sources.Sources;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Latest prices as programs fetch them, live and late.
@QuarkusTest
class LatestTests {

    @Inject
    Quotes quotes;

    @Inject
    Sources sources;

    @Inject
    Jdbi jdbi;

    private final String source = "s" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private String mic = "";
    private InstrumentId npn = new InstrumentId(0);
    private InstrumentId sol = new InstrumentId(0);

    @BeforeEach
    void aSourceThatIsShownLate() {
        sources.add(source, List.of("name=Northgate Prices", "licence=invented", "on=yes", "delay=15m", "most-move=900%"));
        var market = new Invented(jdbi);
        mic = market.mic();
        npn = market.share("NPN");
        sol = market.share("SOL");
        told("320450", now.minusSeconds(3600));
        told("321000", now.minusSeconds(60));
    }

    @Test
    void whoeverHasLiveQuotesGetsTheNewest() {
        var json = Program.with(Scope.QUOTES_LIVE).get("/api/v1/quotes?instruments=" + npn.value()).jsonPath();

        assertThat(json.getString("items[0].price")).isEqualTo("321000");
        assertThat(json.getString("items[0].at")).isEqualTo(now.minusSeconds(60).toString());
        assertThat(json.getString("items[0].source")).isEqualTo("Northgate Prices");
        assertThat(json.getString("items[0].kind")).isEqualTo("quote");
        assertThat(json.getInt("items[0].delay_seconds")).isZero();
        assertThat(json.getString("items[0].instrument.unit.code")).isEqualTo("ZAC");
    }

    @Test
    void everybodyElseGetsWhatTheDelayLetsThrough() {
        var json = Program.with(Scope.QUOTES_READ).get("/api/v1/quotes?instruments=" + mic + ":NPN").jsonPath();

        assertThat(json.getString("items[0].price")).isEqualTo("320450");
        assertThat(json.getInt("items[0].delay_seconds")).isEqualTo(900);
    }

    @Test
    void theyComeInTheOrderInWhichTheyWereAskedForAndNoneIsPassedOver() {
        var program = Program.with(Scope.QUOTES_LIVE);

        var json = program.get("/api/v1/quotes?instruments=" + sol.value() + "," + mic + ":npn," + npn.value()).jsonPath();

        assertThat(json.getList("items.instrument.id", Long.class)).as("once, by whichever name").containsExactly(npn.value());
        assertThat(json.getList("without_price", Long.class)).containsExactly(sol.value());
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        var program = Program.with(Scope.QUOTES_LIVE);
        var many = IntStream.rangeClosed(1, 101).mapToObj(Integer::toString).collect(Collectors.joining(","));

        wrong(program, "?instruments=" + npn.value() + "," + mic + ":NOBODY", "There is no instrument '" + mic + ":NOBODY'");
        wrong(program, "?instruments=naspers", "There is no instrument 'naspers'");
        wrong(program, "?instruments=" + many, "There are 101 of them; ask for 100 at a time");
        wrong(program, "?instruments=,", "Write which instruments are meant");
        wrong(program, "", "Write which instruments are meant");
    }

    @Test
    void theAddressToWhichSourcesPushTakesBothMethods() {
        KeyTests.problem(Program.with(Scope.COMPANIES_READ).get("/api/v1/quotes?instruments=1"), 403, "scope", "quotes:read");
        assertThat(Program.with(Scope.QUOTES_LIVE).asks().body("[]").post("/api/v1/quotes?source=" + source).statusCode()).as("a source of files pushes nothing").isEqualTo(404);
        var answer = Program.with(Scope.QUOTES_LIVE).asks().put("/api/v1/quotes");
        KeyTests.problem(answer, 405, "method", "This address takes no PUT");
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }

    private static void wrong(Program program, String query, String detail) {
        var answer = program.get("/api/v1/quotes" + query);
        KeyTests.problem(answer, 400, "parameter", detail);
        assertThat(answer.jsonPath().getString("parameter")).isEqualTo("instruments");
    }

    private void told(String price, Instant at) {
        quotes.accept(List.of(new Offer(new Offer.Name(mic, "NPN", ""), new BigDecimal(price), "", at, 0)), sources.called(source));
    }
}
