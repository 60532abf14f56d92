package org.broadtape.instruments.actions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.instruments.bars.Invented.bar;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.bars.Invented;
import org.broadtape.instruments.series.Factors;
import org.broadtape.instruments.series.Series;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;
import picocli.CommandLine;

/// Lists of actions, and what becomes of the series. Each test has instruments of its own.
@QuarkusTest
class ActionsCommandTests {

    private static final LocalDate FROM = LocalDate.of(2024, 3, 1);
    private static final LocalDate TO = LocalDate.of(2024, 3, 31);

    @Inject
    Instance<ActionsCommand> commands;

    @Inject
    Actions actions;

    @Inject
    Bars bars;

    @Inject
    Series series;

    @Inject
    Factors factors;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    private String symbol = "";
    private InstrumentId share = new InstrumentId(0);
    private int exit;

    @BeforeEach
    void list() {
        symbol = Invented.symbol();
        share = Invented.instrument(jdbi, symbol);
    }

    @Test
    void everyKindIsTakenAndTakenAgain() throws IOException {
        var other = Invented.symbol();
        Invented.instrument(jdbi, other);
        var file = file("""
                symbol,kind,ex,record,pay,amount,unit,ratio,other,shares,factor,label,name
                OWN,dividend,2024-03-20,2024-03-22,2024-03-25,0.50,USD,,,,,,
                OWN,dividend,2024-03-20,2024-03-22,2024-03-25,1.50,USD,,,,,special,
                OWN,split,2024-03-05,,,,,2-for-1,,,,,
                OWN,spin-off,2024-03-12,,,,,1:4,OTHER,,,,
                OWN,rename,2024-03-13,,,,,,,,,,Northgate plc
                OWN,shares,2024-03-01,,,,,,,12500000,,,
                OWN,factor,2024-03-14,,,,,,,,0.98,,
                OWN,merger,2024-03-28,,,,,3:2,OTHER,,,,
                """.replace("OWN", "XBAR:" + symbol).replace("OTHER", "XBAR:" + other));

        assertThat(said("import", file)).isEqualTo(file + ": 8 new, 0 corrected, 0 known already, 0 withdrawn, 0 refused\n");
        assertThat(said("import", file)).isEqualTo(file + ": 0 new, 0 corrected, 8 known already, 0 withdrawn, 0 refused\n");
        assertThat(actions.of(share)).extracting(Action::kind).containsExactly(ActionKind.SHARES, ActionKind.SPLIT, ActionKind.SPIN_OFF, ActionKind.RENAME, ActionKind.FACTOR,
                ActionKind.DIVIDEND, ActionKind.DIVIDEND, ActionKind.MERGER);
        assertThat(actions.sharesInIssue(share, TO)).hasValueSatisfying(shares -> assertThat(shares).isEqualByComparingTo("12500000"));
        assertThat(actions.sharesInIssue(share, FROM.minusDays(1))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsLine() throws IOException {
        var file = file("ex,amount,ratio,kind,tax\n2024-03-20,abc,,,1\n2024-13-20,1,,,\n2024-03-20,,,,\n2024-03-20,,x,,\n2024-03-20,,,gift,\n2024-03-20,-1,,,\n");

        assertThat(said("import", "--instrument", "XBAR:" + symbol, file).replace(file, "F")).isEqualTo("""
                F, line 2: 'abc' is no number; write it as 1234.56
                F, line 3: '2024-13-20' is no day; write it as 2026-01-31
                F, line 4: A dividend needs its amount
                F, line 5: 'x' is no ratio; write it as 2:1
                F, line 6: 'gift' is no kind of action; there are dividend, split, merger, spin-off, rename, shares and factor
                F, line 7: '-1' is not above zero
                F: the column 'tax' means nothing here and is left out
                F: 0 new, 0 corrected, 0 known already, 0 withdrawn, 6 refused
                """);
        assertThat(exit).isEqualTo(1);
        assertThat(said("import", "--instrument", "XBAR:NOBODY", file)).contains("There is no instrument 'XBAR:NOBODY'. Write it as MIC:SYMBOL, such as XJSE:NPN");
    }

    @Test
    void listsOfYahooEodhdAndAlphaVantageAreKnown() throws IOException {
        assertThat(said("import", "--instrument", "XBAR:" + symbol, file("Date,Dividends\n2024-03-20,0.24\n"))).contains("1 new");
        assertThat(said("import", "--instrument", "XBAR:" + symbol, file("Date,Stock Splits\n2020-08-31,4:1\n"))).contains("1 new");
        assertThat(said("import", "--instrument", "XBAR:" + symbol, file("[{\"date\":\"2024-06-20\",\"recordDate\":\"2024-06-21\",\"paymentDate\":\"2024-06-28\",\"value\":0.1,\"unadjustedValue\":0.4,\"currency\":\"USD\"}]")))
                .contains("1 new");
        assertThat(said("import", "--instrument", "XBAR:" + symbol, file("effective_date,split_factor\n2014-06-09,7.0000\n"))).contains("1 new");
        assertThat(actions.of(share)).extracting(one -> one.ratio().map(Object::toString).orElseGet(() -> one.amount().orElseThrow().toString())).containsExactly("7:1", "4:1", "0.24", "0.4");
    }

    /// Two for one on the 6th: 100 before is 50 now; 0.25 on the 7th after a close of 50: × (50 - 0.25)/50 = 0.995.
    @Test
    void rawAndAdjustedSeriesComeOutExactly() throws IOException {
        bars.keep(share, List.of(bar("2024-03-05 100 100 100 100 10"), bar("2024-03-06 50 50 50 50 20"), bar("2024-03-07 49.75 49.75 49.75 49.75 20")), "test");
        said("import", "--instrument", "XBAR:" + symbol, file("ex,ratio,amount\n2024-03-06,2:1,\n2024-03-07,,0.25\n"));

        assertThat(closes(bars.raw(share, FROM, TO))).containsExactly("100", "50", "49.75");
        assertThat(closes(series.splitsOnly(share, FROM, TO))).containsExactly("50", "50", "49.75");
        assertThat(closes(series.adjusted(share, FROM, TO))).containsExactly("49.75", "49.75", "49.75");
        assertThat(closes(series.adjusted(share, FROM, LocalDate.of(2024, 3, 5)))).as("in terms of now, whatever is cut off").containsExactly("49.75");
        assertThat(series.splitsOnly(share, FROM, TO).getFirst().volume()).isEqualTo(20);
        assertThat(factors.splitFactor(share, LocalDate.of(2024, 3, 5), TO)).isEqualByComparingTo("2");
        assertThat(factors.splitFactor(share, LocalDate.of(2024, 3, 6), TO)).isEqualByComparingTo("1");
    }

    @Test
    void aMoveThatASplitExplainsIsNotHeld() throws IOException {
        said("import", "--instrument", "XBAR:" + symbol, file("ex,ratio\n2024-03-06,10:1\n"));

        var kept = bars.keep(share, List.of(bar("2024-03-05 1000 1000 1000 1000 10"), bar("2024-03-06 101 101 101 101 20")), "test");

        assertThat(kept.doubtful()).isEmpty();
    }

    /// The share that is spun off closes first at 8; one for four, so 2 of 20: × 0.9.
    @Test
    void aSpinOffIsWorthItsFirstClose() throws IOException {
        var other = Invented.symbol();
        bars.keep(Invented.instrument(jdbi, other), List.of(bar("2024-03-07 8 8 8 8 1")), "test");
        bars.keep(share, List.of(bar("2024-03-05 20 20 20 20 10"), bar("2024-03-06 18 18 18 18 20")), "test");
        said("import", "--instrument", "XBAR:" + symbol, file("kind,ex,ratio,other\nspin-off,2024-03-06,1:4,XBAR:" + other + "\n"));

        assertThat(closes(series.adjusted(share, FROM, TO))).containsExactly("18", "18");
        assertThat(closes(series.splitsOnly(share, FROM, TO))).containsExactly("20", "18");
    }

    @Test
    void aCorrectedOrWithdrawnActionKeepsWhatWasSaidBefore() throws IOException {
        bars.keep(share, List.of(bar("2024-03-05 100 100 100 100 10"), bar("2024-03-06 50 50 50 50 20")), "test");
        var before = Instant.now();
        said("import", "--instrument", "XBAR:" + symbol, file("ex,ratio,ref\n2024-03-06,4:1,s1\n"));
        var wrong = Instant.now();
        assertThat(said("import", "--instrument", "XBAR:" + symbol, file("ex,ratio,ref\n2024-03-06,2:1,s1\n"))).contains("0 new, 1 corrected");
        var right = Instant.now();
        assertThat(said("import", "--instrument", "XBAR:" + symbol, file("ex,ratio,ref,cancelled\n2024-03-06,2:1,s1,yes\n"))).contains("1 withdrawn");

        assertThat(closes(series.asKnown(share, FROM, TO, before))).containsExactly("100", "50");
        assertThat(closes(series.asKnown(share, FROM, TO, wrong))).containsExactly("25", "50");
        assertThat(closes(series.asKnown(share, FROM, TO, right))).containsExactly("50", "50");
        assertThat(closes(series.adjusted(share, FROM, TO))).containsExactly("100", "50");
    }

    @Test
    void whatIsAnnouncedChangesNothingBeforeItsDay() throws IOException {
        bars.keep(share, List.of(bar("2024-03-05 100 100 100 100 10")), "test");
        var ex = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(20);
        said("import", "--instrument", "XBAR:" + symbol, file("ex,ratio\n" + ex + ",2:1\n"));

        assertThat(closes(series.adjusted(share, FROM, TO))).containsExactly("100");
        assertThat(actions.between(ex, ex)).extracting(Action::instrument).contains(share);
    }

    private static List<String> closes(List<Bar> bars) {
        return bars.stream().map(bar -> bar.close().toString()).toList();
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("actions.csv"), text).toString();
    }

    private String said(String... arguments) {
        var out = new StringWriter();
        var line = new CommandLine(commands.get()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        exit = line.execute(arguments);
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
