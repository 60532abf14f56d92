package org.broadtape.instruments.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Listed;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.minutes.Minutes;
import org.broadtape.instruments.minutes.Minutes.Tick;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InstrumentPageTests {

    private static final String MIC = "XIPT";

    @Inject
    Jdbi jdbi;

    @Inject
    Bars bars;

    @Inject
    Minutes minutes;

    @Test
    void everythingThatIsTurnedAtTheChartStaysInTheAddressOfEveryOtherTurn() {
        closed("TRN", "Turnery", 1000);

        given().get("/instruments/XIPT/TRN").then().statusCode(200).body(containsString("chart__line")).body(containsString("chart__volume"))
                .body(containsString("href=\"/instruments/XIPT/TRN?range=6m#plot\"")).body(not(containsString("plot__settings\" open")));
        given().get("/instruments/XIPT/TRN?range=1m&as=candles&scale=log&volume=no&prices=raw").then().statusCode(200).body(containsString("data-chart=\"candles\" data-log"))
                .body(not(containsString("chart__volume"))).body(containsString("/instruments/XIPT/TRN?range=5y&amp;as=candles&amp;scale=log&amp;volume=no&amp;prices=raw#plot"))
                .body(containsString("/instruments/XIPT/TRN?range=1m&amp;scale=log&amp;volume=no&amp;prices=raw#plot")).body(containsString("plot__settings\" open"))
                .body(containsString("<input type=\"hidden\" name=\"as\" value=\"candles\">"));
        given().get("/instruments/XIPT/TRN?range=nonsense&as=&scale=x").then().statusCode(200).body(containsString("data-chart=\"line\""));
    }

    @Test
    void anotherIsComparedInPerCentByItsTickerOrItsName() {
        closed("ONE", "Onesided Iptwares", 1000);
        closed("TWO", "Twofold Iptwares", 2000);

        given().get("/instruments/XIPT/ONE?compare=xipt:two").then().statusCode(200).body(containsString("data-percent")).body(containsString("Compared with Twofold Iptwares"))
                .body(containsString("data-number=\"1\">Twofold Iptwares")).body(containsString("value=\"XIPT:TWO\"")).body(containsString("?range=max&amp;compare=XIPT:TWO#plot"));
        given().get("/instruments/XIPT/ONE?compare=XIPT:GONE").then().statusCode(200).body(not(containsString("data-percent"))).body(containsString("value=\"XIPT:GONE\""))
                .body(containsString("Nothing is known by “XIPT:GONE”. Try its ticker with its market, such as XJSE:NPN."));
        given().get("/instruments/XIPT/ONE?compare=%3Cscript%3E").then().statusCode(200).body(not(containsString("<script>\"")));
    }

    @Test
    void aDayIsDrawnFromItsMinutesAndWhereNoneAreKnownThePageSaysSo() {
        var id = closed("MNT", "Minutes & Sons", 1000);

        given().get("/instruments/XIPT/MNT?range=1d").then().statusCode(200).body(containsString("There are no prices of this time."));

        var noon = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(2, ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS);
        minutes.add(IntStream.range(0, 60).mapToObj(minute -> new Tick(id, noon.plus(minute, ChronoUnit.MINUTES), BigDecimal.valueOf(1000 + minute), 10)).toList());
        var day = LocalDate.ofInstant(noon, ZoneOffset.UTC);
        given().get("/instruments/XIPT/MNT?range=1d&as=candles").then().statusCode(200).body(containsString("datetime=\"" + day + " 12:59\"")).body(containsString("<td>10.59</td>"));
        given().get("/instruments/XIPT/MNT?range=5d").then().statusCode(200).body(containsString("datetime=\"" + day + " 12:00\""));
    }

    @Test
    void theScriptIsToldTheSameThatTheServerDraws() {
        closed("JSA", "Jsa Iptwares", 1000);
        closed("JSB", "Jsb Iptwares", 2000);
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

        given().get("/instruments/XIPT/JSA?range=1m&as=candles").then().body(containsString("data-plot=\"/instruments/XIPT/JSA/bars.json?range=1m&amp;as=candles\""));
        var told = given().get("/instruments/XIPT/JSA/bars.json?range=1m&as=candles").then().statusCode(200).contentType("application/json").header("ETag", notNullValue()).extract().jsonPath();
        assertThat(told.getString("length") + told.getBoolean("candles") + told.getBoolean("log") + told.getBoolean("shown")).isEqualTo("daytruefalsetrue");
        assertThat(told.getLong("at[-1]")).isEqualTo(yesterday);
        assertThat(told.getDouble("close[-1]")).isEqualTo(10.59);
        assertThat(told.getDouble("high[-1]")).isEqualTo(10.69);
        assertThat(told.getList("volume")).hasSameSizeAs(told.getList("at")).containsOnly(1000);

        var compared = given().get("/instruments/XIPT/JSA/bars.json?compare=XIPT:JSB").then().statusCode(200).extract().jsonPath();
        assertThat(compared.getString("other.name")).isEqualTo("Jsb Iptwares");
        assertThat(compared.getDouble("other.close[-1]")).isEqualTo(20.59);
        given().get("/instruments/XIPT/JSA/bars.json?range=1d").then().statusCode(404);
        given().get("/instruments/XIPT/NONE/bars.json").then().statusCode(404);
    }

    /// Sixty days up to yesterday, each a cent above the one before.
    private InstrumentId closed(String symbol, String name, long first) {
        var id = Listed.share(jdbi, MIC, symbol, name);
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        bars.keep(id, IntStream.range(0, 60).mapToObj(at -> bar(yesterday.minusDays(59L - at), first + at)).toList(), "test");
        return id;
    }

    private static Bar bar(LocalDate day, long close) {
        var price = BigDecimal.valueOf(close);
        return new Bar(day, price, price.add(BigDecimal.TEN), price.subtract(BigDecimal.TEN), price, 1_000);
    }
}
