package org.broadtape.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.members.StaffSession.anyone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import jakarta.inject.Inject;

import org.broadtape.instruments.Invented;
import org.broadtape.instruments.announcements.AnnouncementIntake;
import org.broadtape.instruments.announcements.Sent;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AnnouncementFeedTests {

    @Inject
    AnnouncementIntake intake;

    @Inject
    AnnouncementFeed feed;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @Test
    void theNewestAreInItWithTheirKindAndTheirAddress() {
        var market = new Invented(jdbi);
        market.share("QNF");
        var today = DateTimeFormatter.ofPattern("dd-MM-uuuu").format(LocalDate.now(clock.withZone(ZoneId.of("Africa/Johannesburg"))));
        Sent.file(intake, Sent.text(market.mic() + " share code: QNF", "Cautionary <b> on " + market.mic(), "This is price sensitive.", today, ""));

        assertThat(feed.newest().entries()).filteredOn(entry -> entry.title().endsWith(market.mic())).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("Qn Quarries Limited: Cautionary <b> on " + market.mic());
            assertThat(entry.html()).contains("Cautionary &lt;b&gt; on");
            assertThat(entry.categories()).containsExactly("cautionary", "price-sensitive");
            assertThat(entry.address()).contains("/announcements/");
        });
    }

    @Test
    void itComesInEveryForm() {
        anyone().get("/announcements/feed.atom").then().statusCode(200).contentType(startsWith("application/atom+xml")).body(containsString("/announcements/feed.atom"));
        anyone().get("/announcements/feed.xml").then().statusCode(200).contentType(startsWith("application/rss+xml"));
        anyone().get("/announcements/feed.json").then().statusCode(200).contentType(startsWith("application/feed+json"));
        anyone().get("/announcements/feed.csv").then().statusCode(404);
    }
}
