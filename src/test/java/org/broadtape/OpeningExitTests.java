package org.broadtape;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Opening;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.copy.Rights;
import org.broadtape.articles.history.Receipt;
import org.broadtape.articles.media.Media;
import org.broadtape.feeds.partners.Partners;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// An article opens to everyone two hours after its release: every exit is read a nanosecond before that instant and at it, without any event
/// between, so that only what `Access` says of the clock can have changed it. `quagga` stands behind the preview mark.
@QuarkusTest
class OpeningExitTests {

    private static final Slug PARTNER = new Slug("openings-wire");

    @Inject
    StoppableClock clock;

    @Inject
    Articles articles;

    @Inject
    Partners partners;

    @Inject
    Media media;

    @Inject
    Jdbi jdbi;

    @AfterEach
    void run() {
        clock.close();
    }

    @Test
    void everyExitOpensAtTheInstantAndNotANanosecondBefore() {
        var id = filed("openings", Instant.now().minus(119, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MICROS));
        var instant = articles.called(id).releasedAt().orElseThrow().plus(2, ChronoUnit.HOURS);

        clock.stopAt(instant.minusNanos(1));
        walk(id).forEach((exit, text) -> assertThat(text).as(exit + " before").doesNotContain("quagga"));
        var before = walk(id); // what is held by now
        clock.stopAt(instant);
        var at = walk(id);

        before.forEach((exit, text) -> assertThat(text).as(exit + " before, held").doesNotContain("quagga"));
        assertThat(before.get("page")).contains("\"isAccessibleForFree\":false").contains("class=\"gate\"");
        assertThat(before.get("/openings")).contains("story__members");
        at.forEach((exit, text) -> {
            if (!exit.equals("/openings")) {
                assertThat(text).as(exit + " at the instant").contains("quagga");
            }
        });
        assertThat(at.get("page")).contains("\"isAccessibleForFree\":true").doesNotContain("class=\"gate\"");
        assertThat(at.get("/openings")).contains("Zebra opens").doesNotContain("story__members");
    }

    @Test
    void aPartnerWithoutTheWholeTextIsGivenItWhenTheArticleOpens() throws InterruptedException {
        var key = partners.add(PARTNER.value(), List.of("sections=openings-on-wire", "pull=yes", "formats=ninjs"), BRUNO).secret();
        var whole = partners.add(PARTNER + "-whole", List.of("sections=openings-on-wire", "pull=yes", "formats=ninjs", "whole=yes"), BRUNO).secret();
        var id = filed("openings-on-wire", Instant.now().minus(119, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MICROS));
        eventually(() -> line(PARTNER.value(), key).contains("Zebra opens") && line(PARTNER + "-whole", whole).contains("Zebra opens"));
        assertThat(line(PARTNER.value(), key)).doesNotContain("quagga");
        assertThat(line(PARTNER + "-whole", whole)).contains("quagga");
        var had = partners.called(PARTNER + "-whole").last();

        clock.stopAt(articles.called(id).releasedAt().orElseThrow().plus(2, ChronoUnit.HOURS));
        articles.openedFurther(id);

        eventually(() -> partners.called(PARTNER.value()).last() == 2); // a pull makes what a number brings anew, and so shows it before
        assertThat(line(PARTNER.value(), key)).contains("quagga");
        assertThat(partners.called(PARTNER + "-whole").last()).isEqualTo(had);
    }

    @Test
    void aTimerTellsTheExitsOfEachOpeningAndOnlyOfOnesThatAreDue() throws InterruptedException {
        var id = filed("openings-timed", Instant.now().minus(Duration.ofHours(1)).plusSeconds(2));

        eventually(() -> happened(id).contains("opened to members on site"));
        assertThat(happened(id)).doesNotContain("opened to everyone on commit");
    }

    @Test
    void aRevisionWithoutOpeningsTakesThemBack() {
        var id = filed("openings-timed", Instant.now());
        articles.admit(id, AccessLevel.MEMBERS, List.of(), false, BRUNO);

        clock.stopAt(Instant.now().plus(Duration.ofDays(3)));
        articles.openedFurther(id);

        assertThat(given().get(articles.called(id).path()).asString()).doesNotContain("quagga");
        assertThat(happened(id)).noneMatch(happened -> happened.startsWith("opened"));
        assertThat(articles.revisionsOf(id).getFirst().what()).isEqualTo("access: members");
    }

    private List<String> happened(ArticleId id) {
        return articles.receiptsOf(id).stream().map((Receipt receipt) -> receipt.happening() + " on " + receipt.channel()).toList();
    }

    private ArticleId filed(String section, Instant release) {
        var body = Body.of(Paragraph.of("The lead."), new PreviewMark(), Paragraph.of("Behind it stands quagga."),
                new Block.File(media.store(new ByteArrayInputStream(("quagga " + release + ",1\nzebra,2\n").getBytes(UTF_8)), "closed.csv").ref(), ""));
        var rights = Rights.OWN.with(AccessLevel.parse("tier:insider"), List.of(Opening.parse("members after 1h"), Opening.parse("everyone after 2h")), false);
        return articles.file(new Copy("Zebra opens", "A standfirst.", Optional.empty(), new Byline(List.of(), "", ""), body, Optional.empty(), new Filing(new Slug(section), List.of(), 5), rights,
                "en", "", "", List.of()), new Fate.Release(release), BRUNO);
    }

    private Map<String, String> walk(ArticleId id) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("page", given().get(articles.called(id).path()).asString());
        for (var exit : List.of("/openings/feed.xml", "/openings/feed.atom", "/openings/feed.json", "/openings")) {
            texts.put(exit, given().get(exit).asString());
        }
        String file = jdbi.withHandle(db -> db.createQuery("select '/media/' || u.id || '/' || f.name from articles.file_use u join articles.file f on f.hash = u.file_hash "
                + "where article_id = :id").bind("id", id.value()).mapTo(String.class).one());
        texts.put("file", given().get(file).asString());
        return texts;
    }

    private static String line(String partner, String key) {
        return given().header("Authorization", "Bearer " + key).get("/api/v1/wire/out/" + partner + "?format=ninjs").asString();
    }

    private static void eventually(BooleanSupplier holds) throws InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(10));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(50);
        }
    }
}
