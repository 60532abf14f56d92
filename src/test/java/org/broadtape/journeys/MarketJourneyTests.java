package org.broadtape.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Mention;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.intake.Intake;
import org.broadtape.instruments.intake.Wish;
import org.broadtape.instruments.quotes.Offer;
import org.broadtape.instruments.quotes.Quotes;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.members.staff.Actor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Ada finds a company, reads its chart by mouse, by keyboard and as a table, an article from it, and comes back. Prices move under her eyes.
@QuarkusTest
@Tag("browser")
class MarketJourneyTests extends Journey {

    private static final String MIC = "ZMJT";
    private static final String PAGE = "/instruments/ZMJT/MJH";

    @Inject
    Intake intake;

    @Inject
    Instruments instruments;

    @Inject
    Bars bars;

    @Inject
    Quotes quotes;

    @Inject
    Sources sources;

    @Inject
    Articles articles;

    @BeforeAll
    void aMarket() {
        intake.file(Actor.OPERATOR, new ByteArrayInputStream("""
                mic,symbol,name,company,sector,unit
                ZMJT,MJH,Mjolnes Harbour,Mjolnes Harbour Ltd,Shipping,ZAC
                ZMJT,MJL,Mjolnes Lights,Mjolnes Lights Ltd,Energy,ZAC
                """.getBytes(StandardCharsets.UTF_8)), "list.csv", Wish.of("", "", false));
        priced("MJH");
        priced("MJL");
        articles.file(story("Mjolnes deepens its harbour", "It does.").about(List.of(new Mention("MJH", MIC))), new Fate.Release(Instant.now(), Instant.now(), List.of()), BRUNO);
    }

    @Test
    void fromTheLettersToTheChartAndAnArticleAndBack() {
        try (var ada = onADesk().goesTo("/companies?letter=M")) {
            var page = ada.page();
            page.locator("#find-company").focus();
            ada.writes("mjolnes harb");
            assertThat(page.locator("[role=option]")).hasCount(1);
            ada.hits("ArrowDown").hitsAndGoes("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/companies/mjolnes-harbour-ltd"));

            page.locator("main a[href='" + PAGE + "']").first().click();
            page.waitForURL("**" + PAGE);
            ada.goesTo(PAGE).opens("The figures as a table");
            assertThat(page.locator(".chart__figures tbody tr").first()).containsText("20.59");

            byMouse(page);
            byKeyboard(page);

            page.locator(".plot__marker").last().click();
            page.waitForURL("**/mjolnes-deepens-its-harbour");
            assertThat(page.locator(".panel").first()).containsText("R20.59");
            page.locator(".panel__name a").first().click();
            page.waitForURL("**" + PAGE);
            assertThat(page.locator("h1")).containsText("Mjolnes Harbour");
        }
    }

    /// Pointing at it takes it over; the wheel zooms once it is turned to, dragging moves it, a double click shows the whole.
    private static void byMouse(Page page) {
        page.locator(".plot .chart").hover(new Locator.HoverOptions().setPosition(200, 100));
        page.locator("[data-taken]").waitFor();
        assertThat(page.locator(".chart__drawing")).hasCount(0);
        var box = page.locator(".plot__live").boundingBox();
        page.mouse().move(box.x + 2, box.y + 100);
        assertThat(page.locator(".plot__legend")).containsText("Close 20.00");
        page.mouse().move(box.x + box.width / 2, box.y + 100);
        page.mouse().down();
        page.mouse().up();
        page.mouse().wheel(0, -400);
        page.mouse().move(box.x + 2, box.y + 100);
        assertThat(page.locator(".plot__legend")).not().containsText("Close 20.00 ");
        var zoomed = page.locator(".plot__legend").innerText();
        page.mouse().down();
        page.mouse().move(box.x + 102, box.y + 100);
        page.mouse().up();
        page.mouse().move(box.x + 2, box.y + 101);
        assertThat(page.locator(".plot__legend")).not().hasText(zoomed);
        page.mouse().dblclick(box.x + 2, box.y + 100);
        assertThat(page.locator(".plot__legend")).containsText("Close 20.00 ");
        page.mouse().move(0, 0);
    }

    private static void byKeyboard(Page page) {
        page.locator(".plot__live").focus();
        var said = page.locator(".plot [role=status]");
        assertThat(said).containsText("Close 20.59");
        page.keyboard().press("ArrowLeft");
        assertThat(said).containsText("Close 20.58");
        page.keyboard().press("Home");
        assertThat(said).containsText("Close 20.00");
        page.keyboard().press("Shift+ArrowRight");
        assertThat(said).containsText("Close 20.10");
        page.keyboard().press("+");
        page.keyboard().press("Escape");
        assertThat(said).containsText("Close 20.59");
    }

    @Test
    void byKeyboardAloneTheChartIsEnteredFromItsDoor() {
        try (var ada = onAPhone().goesTo(PAGE + "?as=candles&scale=log")) {
            var door = ada.page().locator("[data-plot-door]");
            door.focus();
            ada.hits("Enter");
            ada.page().locator("[data-taken]").waitFor();
            assertThat(ada.page().locator(".plot__live")).isFocused();
            assertThat(ada.page().locator(".plot__live")).hasAttribute("aria-label", Pattern.compile("Mjolnes Harbour\\. Left and right go.*"));
        }
    }

    @Test
    void whereTheFiguresCannotBeHadTheDrawingOfTheServerStays() {
        try (var ada = byNight()) {
            ada.page().route(url -> url.contains("/bars.json"), route -> route.abort());
            ada.goesTo(PAGE + "?compare=ZMJT:MJL");
            ada.page().locator(".chart__drawing").hover();
            ada.page().waitForRequest("**/bars.json?*", () -> ada.page().locator("[data-plot-door]").dispatchEvent("click"));
            assertThat(ada.page().locator(".chart__drawing")).isVisible();
            assertThat(ada.page().locator(".plot__live")).hasCount(0);
        }
    }

    @Test
    void withoutScriptTheChartIsDrawnAndTurnedByLinksAndAForm() {
        try (var window = browser().windowWithoutScript(); var page = window.newPage()) {
            page.navigate(browser().url(PAGE));
            assertThat(page.locator(".chart__line")).hasCount(1);
            assertThat(page.locator("[data-plot-door]")).isHidden();
            page.locator("summary", new Page.LocatorOptions().setHasText("Chart settings")).click();
            page.locator(".plot__group a", new Page.LocatorOptions().setHasText("Candles")).click();
            page.locator(".ranges a", new Page.LocatorOptions().setHasText("1m")).click();
            assertThat(page.locator(".chart__up")).hasCount(1);
            page.locator("#compare").fill("mjolnes lights");
            page.locator(".plot__compare button").click();
            assertThat(page.locator(".plot__compared")).containsText("Compared with Mjolnes Lights");
            assertThat(page.locator(".ranges [aria-current]")).hasText("1m");
        }
    }

    @Test
    void aPriceMovesWhileItsPageIsOpen() {
        var then = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(600);
        sources.add("zmjt", List.of("licence=invented", "on=yes"));
        told("2060", then);
        try (var ada = onAPhone()) {
            ada.page().addInitScript("const Line = EventSource; window.lines = []; window.EventSource = class extends Line { constructor(at) { super(at); lines.push(this); } };");
            ada.goesTo("/instruments/ZMJT/MJL");
            assertThat(price(ada)).hasText("R20.60");
            ada.page().waitForCondition(() -> (boolean) ada.page().evaluate("lines.length === 1 && lines[0].readyState === EventSource.OPEN"));
            told("2100", then.plusSeconds(5));
            assertThat(price(ada)).hasText("R21.00");
            assertThat(ada.page().locator(".quoted__head [data-quote-part=percent]")).not().isEmpty();
        }
    }

    @Test
    void theBoardsAndTheTapeAreWhole() {
        try (var ada = onAPhone().goesTo("/markets"); var night = byNight().goesTo("/markets")) {
            assertThat(ada.page().locator("main")).isVisible();
            assertThat(night.page().locator("main")).isVisible();
        }
    }

    private static Locator price(Somebody somebody) {
        return somebody.page().locator(".quoted__head [data-quote-part=price]");
    }

    private void told(String price, Instant at) {
        quotes.accept(List.of(new Offer(new Offer.Name(MIC, "MJL", ""), new BigDecimal(price), "", at, 0)), sources.called("zmjt"));
    }

    /// Sixty days up to yesterday, each a cent above the one before.
    private void priced(String symbol) {
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        var id = instruments.at(MIC, symbol).map(Instrument::id).orElseThrow();
        bars.keep(id, IntStream.range(0, 60).mapToObj(at -> bar(yesterday.minusDays(59L - at), 2000 + at)).toList(), "test");
    }

    private static Bar bar(LocalDate day, long close) {
        var price = BigDecimal.valueOf(close);
        return new Bar(day, price, price.add(BigDecimal.TEN), price.subtract(BigDecimal.TEN), price, 1_000);
    }
}
