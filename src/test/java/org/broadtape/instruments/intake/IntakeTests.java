package org.broadtape.instruments.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.Status;
import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Lists as other systems write them, each with symbols of its own.
@QuarkusTest
class IntakeTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    Intake intake;

    @Inject
    Instruments instruments;

    @Inject
    Companies companies;

    @Test
    void aPlainListIsTakenWithEverythingThatItSays() {
        var report = take("""
                mic,symbol,name,share_class,unit,lot,isin,company,former_names,aliases,sector,country,lei,people
                XJSE,INTA,Intake Alpha,Ordinary,ZAC,100,ZAE 000015889,Intake Alpha Ltd,Old Alpha; Older Alpha,Alfa,Mining,South Africa,HWUPKR0MPOU8FGXBT394,Lindiwe Nkosi (Chief executive); Ravi Patel
                """);

        assertThat(report.inWords()).isEqualTo("read as a plain list: 1 new, 0 changed, 0 unchanged, 0 warned of, 0 refused");
        assertThat(listed("XJSE", "INTA")).satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.SHARE);
            assertThat(one.unit().code()).isEqualTo("ZAC");
            assertThat(one.lot()).isEqualTo(100);
            assertThat(one.path()).isEqualTo("/instruments/XJSE/INTA");
        });
        assertThat(companyOf("XJSE", "INTA")).satisfies(company -> {
            assertThat(company.path()).isEqualTo("/companies/intake-alpha-ltd");
            assertThat(company.country()).isEqualTo("ZA");
            assertThat(company.lei()).isEqualTo("HWUPKR0MPOU8FGXBT394");
        });
        assertThat(instruments.known("ZAE000015889", DAY)).contains(listed("XJSE", "INTA"));
    }

    @Test
    void takenAgainNothingChangesAndWhatIsNotSaidStays() {
        var list = "mic,symbol,name,company,sector,isin\nXJSE,INTB,Intake Beta,Intake Beta Ltd,Banks,ZAE000000011\n";
        take(list);

        assertThat(take(list).inWords()).contains("0 new, 0 changed, 1 unchanged");
        assertThat(take("mic,symbol,lot\nXJSE,INTB,10\n").inWords()).contains("0 new, 1 changed, 0 unchanged");
        assertThat(companyOf("XJSE", "INTB").sector()).isEqualTo("Banks");
        assertThat(listed("XJSE", "INTB")).satisfies(one -> {
            assertThat(one.lot()).isEqualTo(10);
            assertThat(one.name()).isEqualTo("Intake Beta");
        });
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        var list = "mic,symbol,name\nXJSE,INTC,Intake Gamma\n";

        assertThat(take(list, new Wish(org.broadtape.doors.columns.Mapping.NONE, "", true)).made()).isEqualTo(1);
        assertThat(instruments.listed("XJSE", "INTC", DAY)).isEmpty();
    }

    @Test
    void aWrongCheckDigitWarnsWithItsLineAndIsKept() {
        var report = take("mic,symbol,name,isin,company,lei\nXJSE,INTD,Intake Delta,US0378331006,Intake Delta Ltd,213800LKTRAXIG4BRD16\n");

        assertThat(report.warnings()).containsExactly("line 2: The check digit of the ISIN US0378331006 should be 5. It was kept all the same",
                "line 2: The check digits of the LEI 213800LKTRAXIG4BRD16 should be 33. It was kept all the same");
        assertThat(instruments.known("US0378331006", DAY)).extracting(Instrument::symbol).contains("INTD");
    }

    @Test
    void separatorsMarksAndTwoHeadLinesAreReadRight() {
        assertThat(take("\ufeffmic;symbol;name\nXJSE;INTE;Intake Epsilon, Inc.\n").made()).isEqualTo(1);
        assertThat(take("mic\tsymbol\tname\nXJSE\tINTF\tIntake Zeta\n").made()).isEqualTo(1);
        assertThat(take("mic|symbol|name\nXJSE|INTG|Intake Eta\n").made()).isEqualTo(1);
        assertThat(take("Our instruments of March,,\nmic,symbol,name\nXJSE,INTH,Intake Theta\nmic,symbol,name\nXJSE,INTI,Intake Iota\n").made()).isEqualTo(2);
        assertThat(take("name,symbol,mic\nIntake Kappa,INTK,XJSE\n").made()).isEqualTo(1);
        assertThat(intake(new ByteArrayInputStream("mic,symbol,name\nXJSE,INTJ,Intake Jot\u00e9\n".getBytes(Charset.forName("windows-1252"))), Wish.of("", "", false)).made()).isEqualTo(1);
        assertThat(listed("XJSE", "INTJ").name()).isEqualTo("Intake Jot\u00e9");
    }

    @Test
    void swappedColumnsAndCommasWithoutQuotesAreRefusedWithTheLine() {
        var report = take("mic,symbol,name\nXJSE,Intake Lambda Ltd,INTL\nXJSE,INTM,Intake Mu, Inc.\nJohannesburg,INTN,Intake Nu\nXJSE,INTO,Intake Xi\nXJSE,INTO,Intake Xi again\n");

        assertThat(report.made()).isEqualTo(1);
        assertThat(report.refusals()).containsExactly(
                "line 2: 'Intake Lambda Ltd' is no symbol: a symbol has letters, digits and signs such as . and -, and no spaces. Are columns swapped?",
                "line 3: It has 4 values for 3 columns. A value that has the separator in it stands in quotes",
                "line 4: 'Johannesburg' is no market identifier code of ISO 10383, such as XJSE",
                "line 6: INTO stands twice in this list; what counts is line 5");
    }

    @Test
    void columnsOfOtherNamesAreMappedAndWithoutThatTheRefusalSaysHow() {
        var list = "K\u00fcrzel;Firma\nINTP;Intake Pi AG\n";

        assertThatThrownBy(() -> take(list)).isInstanceOf(Refused.class)
                .hasMessage("No column is the symbol. Say which columns are what: --map symbol=COLUMN,name=COLUMN,mic=COLUMN, of K\u00fcrzel, Firma");
        assertThat(take(list, Wish.of("symbol=K\u00fcrzel,name=Firma", "XETR", false)).made()).isEqualTo(1);
        assertThat(listed("XETR", "INTP").name()).isEqualTo("Intake Pi AG");
        assertThatThrownBy(() -> Wish.of("ticket=K\u00fcrzel", "", false)).isInstanceOf(Refused.class).hasMessageContaining("--map takes pairs such as");
    }

    @Test
    void listsOfNasdaqSecAndFinanceDatabaseComeTogetherInOneInstrument() {
        take("""
                Symbol,Company Name,Security Name,Market Category,Test Issue,Financial Status,Round Lot Size,ETF,NextShares
                INTQ,Intake Rho Inc.,Intake Rho Inc. - Class A Common Stock,Q,N,N,100,N,N
                INTQT,Test,Test,Q,Y,N,100,N,N
                INTQF,Intake Fund,Intake Growth Fund,G,N,N,100,Y,N
                """);
        var sec = take("{\"fields\":[\"cik\",\"name\",\"ticker\",\"exchange\"],\"data\":[[99000017,\"INTAKE RHO CORPORATION\",\"INTQ\",\"Nasdaq\"]]}");
        var other = take("{\"0\":{\"cik_str\":99000017,\"ticker\":\"INTQ\",\"title\":\"INTAKE RHO CORPORATION\"}}");
        take("""
                symbol,name,summary,currency,sector,industry_group,industry,exchange,mic,market,country,isin,cusip,figi,composite_figi,delisted
                INTQ,Intake Rho,"Makes things, of all kinds",USD,Industrials,,Tools,NGM,XNAS,Nasdaq,United States,,,,,False
                """);
        take("Symbol,Security,GICS Sector,GICS Sub-Industry,Headquarters Location,Date added,CIK,Founded\nINTQ,Intake Rho,Industrials,Tools,Nowhere,1957-03-04,99000017,1902\n");

        assertThat(sec.inWords()).startsWith("read as tickers of the SEC: 0 new, 1 changed");
        assertThat(other.inWords()).contains("0 new, 0 changed, 1 unchanged");
        assertThat(listed("XNAS", "INTQ").shareClass()).isEqualTo("Class A Common Stock");
        assertThat(companyOf("XNAS", "INTQ")).satisfies(company -> {
            assertThat(company.name()).isEqualTo("Intake Rho Inc.");
            assertThat(company.sector()).isEqualTo("Industrials");
            assertThat(company.country()).isEqualTo("US");
        });
        assertThat(listed("XNAS", "INTQF").kind()).isEqualTo(Kind.FUND);
        assertThat(instruments.listedAnywhere("INTQT", DAY)).isEmpty();
        assertThat(instruments.known("99000017", DAY)).hasSize(1);
    }

    @Test
    void whatNamesNoMarketIsRefusedUnlessTheSymbolIsKnown() {
        var report = take("{\"0\":{\"cik_str\":99000018,\"ticker\":\"INTNONE\",\"title\":\"NOBODY KNOWS\"}}");

        assertThat(report.refusals()).singleElement().asString().startsWith("entry 1: It does not say on which market INTNONE is listed");
    }

    @Test
    void endingsOfSymbolsAreTakenOffAndDelistedOnesSaySo() {
        take("""
                symbol,name,summary,currency,sector,industry_group,industry,exchange,mic,market,country,isin,cusip,figi,composite_figi,delisted
                INTR.JO,Intake Sigma,,ZAC,,,,JNB,XJSE,Johannesburg,South Africa,,,,,True
                INTS-B,Intake Tau,,USD,,,,NYQ,XNYS,NYSE,United States,,,,,False
                """);

        assertThat(listed("XJSE", "INTR").status()).isEqualTo(Status.DELISTED);
        assertThat(listed("XNYS", "INTS.B").name()).isEqualTo("Intake Tau");
    }

    @Test
    void plainJsonIsTakenAndARefusedEntryKeepsBackNoOther() {
        var report = take("""
                [{"mic": "XJSE", "symbol": "INTU", "name": "Intake Upsilon", "company": "Intake Upsilon Ltd", "aliases": ["Ups", "Upsi"], "people": [{"name": "Ravi Patel", "role": "Chair"}]},
                 {"mic": "XJSE", "symbol": "INTV", "name": "Intake Phi", "unit": "RANDS"},
                 {"mic": "XJSE", "symbol": "INTW", "name": "Intake Chi", "lot": 5}]
                """);

        assertThat(report.made()).isEqualTo(2);
        assertThat(report.refusals()).singleElement().asString().startsWith("line 2: 'RANDS' is neither a currency of ISO 4217");
    }

    @Test
    void whatTheListCallsOtherwiseBecomesAnAliasSoTheOrderDoesNotMatter() {
        var plain = "mic,symbol,company\nXNAS,INTX,Intake Psi Inc\n";
        var sec = "{\"fields\":[\"cik\",\"name\",\"ticker\",\"exchange\"],\"data\":[[99000019,\"INTAKE PSI CORP\",\"INTX\",\"Nasdaq\"]]}";
        take(plain);
        take(sec);

        assertThat(take(plain).inWords()).contains("1 unchanged");
        assertThat(take(sec).inWords()).contains("1 unchanged");
        assertThat(companyOf("XNAS", "INTX").name()).isEqualTo("Intake Psi Inc");
    }

    @Test
    void onlyWhoMayChangeInstrumentsImportsThem() {
        var nobody = new Actor(java.util.Optional.empty(), "Ada", java.util.Set.of(), "");

        assertThatThrownBy(() -> intake.file(nobody, in(""), "x", Wish.of("", "", false))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void twoClassesOfOneCompanyAreUnderOneRoof() {
        take("ACT Symbol,Company Name\nINTY.A,\"Intake Omega Inc. Class A Common Stock\"\nINTY.B,\"Intake Omega Inc. Class B Common Stock\"\n");

        assertThat(companyOf("XNYS", "INTY.A")).isEqualTo(companyOf("XNYS", "INTY.B"));
        assertThat(instruments.of(companyOf("XNYS", "INTY.A").id())).hasSize(2);
    }

    @Test
    void aThousandOfOneBatchAndMoreAreTakenWhole() {
        var list = IntStream.range(0, 2_100).mapToObj(i -> "XNSE,INTB" + i + ",Batch " + i).collect(Collectors.joining("\n", "mic,symbol,company\n", "\n"));

        assertThat(take(list).made()).isEqualTo(2_100);
        assertThat(take(list).unchanged()).isEqualTo(2_100);
    }

    @Test
    void realListsAreTaken() throws IOException {
        var lists = Path.of(System.getProperty("broadtape.corpus", "../shared/data"), "market/symbols");
        Assumptions.assumeTrue(Files.isDirectory(lists), "no corpus here");
        var report = intake(Files.newInputStream(lists.resolve("financedatabase-equities/JNB.csv")), Wish.of("", "", true));

        assertThat(report.refusals()).isEmpty();
        assertThat(report.made() + report.changed()).isEqualTo(411);
    }

    private IntakeReport take(String list) {
        return take(list, Wish.of("", "", false));
    }

    private IntakeReport take(String list, Wish wish) {
        return intake(in(list), wish);
    }

    private IntakeReport intake(java.io.InputStream in, Wish wish) {
        return intake.file(Actor.OPERATOR, in, "list", wish);
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Instrument listed(String mic, String symbol) {
        return instruments.listed(mic, symbol, DAY).orElseThrow();
    }

    private Company companyOf(String mic, String symbol) {
        return companies.of(listed(mic, symbol).company().orElseThrow());
    }

}
