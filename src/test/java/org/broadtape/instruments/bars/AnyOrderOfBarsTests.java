package org.broadtape.instruments.bars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.broadtape.instruments.InstrumentId;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// In whatever order and portions a source's bars come, the same is kept.
class AnyOrderOfBarsTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Property
    void theOrderAndPortionsInWhichBarsComeDoNotMatter(@ForAll("closes") List<Integer> closes, @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int portion) {
        var bars = IntStream.range(0, closes.size()).mapToObj(day -> arrival(FIRST.plusDays(day), closes.get(day))).toList();
        var shuffled = new ArrayList<>(bars);
        Collections.shuffle(shuffled, new Random(seed));
        var kept = new TreeMap<LocalDate, Known>();
        for (var from = 0; from < shuffled.size(); from += portion) {
            judge(shuffled.subList(from, Math.min(from + portion, shuffled.size())), kept);
        }

        assertThat(kept.values().stream().map(Known::bar)).containsExactlyElementsOf(bars.stream().map(Arrival::bar).toList());
    }

    @Property
    void whatComesAgainChangesNothing(@ForAll("closes") List<Integer> closes) {
        var bars = IntStream.range(0, closes.size()).mapToObj(day -> arrival(FIRST.plusDays(day), closes.get(day))).toList();
        var kept = new TreeMap<LocalDate, Known>();
        judge(bars, kept);
        var before = kept.values().stream().map(Known::bar).toList();
        var again = judge(bars, kept);

        assertThat(again.fresh).isEmpty();
        assertThat(again.corrections).isEmpty();
        assertThat(again.known).isEqualTo(closes.size());
        assertThat(kept.values().stream().map(Known::bar)).containsExactlyElementsOf(before);
    }

    @Provide
    Arbitrary<List<Integer>> closes() {
        return Arbitraries.integers().between(8_000, 11_000).list().ofMinSize(1).ofMaxSize(60);
    }

    private static Judging judge(List<Arrival> some, NavigableMap<LocalDate, Known> kept) {
        var judging = new Judging(new Examination(FIRST.plusYears(1), Optional.empty()), "test");
        judging.judge(some.stream().sorted(java.util.Comparator.comparing(arrival -> arrival.bar().day())).collect(Collectors.toList()), kept, Examination.Splits.NONE);
        kept.replaceAll((_, known) -> known.importId() == 0 ? new Known(known.bar(), 1, known.source()) : known);
        return judging;
    }

    private static Arrival arrival(LocalDate day, int cents) {
        return new Arrival(new InstrumentId(1), new ExactBar(day, cents, cents, cents, cents, 1, 2), "", 0);
    }
}
