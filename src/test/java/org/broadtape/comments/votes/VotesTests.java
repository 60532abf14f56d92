package org.broadtape.comments.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Duration;
import java.time.Instant;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.Speaking;
import org.broadtape.jobs.Timers;
import org.broadtape.members.StaffSession;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VotesTests {

    private static final String TIMER = "comment-votes";

    @Inject
    Articles articles;

    @Inject
    Votes votes;

    @Inject
    Timers timers;

    @Test
    void manyVotesWithinSomeSecondsDropTheHeldPageOnce() throws InterruptedException {
        var article = Speaking.forAll(articles.file(story("Copper that is voted on"), new Fate.Release(Instant.now()), BRUNO));
        var comment = Speaking.says(StaffSession.as(), article, "Count these votes.");
        var page = "/comments/" + comment;

        votes.choose(comment, Speaking.speaker(StaffSession.as()), true);
        var first = timers.instant(TIMER, article.value());
        assertThat(first).hasValueSatisfying(at -> assertThat(at).isAfter(Instant.now()));
        votes.choose(comment, Speaking.speaker(StaffSession.as()), true);
        var ada = StaffSession.as();
        votes.choose(comment, Speaking.speaker(ada), true);
        votes.choose(comment, Speaking.speaker(ada), true);
        assertThat(timers.instant(TIMER, article.value())).as("the first of many sets it").isEqualTo(first);
        assertThat(ada.asks().get(page).asString()).as("a member sees it at once").contains("Valued by 3");

        votes.due(article.value());

        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!StaffSession.anyone().get(page).asString().contains("Valued by 3")) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(25);
        }
    }

    @Test
    void whoTakesAVoteBackThatTheyHaveNotGivenSetsNothingInMotion() {
        var article = Speaking.forAll(articles.file(story("Copper that nobody votes on"), new Fate.Release(Instant.now()), BRUNO));
        var comment = Speaking.says(StaffSession.as(), article, "Nobody votes on this.");

        votes.choose(comment, Speaking.speaker(StaffSession.as()), false);

        assertThat(timers.instant(TIMER, article.value())).isEmpty();
    }
}
