package org.broadtape.articles.about.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.HandClock;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.board.Boards;
import org.broadtape.instruments.figures.PriceViews;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An index of the test's own is the first of the first board while it is listed.
@QuarkusTest
class LookUpTests {

    @Inject
    Boards boards;

    @Inject
    PriceViews views;

    @Inject
    PageTags tags;

    @Inject
    Bars bars;

    @Inject
    Jdbi jdbi;

    private final HandClock clock = new HandClock(Instant.now());
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private InstrumentId index;

    @BeforeEach
    void listed() {
        index = new Invented(jdbi).share("LKP");
        jdbi.useHandle(db -> db.execute("update instruments.instrument set kind = 'INDEX', mic = 'AAAA', name = 'Look-up Index' where id = ?", index.value()));
        bars.keep(index, List.of(bar(3, 5000), bar(2, 5100)), "test");
    }

    @AfterEach
    void ended() {
        jdbi.useHandle(db -> db.execute("update instruments.instrument set status = 'DELISTED' where id = ?", index.value()));
    }

    @Test
    void besideAnArticleAboutNoInstrumentStandAFieldAndTheMarketsOfItsSection() {
        var lookup = new LookUp(boards, views, tags, clock);
        assertThat(lookup.fragment(Optional.of(new Slug("energy"))).html()).contains("name=\"q\"", "Markets", "Look-up Index", "51.00", "+2.0")
                .as("no page is kept open for it").doesNotContain("data-quote");
        assertThat(tags.until()).isBeforeOrEqualTo(clock.instant().plusSeconds(60));

        bars.keep(index, List.of(bar(1, 5200)), "test");
        clock.forward(Duration.ofSeconds(29));
        assertThat(lookup.fragment(Optional.of(new Slug("energy"))).html()).as("set once in half a minute").contains("51.00");
        clock.forward(Duration.ofSeconds(1));
        assertThat(lookup.fragment(Optional.of(new Slug("energy"))).html()).contains("52.00");
    }

    private Bar bar(int daysAgo, long close) {
        var price = BigDecimal.valueOf(close);
        return new Bar(today.minusDays(daysAgo), price, price, price, price, 100);
    }
}
