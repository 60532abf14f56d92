package org.broadtape.instruments.announcements.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.instruments.announcements.Sent.text;
import static org.broadtape.members.StaffSession.anyone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.announcements.Announcement;
import org.broadtape.instruments.announcements.AnnouncementIntake;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.instruments.announcements.Sent;
import org.broadtape.instruments.announcements.Wanted;
import org.broadtape.kernel.Before;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Announcements as readers find them, on a market of each test's own.
@QuarkusTest
class AnnouncementPagesTests {

    @Inject
    AnnouncementIntake intake;

    @Inject
    Announcements announcements;

    @Inject
    Jdbi jdbi;

    private Invented market;
    private InstrumentId share = new InstrumentId(0);
    private String codes = "";

    @BeforeEach
    void listed() {
        market = new Invented(jdbi);
        share = market.share("QNP");
        codes = market.mic() + " share code: QNP";
    }

    @Test
    void itsPageHasTheTextAsItWasWrittenWithItsDatesAndWhatItIsAbout() {
        sent(text(codes, "Interim <dividend> declared", """
                This is price sensitive. The record date is Friday, 28 June 2024.

                Price per security:   R205,00
                Number:               992\u2009906""", "12-06-2024", ""));
        var one = newest();

        anyone().get(one.path()).then().statusCode(200)
                .body(containsString("Interim &lt;dividend&gt; declared"), containsString("· Dividend</p>"), containsString("<strong class=\"sensitive\">Price sensitive</strong>"),
                        containsString("Record date</th>"), containsString("<time datetime=\"2024-06-28\">"), containsString("Price per security:   R205,00\nNumber:               992\u2009906"),
                        containsString("href=\"/instruments/" + market.mic() + "/QNP\""), containsString(market.mic()));
    }

    @Test
    void itsNumberAloneLeadsToItAndNothingElseDoes() {
        sent(text(codes, "Annual report", "Text.", "12-06-2024", ""));

        anyone().redirects().follow(false).get("/announcements/" + newest().id()).then().statusCode(302).header("Location", endsWith(newest().path()));
        anyone().redirects().follow(false).get("/announcements/" + newest().id() + "-an-earlier-headline").then().statusCode(302).header("Location", endsWith(newest().path()));
        anyone().get("/announcements/999999999999").then().statusCode(404);
        anyone().get("/announcements/annual-report").then().statusCode(404);
    }

    @Test
    void whatItSaidBeforeItWasCorrectedStandsBelow() {
        var number = "RNS Number: " + market.mic() + "3";
        sent(text(codes, "Final dividend", "It is 12 cents.", "12-06-2024", number));
        sent(text(codes, "Final dividend – correction", "It is 21 cents.", "12-06-2024", number + "\nVersion: 2"));

        anyone().get(newest().path()).then().statusCode(200)
                .body(containsString("This announcement was corrected."), containsString("It is 21 cents."), containsString("Version 1, replaced "), containsString("It is 12 cents."));
    }

    @Test
    void theListIsNarrowedByInstrumentKindDayAndWords() {
        sent(text(codes, "Interim results", "Much was earned. This is price sensitive.", "10-06-2024", ""));
        sent(text(codes, "Cautionary announcement", "Talks go on.", "12-06-2024", ""));
        var own = "/announcements?instrument=" + market.mic() + ":QNP";

        anyone().get(own).then().statusCode(200).body(containsString("Announcements of QNP"), containsString("Interim results</a>"), containsString("Cautionary announcement</a>"));
        for (var narrowed : List.of("&category=results", "&day=2024-06-10", "&sensitive=yes", "&q=earned")) {
            anyone().get(own + narrowed).then().statusCode(200).body(containsString("Interim results</a>"), not(containsString("Cautionary announcement</a>")));
        }
        anyone().get(own + "&q=nothing-of-it").then().statusCode(200).body(containsString("No announcement is like that."));
        anyone().get(own + "&day=tomorrow").then().statusCode(200).body(containsString("“tomorrow” is no day. Write it as 2026-11-24."), containsString("value=\"tomorrow\""));
        anyone().get(own + "&category=gossip").then().statusCode(404);
        anyone().get("/announcements?instrument=QNP").then().statusCode(404);
        anyone().get("/announcements?company=qn-nobody").then().statusCode(404);
        anyone().get("/announcements?before=yesterday").then().statusCode(404);
    }

    @Test
    void aLongListGoesOnWhereItEnded() {
        for (var i = 1; i <= 31; i++) {
            sent(text(codes, "Number %02d of many".formatted(i), "Text.", "12-06-2024", ""));
        }

        var first = anyone().get("/announcements?instrument=" + market.mic() + ":QNP").then().statusCode(200).body(containsString("Number 31 of many"), not(containsString("Number 01 of many")))
                .extract().htmlPath().getString("**.find { it.@class == 'paging__older' }.@href");

        assertThat(first).startsWith("/announcements?instrument=" + market.mic() + "%3AQNP&before=");
        anyone().urlEncodingEnabled(false).get(first).then().statusCode(200).body(containsString("Number 01 of many"), containsString("Newer announcements"));
    }

    @Test
    void companiesAndInstrumentsHaveTheirNewestOnTheirPages() {
        var company = "qn-pages-" + market.mic().toLowerCase(Locale.ROOT);
        jdbi.useTransaction(db -> {
            var id = db.createQuery("insert into instruments.company (slug, name, letter) values (:slug, :slug, 'Q') returning id").bind("slug", company).mapTo(Long.class).one();
            db.createUpdate("update instruments.instrument set company_id = :id where id = :share").bind("id", id).bind("share", share.value()).execute();
        });
        sent(text(codes, "Change of auditor", "This is price sensitive.", "12-06-2024", ""));

        anyone().get("/companies/" + company).then().statusCode(200).body(containsString("href=\"" + newest().path() + "\""), containsString("Board · <strong class=\"sensitive\">Price sensitive</strong>"));
        anyone().get("/instruments/" + market.mic() + "/QNP").then().statusCode(200).body(containsString("href=\"" + newest().path() + "\""), containsString("Board · Price sensitive"));
        anyone().get("/announcements?company=" + company).then().statusCode(200).body(containsString("Announcements of " + company), containsString("Change of auditor</a>"));
    }

    private void sent(String text) {
        assertThat(Sent.file(intake, text).refusals()).isEmpty();
    }

    private Announcement newest() {
        return announcements.of(announcements.newest(Wanted.about(List.of(share)), Before.NEWEST, 1).items().getFirst().id());
    }
}
