package org.broadtape.articles.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Listed;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.actions.Ratio;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.prices.Prices;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SinceReleaseTests {

    private static final String MIC = "XSRT";
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Inject
    SinceRelease since;

    @Inject
    Prices prices;

    @Inject
    Bars bars;

    @Inject
    Actions actions;

    @Inject
    Jdbi jdbi;

    @Test
    void aSplitSinceTheReleaseIsNoLoss() {
        var share = Listed.share(jdbi, MIC, "SPL", "Split in Two");
        actions.keep(new Action(share, ActionKind.SPLIT, "split", today.minusDays(3), Optional.empty(), Optional.empty(), Optional.empty(), "",
                Optional.of(new Ratio(BigDecimal.TWO, BigDecimal.ONE)), Optional.empty(), Optional.empty(), Optional.empty(), "", "test"));
        bars.keep(share, List.of(bar(6, 4000), bar(1, 2100)), "test");

        assertThat(released(share, 5)).hasValueSatisfying(found -> {
            assertThat(found.then()).isEqualByComparingTo("2000");
            assertThat(found.percent()).isEqualByComparingTo("5");
        });
    }

    @Test
    void beforeThereIsAPriceOfAfterTheReleaseNothingIsSaid() {
        var share = Listed.share(jdbi, MIC, "NEW", "Just Released");
        bars.keep(share, List.of(bar(4, 900), bar(3, 1000)), "test");

        assertThat(released(share, 2)).isEmpty();
    }

    private Optional<SinceRelease.Since> released(InstrumentId share, int daysAgo) {
        var now = Optional.ofNullable(prices.now(List.of(share)).get(share)).orElseThrow();
        return since.of(share, today.minusDays(daysAgo).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), Optional.empty(), now);
    }

    private Bar bar(int daysAgo, long close) {
        var price = BigDecimal.valueOf(close);
        return new Bar(today.minusDays(daysAgo), price, price, price, price, 100);
    }
}
