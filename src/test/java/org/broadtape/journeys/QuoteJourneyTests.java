package org.broadtape.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Mention;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.quotes.Offer;
import org.broadtape.instruments.quotes.Quotes;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.junit.QuarkusTest;

/// Prices move while a page is read, and a producer decides of those that nobody believed.
@QuarkusTest
@Tag("browser")
class QuoteJourneyTests extends Journey {

    private static final LocatorAssertions.ContainsTextOptions PATIENT = new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Inject
    Quotes quotes;

    @Inject
    Sources sources;

    @Inject
    Articles articles;

    private final Instant then = Instant.now().minusSeconds(600);
    private String source = "";
    private Invented market;
    private InstrumentId npn;
    private InstrumentId other;

    @BeforeEach
    void listed() {
        source = "j" + UUID.randomUUID().toString().substring(0, 8);
        sources.add(source, List.of("name=Northgate Prices", "kind=push", "licence=may be shown to readers as they come", "on=yes"));
        market = new Invented(jdbi);
        npn = market.share("NPN");
        other = market.share("OTH");
        told("NPN", "320450", then);
        told("OTH", "5000", then);
    }

    @Test
    void aPriceMovesBesideTheArticleAndOnTheTapeWhileTheyAreRead() {
        var now = Instant.now();
        var id = articles.file(story("Prices move for " + source, "While you read.").about(List.of(new Mention("NPN", market.mic()))), new Fate.Release(now, now, List.of()), BRUNO);
        try (var ada = onADesk().goesTo(articles.called(id).path())) {
            var panel = ada.page().locator(".panel [data-quote='" + npn + "'] .panel__last");
            assertThat(panel).containsText("3,204.50");
            told("NPN", "330000", then.plusSeconds(1));
            assertThat(panel).containsText("3,300.00", PATIENT);

            // what comes with the tape after the page
            ada.page().evaluate("""
                    id => {
                      document.querySelector("main").insertAdjacentHTML("afterbegin", `<p id="taped" data-quote="${id}">Taped <span data-quote-part="price">…</span></p>`);
                      document.dispatchEvent(new Event("quotes:shown"));
                    }""", other.toString());
            assertThat(ada.page().locator("#taped")).containsText("50.00", PATIENT);
            told("OTH", "5100", then.plusSeconds(1));
            assertThat(ada.page().locator("#taped")).containsText("51.00", PATIENT);
            told("NPN", "331000", then.plusSeconds(2));
            assertThat(panel).containsText("3,310.00", PATIENT);
        }
    }

    @Test
    void aProducerTakesAHeldPriceForRight() {
        told("NPN", "100000", then.plusSeconds(1));
        var session = StaffSession.as(Role.PRODUCER);
        try (var phone = signedIn(onAPhone(), session).goesTo("/desk/prices"); var night = signedIn(byNight(), session).goesTo("/desk/prices")) {
            assertThat(phone.page().locator("main")).containsText(market.mic() + ":NPN");
            assertThat(night.page().locator("main")).containsText("it differs too much from the last price");
        }
        try (var producer = atTheDesk(session).goesTo("/desk/prices")) {
            var row = producer.page().locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(market.mic() + ":NPN"));
            assertThat(row).containsText("320450");
            row.locator("summary").click();
            producer.presses("Accept it");
            assertThat(producer.page().locator("main")).containsText("Accepted. The price stands, unless a newer one does.");
            assertThat(row).hasCount(0);
        }
    }

    private void told(String symbol, String price, Instant at) {
        quotes.accept(List.of(new Offer(new Offer.Name(market.mic(), symbol, ""), new BigDecimal(price), "", at, 0)), sources.called(source));
    }
}
