package org.broadtape.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;

import org.broadtape.articles.Articles;
import org.broadtape.articles.body.reading.MarkdownReader;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Mention;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Listed;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MarketPagesTests {

    private static final String MIC = "XMPT";

    @Inject
    Jdbi jdbi;

    @Inject
    Bars bars;

    @Inject
    Articles articles;

    @Test
    void theArticleSaysWhatItsInstrumentCostsAndTheInstrumentNamesTheArticle() {
        var quarry = priced("QUA", "Quarry & Sons");
        var now = Instant.now();
        var id = articles.file(story("Stone is dear again", "It is.").about(List.of(new Mention("QUA", MIC))), new Fate.Release(now, now, List.of()), BRUNO);

        given().get(articles.called(id).path()).then().statusCode(200).body(containsString("Instrument details")).body(containsString("href=\"/instruments/XMPT/QUA\""))
                .body(containsString("R20.50"));
        given().get("/instruments/XMPT/QUA").then().statusCode(200).body(containsString("Quarry &amp; Sons")).body(containsString("R20.50")).body(containsString("<svg"))
                .body(containsString("Stone is dear again")).body(containsString("data-quote=\"" + quarry + "\""))
                .body(containsString("<a class=\"chart__marker\" data-kind=\"article\" href=\"" + articles.called(id).path() + "\""));
        given().get("/instruments/XMPT/QUA/articles").then().statusCode(200).body(containsString("Stone is dear again"));
        given().get("/instruments/XMPT/QUA/feed.atom").then().statusCode(200).body(containsString("Stone is dear again"));
        given().redirects().follow(false).get("/instruments/xmpt/qua").then().statusCode(302);
    }

    @Test
    void aDraftIsOnNoPageOfAnInstrument() {
        priced("DRF", "Draft Horses");
        articles.file(story("Horses, not yet", "Soon.").about(List.of(new Mention("DRF", MIC))), new Fate.Draft(), BRUNO);

        given().get("/instruments/XMPT/DRF").then().statusCode(200).body(not(containsString("Horses, not yet")));
        given().get("/instruments/XMPT/DRF/feed.json").then().statusCode(200).body(not(containsString("Horses, not yet")));
    }

    @Test
    void theMarketsPageTakesNothingFromTheSectionOfThatWord() {
        var now = Instant.now();
        var id = articles.file(story("A story in the section", "With its own page."), new Fate.Release(now, now, List.of()), BRUNO);

        given().get("/markets").then().statusCode(200);
        given().get("/quotes/tape").then().statusCode(200);
        given().get(articles.called(id).path()).then().statusCode(200).body(containsString("With its own page."));
        given().get(articles.called(id).path() + "/comments").then().statusCode(200);
        given().get("/markets?before=nonsense").then().statusCode(404);
    }

    @Test
    void aPriceInTheTextKeepsWhatWasWrittenBesideThePresentOne() {
        var mine = priced("PIT", "Pit & Shaft");
        var now = Instant.now();
        var text = MarkdownReader.read("It rose to <data value=\"XMPT:PIT\">R19.00</data> and to <data value=\"XMPT:NOT\">R1.00</data>.\n\n<data value=\"XMPT:PIT\">R19.00 at noon</data>\n\n"
                + "<data value=\"XMPT:NOT\">R1.00 at noon</data>").body();
        var id = articles.file(story("A deeper pit", "It is.").with(text).about(List.of(new Mention("PIT", MIC))), new Fate.Release(now, now, List.of()), BRUNO);

        var page = given().get(articles.called(id).path()).then().statusCode(200).extract().asString();
        var prose = page.substring(page.indexOf("<div class=\"prose\""), page.indexOf("<div class=\"article__end\">"));

        assertThat(prose).containsPattern("R19.00</data> <a class=\"mention\" href=\"/instruments/XMPT/PIT\" data-quote=\"" + mine + "\">\\[now <span data-quote-part=\"price\">R20.50</span>")
                .contains("R1.00</data>.").contains("<p>R19.00 at noon</p>").contains("<p>R1.00 at noon</p>").contains("Pit &amp; Shaft").contains("class=\"sparkline\"").doesNotContain("<!--");
        assertThat(prose.split("class=\"stock\"", -1)).hasSize(2);
    }

    @Test
    void aFeedSaysWhatAnInstrumentCostAtTheReleaseAndNow() {
        priced("FED", "Feed Mills");
        var released = Instant.now().minus(3, ChronoUnit.DAYS);
        var text = MarkdownReader.read("It cost <data value=\"XMPT:FED\">R19.00</data>.").body();
        articles.file(story("Mills are dear", "Yes.").with(text).about(List.of(new Mention("FED", MIC))), new Fate.Release(released, released, List.of()), BRUNO);

        given().get("/instruments/XMPT/FED/feed.json").then().statusCode(200).body("items[0].content_html", containsString("It cost R19.00 [now R20.50, "))
                .body("items[0].content_html", containsString("/instruments/XMPT/FED\">Feed Mills</a> (XMPT: FED): R20.3")).body("items[0].content_html", containsString(" at release, R20.50 now, +"));
    }

    @Test
    void thePricesHaveAnAddressThatNeedsNoSection() {
        given().get("/quotes").then().statusCode(200).header("Cache-Control", not(containsString("no-store"))).body(containsString("<h1 class=\"page-head__title\">Markets</h1>"))
                .body(containsString("rel=\"canonical\"")).body(containsString("href=\"/companies\""));
        given().get("/quotes/nothing-there").then().statusCode(404);
    }

    /// A share that closed at R20.50 on the last of ten weekdays.
    private InstrumentId priced(String symbol, String name) {
        var id = Listed.share(jdbi, MIC, symbol, name);
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        bars.keep(id, IntStream.rangeClosed(0, 9).mapToObj(ago -> bar(yesterday.minusDays(9L - ago), 2005 + 5L * ago)).toList(), "test");
        return id;
    }

    private static Bar bar(LocalDate day, long close) {
        var price = BigDecimal.valueOf(close);
        return new Bar(day, price, price.add(BigDecimal.TEN), price.subtract(BigDecimal.TEN), price, 1_000);
    }
}
