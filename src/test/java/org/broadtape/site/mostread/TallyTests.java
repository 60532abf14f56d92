package org.broadtape.site.mostread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.broadtape.articles.ArticleId;
import org.junit.jupiter.api.Test;

class TallyTests {

    private static final ArticleId COPPER = new ArticleId(17);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Tally tally = new Tally();

    @Test
    void aReaderCountsOncePerArticleAndHour() {
        tally.count(COPPER, "Ada", false, NOON);
        tally.count(COPPER, "Ada", false, NOON.plusSeconds(60));
        tally.count(COPPER, "Dineo", false, NOON.plusSeconds(120));

        assertThat(tally.takeAll(NOON)).containsEntry(COPPER, new Tally.Count(2, 0));
    }

    @Test
    void inTheNextHourTheSameReaderCountsAgain() {
        tally.count(COPPER, "Ada", false, NOON);
        tally.count(COPPER, "Ada", false, NOON.plusSeconds(3600));

        assertThat(tally.takeAll(NOON)).containsEntry(COPPER, new Tally.Count(2, 0));
    }

    @Test
    void robotsAreCountedApart() {
        tally.count(COPPER, "Ada", false, NOON);
        tally.count(COPPER, "a robot", true, NOON);

        assertThat(tally.takeAll(NOON)).containsEntry(COPPER, new Tally.Count(1, 1));
    }

    @Test
    void whatWasTakenIsNotTakenAgain() {
        tally.count(COPPER, "Ada", false, NOON);
        tally.takeAll(NOON);

        assertThat(tally.takeAll(NOON)).isEmpty();
        assertThat(tally.count(COPPER, "Dineo", false, NOON.plusSeconds(5))).as("too early to write again").isFalse();
        assertThat(tally.count(COPPER, "Chen", false, NOON.plusSeconds(10))).isTrue();
    }
}
