package org.broadtape.instruments.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.instruments.bars.Invented.bar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.broadtape.instruments.InstrumentId;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BarsTests {

    private static final LocalDate EVER = LocalDate.MIN;
    private static final LocalDate ALWAYS = LocalDate.MAX;

    @Inject
    Bars bars;

    @Inject
    Jdbi jdbi;

    private InstrumentId share = new InstrumentId(0);

    @BeforeEach
    void list() {
        share = Invented.instrument(jdbi, Invented.symbol());
    }

    @Test
    void barsAreKeptToTheLastDigitInTheOrderOfTheirDays() {
        keep("2024-01-03 1.00012345 1.5 0.9 1 7", "1979-05-01 1 1.1 0.9 1 0", "1985-01-02 1 1 1 1 1", "1999-12-31 1.00 1.25 1 1.20 1");

        assertThat(bars.raw(share, EVER, ALWAYS)).containsExactly(bar("1979-05-01 1.0 1.1 0.9 1.0 0"), bar("1985-01-02 1 1 1 1 1"), bar("1999-12-31 1.00 1.25 1.00 1.20 1"),
                bar("2024-01-03 1.00012345 1.50000000 0.90000000 1.00000000 7"));
        assertThat(bars.raw(share, LocalDate.of(1985, 1, 2), LocalDate.of(1999, 12, 30))).hasSize(1);
    }

    @Test
    void theLastTwoAreNewestFirst() {
        keep("2001-02-05 10 10 10 10 1", "2001-02-06 11 11 11 11 1", "2001-02-07 12 12 12 12 1");
        var other = Invented.instrument(jdbi, Invented.symbol());

        assertThat(bars.lastTwo(List.of(share, other))).hasSize(1).containsEntry(share, List.of(bar("2001-02-07 12 12 12 12 1"), bar("2001-02-06 11 11 11 11 1")));
        assertThat(bars.lastUntil(share, LocalDate.of(2001, 2, 6))).contains(bar("2001-02-06 11 11 11 11 1"));
        assertThat(bars.lastUntil(share, LocalDate.of(2001, 2, 4))).isEmpty();
    }

    @Test
    void takingTheSameAgainChangesNothing() {
        var lines = new String[] { "2024-03-04 10 11 9 10.5 100", "2024-03-05 10 11 9 10.75 100" };
        keep(lines);

        assertThat(keep(lines)).isEqualTo(new Kept(0, 0, 2, List.of()));
        assertThat(keep("2024-03-04 10.0 11.00 9 10.500 100").known()).isEqualTo(1);
    }

    @Test
    void aCorrectedBarKeepsWhatWasSaidBeforeWithBothTimes() {
        keep("2024-03-04 10 11 9 10.50 100", "2024-03-05 10 11 9 10.80 100");
        var between = Instant.now();
        var kept = keep("2024-03-04 10 11 9 10.25 100");

        assertThat(kept.corrected()).isEqualTo(1);
        assertThat(bars.raw(share, EVER, ALWAYS)).extracting(one -> one.close().toString()).containsExactly("10.25", "10.8");
        assertThat(bars.asKnown(share, EVER, ALWAYS, between)).extracting(one -> one.close().toString()).containsExactly("10.5", "10.8");
        assertThat(bars.asKnown(share, EVER, ALWAYS, Instant.now())).extracting(one -> one.close().toString()).containsExactly("10.25", "10.8");
        assertThat(bars.asKnown(share, EVER, ALWAYS, between.minusSeconds(60))).isEmpty();
    }

    @Test
    void whatAnotherSourceSaysOtherwiseIsHeld() {
        keep("2024-03-04 10 11 9 10.50 100");
        var kept = bars.keep(share, List.of(bar("2024-03-04 10 11 9 10.25 100")), "elsewhere");

        assertThat(sentences(kept)).containsExactly("It differs from what test says.");
        assertThat(bars.raw(share, EVER, ALWAYS)).containsExactly(bar("2024-03-04 10.0 11.0 9.0 10.5 100"));
    }

    @Test
    void doubtfulBarsAreHeldAndTheRestIsTaken() {
        var kept = keep("2024-03-04 10 11 9 10 100", "2024-03-05 1000 1100 900 1000 100", "2024-03-06 10 9 11 10 100", "2024-03-07 0 11 9 10 100", "2024-03-08 10 11 9 10 100",
                "2024-03-08 10 11 9 10 100", "2024-03-08 10 11 9 10.5 100", "2120-01-01 10 11 9 10 100");

        assertThat(kept.added()).isEqualTo(2);
        assertThat(kept.known()).isEqualTo(1);
        assertThat(sentences(kept)).containsExactly("It closes +9900 % from the close of 2024-03-04, and no action explains it.", "The high is below the low.", "A price is zero or less.",
                "There is another bar of this day in the same file.", "It is of 2120-01-01, which has not come.");
        assertThat(held()).hasSize(5);
    }

    @Test
    void aDoubtfulBarThatComesAgainIsHeldOnce() {
        keep("2024-03-04 10 9 11 10 100");
        keep("2024-03-04 10 9 11 10 100");

        assertThat(held()).containsExactly("RANGE 2024-03-04");
    }

    @Test
    void aGapIsToldUntilBarsComeIntoIt() {
        var kept = keep("2024-03-04 10 11 9 10 100", "2024-04-02 10 11 9 10 100", "2024-06-02 10 11 9 10 100");

        assertThat(kept.added()).isEqualTo(3);
        assertThat(sentences(kept)).containsExactly("There is no bar between 2024-03-04 and 2024-04-02, and 1 more such gaps after it.");
        assertThat(held()).containsExactly("GAP 2024-04-02");
        keep("2024-03-20 10 11 9 10 100");
        assertThat(held()).contains("GAP 2024-04-02 FILLED");
    }

    private Kept keep(String... lines) {
        return bars.keep(share, Stream.of(lines).map(Invented::bar).toList(), "test");
    }

    private static List<String> sentences(Kept kept) {
        return kept.doubtful().stream().map(line -> line.doubt().sentence()).toList();
    }

    private List<String> held() {
        return jdbi.withHandle(db -> db.createQuery("select concat_ws(' ', reason, day, decision) from instruments.bar_held where instrument_id = :id order by id")
                .bind("id", share.value()).mapTo(String.class).list());
    }
}
