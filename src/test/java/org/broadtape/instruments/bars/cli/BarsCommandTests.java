package org.broadtape.instruments.bars.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.broadtape.articles.body.Corpus;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.bars.Invented;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;
import picocli.CommandLine;

/// Files of bars, and what is said of them. Each test has instruments of its own.
@QuarkusTest
class BarsCommandTests {

    private static final String HEAD = "Date,Open,High,Low,Close,Volume\n";

    @Inject
    Instance<BarsCommand> commands;

    @Inject
    Bars bars;

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
    void aFileOfOneInstrumentIsTakenAndTakenAgain() throws IOException {
        var file = file("a.csv", HEAD + "2024-03-04,10,11,9,10.5,100\n2024-03-05,10.5,11,9,10.75,100\n");

        assertThat(said("import", "--instrument", "XBAR:" + symbol, file)).isEqualTo(file + ": 2 new, 0 corrected, 0 known already, 0 held, 0 refused (csv)\n");
        assertThat(said("import", "--instrument", "xbar:" + symbol.toLowerCase(Locale.ROOT), file)).isEqualTo(file + ": 0 new, 0 corrected, 2 known already, 0 held, 0 refused (csv)\n");
        assertThat(exit).isZero();
        assertThat(closes()).containsExactly("10.5", "10.75");
    }

    @Test
    void aDryRunKeepsNothing() throws IOException {
        var file = file("a.csv", HEAD + "2024-03-04,10,11,9,10.5,100\n2024-03-05,100,110,90,105,100\n");

        assertThat(said("import", "--dry-run", "--instrument", "XBAR:" + symbol, file)).contains("1 new", "1 held", "; nothing was kept");
        assertThat(closes()).isEmpty();
        assertThat(said("held")).doesNotContain(symbol);
    }

    @Test
    void filesOfManyInstrumentsSayWhose() throws IOException {
        var other = Invented.symbol();
        Invented.instrument(jdbi, other);
        var file = file("day.csv", "Symbol,Exchange,Date,Open,High,Low,Close,Volume\n" + symbol + ",XBAR,2024-03-04,10,11,9,10.5,100\nXBAR:" + other + ",,2024-03-04,1,1,1,1,1\n"
                + other + ",,2024-03-05,1,1,1,1,1\nNOBODY,XBAR,2024-03-04,1,1,1,1,1\n,,2024-03-04,1,1,1,1,1\n");

        assertThat(said("import", "--market", "XBAR", "--source", "house", file)).isEqualTo("""
                FILE, line 5: Nothing was listed as 'NOBODY' on 2024-03-04 at XBAR. './broadtape instruments import' takes instruments
                FILE, line 6: The line does not say whose it is. Say it for the whole file with --instrument MIC:SYMBOL
                FILE: 3 new, 0 corrected, 0 known already, 0 held, 2 refused (csv)
                """.replace("FILE", file));
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void barsOfAnotherDayThanTheExpectedAreHeld() throws IOException {
        var file = file("day.csv", HEAD + "2024-03-05,10,11,9,10.5,100\n2024-02-27,10,11,9,10.5,100\n");

        assertThat(said("import", "--day", "2024-03-05", "--instrument", "XBAR:" + symbol, file)).contains(file + ", line 3, held: It is of 2024-02-27, and 2024-03-05 was expected.", "1 new", "1 held");
    }

    /// Ninety per cent down is held, and with it all that is like it; once somebody has said that it is so, the days behind it are in order.
    @Test
    void aReleasedFallBringsTheDaysBehindIt() throws IOException {
        var file = file("a.csv", HEAD + "2024-03-04,10,11,9,10,100\n2024-03-05,1,1.1,0.9,1,100\n2024-03-06,1,1.1,0.9,1.02,100\n2024-03-07,0,0,0,0,0\n");
        assertThat(said("import", "--instrument", "XBAR:" + symbol, file)).contains("line 3, held: It closes -90 % from the close of 2024-03-04, and no action explains it.", "1 new", "3 held");
        var held = said("held").lines().filter(line -> line.contains(symbol)).toList();
        assertThat(held).hasSize(3).first().asString().endsWith("XBAR:" + symbol
                + " 2024-03-05 open 1.0 high 1.1 low 0.9 close 1.0 volume 100. It closes -90 % from the close of 2024-03-04, and no action explains it. (csv, a.csv, line 3)");

        assertThat(said("release", number(held, 0))).endsWith("released, and 1 behind it that are in order now\n");
        assertThat(said("discard", number(held, 2))).endsWith(": discarded\n");

        assertThat(closes()).containsExactly("10", "1.0", "1.02");
        assertThat(said("release", number(held, 0))).endsWith(": is not held\n");
        said("import", "--instrument", "XBAR:" + symbol, file);
        assertThat(said("held")).as("what was discarded is not asked again").doesNotContain(symbol);
    }

    @Test
    void aFileThatCannotBeReadCostsThatFileAlone() throws IOException {
        var bad = file("bad.csv", "Brak danych\n");
        var good = file("good.csv", HEAD + "2024-03-04,10,11,9,10.5,100\n");

        assertThat(said("import", "--instrument", "XBAR:" + symbol, bad, good, folder + "/none.csv")).contains(bad + ", line 1: There is nothing in it but 'Brak danych'", good + ": 1 new",
                "none.csv, This file cannot be read");
        assertThat(exit).isEqualTo(1);
    }

    @Test
    @Tag("corpus")
    void realFilesAreTakenAndTheirFaultsNamed() throws IOException {
        var file = Corpus.path("market/eod/sp500-5yr-100-tickers/AOS_data.csv").toString();
        assertThat(said("import", "--instrument", "XBAR:" + symbol, file)).contains("line 322, held: The high is below the low.",
                "line 1235: taken, but look: There is no bar between 2017-12-29 and 2021-01-02.", " 1 held, 0 refused, 1 with gaps (csv)");

        list();
        assertThat(said("import", "--instrument", "XBAR:" + symbol, Corpus.path("market/plotly/tesla-stock-price.csv").toString())).contains("line 2: '11:34' is no day", " new, ", " 1 refused (csv)");
        list();
        assertThat(said("import", "--instrument", "XBAR:" + symbol, Corpus.path("market/plotly/finance-charts-apple.csv").toString()))
                .contains("The adjusted close is left out", "506 new, 0 corrected, 0 known already, 0 held, 0 refused (csv)");
        list();
        assertThat(said("import", "--instrument", "XBAR:" + symbol, Corpus.path("market/vega/sp500-2000.csv").toString())).contains(" new, 0 corrected, 0 known already, 0 held, 0 refused (csv)");
        list();
        assertThat(said("import", "--instrument", "XBAR:" + symbol, Corpus.path("market/vega/sp500.csv").toString())).contains("123 new", "and 121 more such gaps after it");
    }

    private static String number(List<String> held, int at) {
        return held.get(at).substring(0, held.get(at).indexOf(':'));
    }

    private List<String> closes() {
        return bars.raw(share, LocalDate.MIN, LocalDate.MAX).stream().map(bar -> bar.close().toString()).toList();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String said(String... arguments) {
        var out = new StringWriter();
        var line = new CommandLine(commands.get()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        exit = line.execute(arguments);
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
