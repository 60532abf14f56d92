package org.broadtape.instruments.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.actions.Ratio;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.minutes.Minutes;
import org.broadtape.instruments.quotes.Acceptance;
import org.broadtape.instruments.quotes.Offer;
import org.broadtape.instruments.quotes.Quotes;
import org.broadtape.instruments.quotes.Reason;
import org.broadtape.instruments.quotes.sources.Sources;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PricesTests {

    @Inject
    Prices prices;

    @Inject
    Reactions reactions;

    @Inject
    Quotes quotes;

    @Inject
    Minutes minutes;

    @Inject
    Bars bars;

    @Inject
    Actions actions;

    @Inject
    Sources sources;

    @Inject
    Jdbi jdbi;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final String source = "s" + UUID.randomUUID().toString().substring(0, 8);
    private Invented market;
    private InstrumentId npn;

    @BeforeEach
    void listed() {
        sources.add(source, List.of("name=Northgate Prices", "licence=invented", "on=yes", "most-move=900%"));
        market = new Invented(jdbi);
        npn = market.share("NPN");
    }

    @Test
    void withoutAQuoteItIsTheLastCloseComparedWithTheOneBefore() {
        bars.keep(npn, List.of(bar(3, "100"), bar(2, "104")), "test");
        var now = now();
        assertThat(now.price()).isEqualByComparingTo("104");
        assertThat(now.percent()).hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("4.00")); // 104 of 100
        assertThat(now.live()).isFalse();
        assertThat(now.source()).isEmpty();
        assertThat(now.at()).isEqualTo(today.minusDays(2).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    @Test
    void aQuoteIsComparedWithTheCloseOfTheDayBeforeItsOwn() {
        bars.keep(npn, List.of(bar(3, "100"), bar(2, "104")), "test");
        told("102", at(2));
        assertThat(now()).satisfies(now -> {
            assertThat(now.price()).isEqualByComparingTo("102");
            assertThat(now.live()).isTrue();
            assertThat(now.change()).hasValueSatisfying(change -> assertThat(change).isEqualByComparingTo("2")); // 102 − 100, the close of the day itself is none to compare with
        });
    }

    @Test
    void aSplitBetweenIsNoMoveAndNoReasonToHoldAQuote() {
        sources.change(source, List.of("most-move=30%"));
        bars.keep(npn, List.of(bar(3, "100"), bar(2, "104")), "test");
        split(1, 5);
        assertThat(told("21", at(1))).isEqualTo(new Acceptance(1, 0, Map.of()));
        assertThat(now().percent()).hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("0.96")); // 21 of 104 ÷ 5 = 20.80
        assertThat(told("104", at(1).plusSeconds(1)).held()).as("as before the split").containsKey(Reason.JUMP);
        assertThat(reaction(at(1).minusSeconds(3000)).orElseThrow().afterHour()).hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("0.96"));
    }

    @Test
    void aQuoteYieldsToTheCloseOfALaterDay() {
        told("102", at(3));
        bars.keep(npn, List.of(bar(3, "100"), bar(2, "104")), "test");
        assertThat(now().price()).isEqualByComparingTo("104");
        assertThat(prices.now(List.of(new InstrumentId(999_999_999)))).isEmpty();
    }

    @Test
    void atAnInstantItIsTheMinuteBeforeOrElseTheCloseOfADayBefore() {
        bars.keep(npn, List.of(bar(4, "100"), bar(3, "104")), "test");
        assertThat(at(at(2))).isEqualByComparingTo("104");
        assertThat(at(at(3))).as("the close of a day is not known at noon").isEqualByComparingTo("100");

        minutes.add(List.of(new Minutes.Tick(npn, at(3), new BigDecimal("102"), 0)));
        assertThat(at(at(3).plusSeconds(59))).as("the minute is not over").isEqualByComparingTo("100");
        assertThat(at(at(3).plusSeconds(60))).isEqualByComparingTo("102");
        assertThat(at(at(2))).as("the close came after the minute").isEqualByComparingTo("102");
    }

    @Test
    void aReactionIsMeasuredFromThePriceBeforeAndOnlyByPricesAfter() {
        minutes.add(List.of(tick(at(2).minusSeconds(600), "100"), tick(at(2).plusSeconds(5), "103"), tick(at(2).plusSeconds(1800), "110"), tick(at(1).minusSeconds(3600), "95")));
        assertThat(reaction(at(2)).orElseThrow()).satisfies(reaction -> {
            assertThat(reaction.before()).isEqualByComparingTo("100");
            assertThat(reaction.afterMinute().orElseThrow()).isEqualByComparingTo("3.00");
            assertThat(reaction.afterHour().orElseThrow()).isEqualByComparingTo("10.00");
            assertThat(reaction.afterDay().orElseThrow()).isEqualByComparingTo("-5.00");
        });
        assertThat(reaction(at(2).plusSeconds(1900)).orElseThrow()).satisfies(reaction -> {
            assertThat(reaction.afterMinute()).as("nothing was traded").isEmpty();
            assertThat(reaction.afterHour()).isEmpty();
            assertThat(reaction.afterDay().orElseThrow()).isEqualByComparingTo("-13.64"); // 95 of 110
        });
        assertThat(reaction(at(5))).as("no price before").isEmpty();
        assertThat(reaction(Instant.now().minus(Duration.ofMinutes(5))).orElseThrow().afterHour()).as("in 55 minutes").isEmpty();
    }

    private Optional<Reaction> reaction(Instant releasedAt) {
        return reactions.of(npn, reactions.around(npn, releasedAt, Around.NOTHING));
    }

    private PriceNow now() {
        return Objects.requireNonNull(prices.now(List.of(npn)).get(npn));
    }

    private BigDecimal at(Instant when) {
        return prices.at(npn, when).orElseThrow().price();
    }

    private void split(int daysAgo, int into) {
        var ratio = new Ratio(new BigDecimal(into), BigDecimal.ONE);
        actions.keep(new Action(npn, ActionKind.SPLIT, "split", today.minusDays(daysAgo), Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.of(ratio), Optional.empty(),
                Optional.empty(), Optional.empty(), "", "test"));
    }

    /// Ten o'clock so many days ago.
    private Instant at(int daysAgo) {
        return today.minusDays(daysAgo).atTime(10, 0).toInstant(ZoneOffset.UTC);
    }

    private Acceptance told(String price, Instant at) {
        return quotes.accept(List.of(new Offer(new Offer.Name(market.mic(), "NPN", ""), new BigDecimal(price), "", at, 0)), sources.called(source));
    }

    private Minutes.Tick tick(Instant at, String price) {
        return new Minutes.Tick(npn, at, new BigDecimal(price), 0);
    }

    private Bar bar(int daysAgo, String close) {
        var price = new BigDecimal(close);
        return new Bar(today.minusDays(daysAgo), price, price, price, price, 1000);
    }
}
