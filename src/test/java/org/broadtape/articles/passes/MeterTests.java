package org.broadtape.articles.passes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.broadtape.StoppableClock;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Pass;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Rights;
import org.broadtape.members.sessions.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MeterTests {

    @Inject
    Meter meter;

    @Inject
    Articles articles;

    @Inject
    StoppableClock clock;

    private final Holder ada = Holder.of(Token.fresh());

    @AfterEach
    void run() {
        clock.close();
    }

    @Test
    void theSameArticleTwiceCountsOnce() {
        var copper = new ArticleId(1);

        assertThat(meter.spend(copper, ada, 2)).isTrue();
        assertThat(meter.spend(copper, ada, 2)).isTrue();

        assertThat(meter.allowance(ada, 2)).isEqualTo(new Allowance(2, 1));
    }

    @Test
    void whoHasReadAllOfThemReadsNoOtherButTheSameAgain() {
        meter.spend(new ArticleId(1), ada, 1);

        assertThat(meter.spend(new ArticleId(2), ada, 1)).isFalse();
        assertThat(meter.spend(new ArticleId(1), ada, 1)).isTrue();
        assertThat(meter.spend(new ArticleId(3), Holder.of(Token.fresh()), 0)).isFalse();
    }

    @Test
    void ofManyWhoSpendTheLastOneAtOnceOneDoes() throws Exception {
        meter.spend(new ArticleId(1), ada, 2);
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = java.util.stream.LongStream.range(10, 18).<Callable<Boolean>>mapToObj(article -> () -> {
                together.await();
                return meter.spend(new ArticleId(article), ada, 2);
            }).toList();
            var opened = threads.invokeAll(tries).stream().filter(one -> one.resultNow()).count();

            assertThat(opened).isEqualTo(1);
        }
        assertThat(meter.allowance(ada, 2).left()).isZero();
    }

    @Test
    void aMonthEndsInTheSitesZoneAndTheCountBeginsAnew() {
        var midnight = Instant.parse("2031-02-01T00:00:00Z"); // the site of the tests keeps UTC
        clock.stopAt(midnight.minusNanos(1));
        meter.spend(new ArticleId(1), ada, 1);
        assertThat(meter.pass(new ArticleId(1), ada)).contains(new Pass(midnight));

        clock.stopAt(midnight);

        assertThat(meter.pass(new ArticleId(1), ada)).isEmpty();
        assertThat(meter.allowance(ada, 1).left()).isEqualTo(1);
    }

    @Test
    void anOpenArticleAndOneThatIsKeptOutOfItAreNotRead() {
        var insider = AccessLevel.parse("tier:insider");
        var metered = articles.file(Cast.copper().with(Cast.from(insider)), new Fate.Release(Instant.now()), BRUNO);
        var unmetered = articles.file(Cast.copper().with(Rights.OWN.with(insider, List.of(), true)), new Fate.Release(Instant.now()), BRUNO);

        assertThat(meter.covers(metered, insider)).isTrue();
        assertThat(meter.covers(metered, AccessLevel.EVERYONE)).isFalse();
        assertThat(meter.covers(unmetered, insider)).isFalse();
        assertThat(meter.covers(new ArticleId(Long.MAX_VALUE), insider)).isFalse();
    }
}
