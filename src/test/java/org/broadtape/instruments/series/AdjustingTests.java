package org.broadtape.instruments.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Ratio;
import org.broadtape.instruments.bars.Bar;
import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AdjustingTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    /// Yahoo's own example: two for one on the 18th, 0.08 on the 19th. 1 - 0.08/24.96 = 0.9968, so 48.30 × 0.5 × 0.9968 = 24.07.
    @Test
    void splitsAndDividendsAreAdjustedAsYahooExplainsIt() {
        var bars = List.of(bar("2003-02-13", "46.99"), bar("2003-02-14", "48.30"), bar("2003-02-18", "24.96"), bar("2003-02-19", "24.53"));
        var actions = List.of(split("2003-02-18", "2:1"), dividend("2003-02-19", "0.08"));

        assertThat(closes(bars, actions)).containsExactly("23.42", "24.07", "24.88", "24.53");
    }

    @Test
    void aConsolidationRaisesThePricesBeforeItAndASplitOfThreeCostsNoDigit() {
        var bars = List.of(bar("2024-01-01", "1.05"), bar("2024-01-02", "10.50"));

        assertThat(Adjusting.adjusted(bars, List.of(split("2024-01-02", "1:10")), Action::amount)).extracting(one -> one.close().toString()).containsExactly("10.5", "10.50");
        assertThat(Adjusting.adjusted(List.of(bar("2024-01-01", "300"), bar("2024-01-02", "100")), List.of(split("2024-01-02", "3:1"), split("2024-01-02", "1:3")), Action::amount))
                .extracting(one -> one.close().toString()).containsExactly("300", "100");
    }

    @Test
    void aGivenFactorBeatsWhatWouldBeComputed() {
        var given = new Action(new InstrumentId(1), ActionKind.SPIN_OFF, "", LocalDate.parse("2024-01-02"), Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(new BigDecimal("0.9")), "", "");

        assertThat(Adjusting.adjusted(List.of(bar("2024-01-01", "100"), bar("2024-01-02", "90")), List.of(given), Action::amount)).extracting(one -> one.close().toString())
                .containsExactly("90", "90");
    }

    @Test
    void aDividendThatIsNotBelowTheCloseChangesNothing() {
        assertThat(closes(List.of(bar("2024-01-01", "5"), bar("2024-01-02", "5")), List.of(dividend("2024-01-02", "7")))).containsExactly("5.00", "5.00");
    }

    @Property
    void withoutActionsAdjustedIsRaw(@ForAll("bars") List<Bar> bars) {
        assertThat(Adjusting.adjusted(bars, List.of(), Action::amount)).isSameAs(bars);
    }

    /// Shares times price is worth the same before a split and after, whatever was made of how many.
    @Property
    void aSplitDoesNotChangeWhatAHoldingIsWorth(@ForAll("bars") List<Bar> bars, @ForAll("ratios") Ratio ratio, @ForAll @IntRange(min = 1, max = 59) int day) {
        var ex = FIRST.plusDays(day);
        var adjusted = Adjusting.adjusted(bars, List.of(split(ex.toString(), ratio.toString())), Action::amount);

        IntStream.range(0, bars.size()).filter(at -> bars.get(at).day().isBefore(ex)).forEach(at -> {
            var before = new BigDecimal(1000).multiply(bars.get(at).close());
            var after = new BigDecimal(1000).multiply(ratio.quantity()).multiply(adjusted.get(at).close());
            assertThat(after).isCloseTo(before, within(ratio.quantity().multiply(new BigDecimal("0.0000001"))));
        });
        assertThat(adjusted.stream().filter(bar -> !bar.day().isBefore(ex))).containsExactlyElementsOf(bars.stream().filter(bar -> !bar.day().isBefore(ex)).toList());
    }

    @Property
    void theOrderInWhichActionsAreToldDoesNotMatter(@ForAll("bars") List<Bar> bars, @ForAll("actions") List<Action> actions, @ForAll long seed) {
        var others = new ArrayList<>(actions);
        Collections.shuffle(others, new Random(seed));

        assertThat(prices(Adjusting.adjusted(bars, others, Action::amount))).isEqualTo(prices(Adjusting.adjusted(bars, actions, Action::amount)));
    }

    /// What a holder gains from one day to the next is what the raw prices say, unless something happened between.
    @Property
    void dailyReturnsStayWhatTheyAreWhereNothingHappened(@ForAll("bars") List<Bar> bars, @ForAll("actions") List<Action> actions) {
        var adjusted = Adjusting.adjusted(bars, actions, Action::amount);
        for (var at = 1; at < bars.size(); at++) {
            var day = bars.get(at).day();
            var before = bars.get(at - 1).day();
            if (actions.stream().noneMatch(action -> action.ex().isAfter(before) && !action.ex().isAfter(day))) {
                assertThat(adjusted.get(at).close().divide(adjusted.get(at - 1).close(), MathContext.DECIMAL64).doubleValue())
                        .isCloseTo(bars.get(at).close().divide(bars.get(at - 1).close(), MathContext.DECIMAL64).doubleValue(), within(1e-4));
            }
        }
    }

    @Provide
    Arbitrary<List<Bar>> bars() {
        return Arbitraries.integers().between(1_000, 9_999_99).list().ofMinSize(1).ofMaxSize(60)
                .map(cents -> IntStream.range(0, cents.size()).mapToObj(day -> bar(FIRST.plusDays(day).toString(), BigDecimal.valueOf(cents.get(day), 2).toString())).toList());
    }

    @Provide
    Arbitrary<Ratio> ratios() {
        return Combinators.combine(Arbitraries.integers().between(1, 30), Arbitraries.integers().between(1, 30)).as((made, of) -> new Ratio(BigDecimal.valueOf(made), BigDecimal.valueOf(of)));
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        var days = Arbitraries.integers().between(1, 59);
        return Arbitraries.oneOf(Combinators.combine(days, ratios()).as((day, ratio) -> split(FIRST.plusDays(day).toString(), ratio.toString())),
                Combinators.combine(days, Arbitraries.integers().between(1, 500)).as((day, cents) -> dividend(FIRST.plusDays(day).toString(), BigDecimal.valueOf(cents, 2).toString())))
                .list().ofMaxSize(3);
    }

    private static List<BigDecimal> prices(List<Bar> bars) {
        return bars.stream().map(bar -> bar.close().setScale(8, RoundingMode.HALF_EVEN)).toList();
    }

    private static List<String> closes(List<Bar> bars, List<Action> actions) {
        return Adjusting.adjusted(bars, actions, Action::amount).stream().map(bar -> bar.close().setScale(2, RoundingMode.HALF_EVEN).toString()).toList();
    }

    private static Bar bar(String day, String close) {
        var price = new BigDecimal(close);
        return new Bar(LocalDate.parse(day), price, price, price, price, 1000);
    }

    private static Action split(String day, String ratio) {
        return new Action(new InstrumentId(1), ActionKind.SPLIT, day, LocalDate.parse(day), Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.of(Ratio.parse(ratio)),
                Optional.empty(), Optional.empty(), Optional.empty(), "", "");
    }

    private static Action dividend(String day, String amount) {
        return new Action(new InstrumentId(1), ActionKind.DIVIDEND, day, LocalDate.parse(day), Optional.empty(), Optional.empty(), Optional.of(new BigDecimal(amount)), "USD", Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), "", "");
    }
}
