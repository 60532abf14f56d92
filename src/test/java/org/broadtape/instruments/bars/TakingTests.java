package org.broadtape.instruments.bars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.broadtape.instruments.InstrumentId;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Portions that are taken together, with tables that are maps.
class TakingTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final InstrumentId ONE = new InstrumentId(1);

    private final Tables tables = new Tables();

    /// Three instruments and thirty days, however they are mixed, cut into portions and into takings.
    @Property
    void howBarsAreCutIntoPortionsAndTakingsDoesNotMatter(@ForAll long seed, @ForAll boolean mixed, @ForAll @IntRange(min = 1, max = 40) int portion, @ForAll @IntRange(min = 1, max = 5) int together) {
        var mine = new Tables();
        var chance = new Random(seed);
        var all = new ArrayList<>(IntStream.range(0, 90).mapToObj(number -> bar(number % 3, number / 3, 8_000 + chance.nextInt(3_000))).toList());
        if (mixed) {
            Collections.shuffle(all, chance);
        }
        var last = new LastKnown();
        var added = 0;
        for (var from = 0; from < all.size();) {
            var taking = new Taking(mine, last, FIRST.plusYears(1));
            for (var number = 0; number < together && from < all.size(); number++, from += portion) {
                added += taking.take(portion(all.subList(from, Math.min(from + portion, all.size())))).added();
            }
            taking.end();
        }

        assertThat(added).isEqualTo(90);
        assertThat(mine.kept.values().stream().mapToInt(Map::size).sum()).isEqualTo(90);
        all.forEach(one -> assertThat(mine.days(one.instrument()).get(one.bar().day())).extracting(Known::bar).isEqualTo(one.bar()));
    }

    @Test
    void whatFollowsIsWrittenOnceAtTheEndInTheOrderOfInstrumentsAndDaysWithTheNumberOfItsPortion() {
        var taking = new Taking(tables, new LastKnown(), FIRST.plusYears(1));
        taking.take(portion(List.of(bar(2, 0, 100), bar(1, 0, 100))));
        taking.take(portion(List.of(bar(2, 1, 101), bar(1, 1, 102))));
        assertThat(tables.writes).isZero();
        taking.end();

        assertThat(tables.writes).isEqualTo(1);
        assertThat(tables.lastWrite.stream().map(one -> one.instrument().value() + " " + one.bar().day().getDayOfMonth() + " of " + one.importId()))
                .containsExactly("1 1 of 1", "1 2 of 2", "2 1 of 1", "2 2 of 2");
    }

    /// 140 follows 100, but not the 90 of the day before it, which stands behind it.
    @Test
    void aPortionThatStandsNewestFirstIsJudgedInTheOrderOfItsDays() {
        var taking = new Taking(tables, new LastKnown(), FIRST.plusYears(1));
        taking.take(portion(List.of(bar(1, 0, 100))));
        var kept = taking.take(portion(List.of(bar(1, 4, 140), bar(1, 3, 90))));
        taking.end();

        assertThat(kept.added()).isEqualTo(1);
        assertThat(kept.doubtful()).extracting(line -> line.doubt().sentence()).containsExactly("It closes +56 % from the close of 2024-01-04, and no action explains it.");
    }

    @Test
    void aLaterPortionCorrectsAnEarlierOneOfTheSameTaking() {
        var taking = new Taking(tables, new LastKnown(), FIRST.plusYears(1));
        taking.take(portion(List.of(bar(1, 0, 100))));
        var kept = taking.take(portion(List.of(bar(1, 0, 101), bar(1, 1, 102))));
        taking.end();

        assertThat(kept.added()).isEqualTo(1);
        assertThat(kept.corrected()).isEqualTo(1);
        assertThat(tables.days(ONE).values()).extracting(known -> known.bar().close() + " of " + known.importId()).containsExactly("101 of 2", "102 of 2");
    }

    private static Portion portion(List<Arrival> arrivals) {
        return new Portion(new Said("test", "", Optional.empty()), arrivals);
    }

    private static Arrival bar(int instrument, int day, int cents) {
        return new Arrival(new InstrumentId(instrument), new ExactBar(FIRST.plusDays(day), cents, cents, cents, cents, 1, 0), "line", 1);
    }

    private static final class Tables implements Taking.Books {

        private final Map<InstrumentId, NavigableMap<LocalDate, Known>> kept = new HashMap<>();
        private int number;
        private int writes;
        private List<Judging.Fresh> lastWrite = List.of();

        NavigableMap<LocalDate, Known> days(InstrumentId id) {
            return kept.computeIfAbsent(id, _ -> new TreeMap<>());
        }

        @Override
        public Map<InstrumentId, Known> newest(List<InstrumentId> ids) {
            var newest = new HashMap<InstrumentId, Known>();
            ids.stream().filter(id -> !days(id).isEmpty()).forEach(id -> newest.put(id, days(id).lastEntry().getValue()));
            return newest;
        }

        @Override
        public Map<InstrumentId, NavigableMap<LocalDate, Known>> around(Map<InstrumentId, List<Arrival>> arrivals) {
            var around = new HashMap<InstrumentId, NavigableMap<LocalDate, Known>>();
            arrivals.keySet().forEach(id -> around.put(id, new TreeMap<>(days(id))));
            return around;
        }

        @Override
        public int begin(Said said) {
            return ++number;
        }

        @Override
        public void append(List<Judging.Fresh> fresh) {
            if (!fresh.isEmpty()) {
                writes++;
                lastWrite = fresh;
            }
            fresh.forEach(one -> put(one.instrument(), one.bar(), one.importId()));
        }

        @Override
        public void write(Judging judging, int import_, Said said) {
            judging.fresh.forEach(one -> put(one.instrument(), one.bar(), import_));
            judging.corrections.forEach(one -> days(one.instrument()).put(one.bar().day(), new Known(one.bar(), import_, said.source())));
        }

        private void put(InstrumentId id, ExactBar bar, int import_) {
            assertThat(days(id).put(bar.day(), new Known(bar, import_, "test"))).as("no bar is written twice").isNull();
        }

        @Override
        public double splits(InstrumentId id, LocalDate after, LocalDate until) {
            return 1;
        }
    }
}
