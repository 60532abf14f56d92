package org.broadtape.instruments.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class RateImportTests {

    private static final String HISTORY = """
            Date,USD,CYP,ZAR,
            1101-03-03,1.1684,N/A,19.3849,
            1101-03-02,1.1711,N/A,N/A,
            1101-02-28,1.1685,0.5852,19.2009,
            """;

    @Inject
    RateImport intake;

    @Inject
    Rates rates;

    @TempDir
    Path folder;

    @Test
    void aTableOfAllDaysIsTakenWithItsGaps() throws IOException {
        assertThat(intake.take(file(HISTORY), true).inWords()).isEqualTo("3 days (1101-02-28 to 1101-03-03): 6 rates added, 0 corrected, 0 unchanged, 0 refused");
        intake.take(file(HISTORY), false);
        assertThat(rates.of("USD", "ZAR", LocalDate.parse("1101-03-02"))).hasValueSatisfying(rate -> assertThat(rate.of()).isEqualTo("1101-02-28"));
        assertThat(intake.take(file(HISTORY), false).inWords()).isEqualTo("3 days (1101-02-28 to 1101-03-03): 0 rates added, 0 corrected, 6 unchanged, 0 refused");
    }

    @Test
    void anArchiveIsUnpacked() throws IOException {
        var zip = folder.resolve("hist.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
            out.write(HISTORY.replace("1101", "1102").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.closeEntry();
        }
        assertThat(intake.take(zip, false).added()).isEqualTo(6);
    }

    @Test
    void theFileOfADayIsTakenAsXmlAndAsATable() throws IOException {
        intake.take(file("""
                <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
                <gesmes:subject>Reference rates</gesmes:subject><Cube><Cube time='1103-03-08'><Cube currency='USD' rate='1.0556'/>
                <Cube currency='ZAR' rate='13.7908'/><Cube currency='RON' rate='nothing'/></Cube></Cube></gesmes:Envelope>
                """), false);
        assertThat(rates.of("EUR", "ZAR", LocalDate.parse("1103-03-08")).map(Rate::rate)).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("13.7908"));

        assertThat(intake.take(file("Date, USD, ZAR, \n8 March 1104, 1.0556, 13.7908, \n"), false).added()).isEqualTo(2);
        assertThat(rates.of("EUR", "USD", LocalDate.parse("1104-03-08"))).isPresent();
    }

    @Test
    void whatIsWrongIsRefusedWithItsLineAndTheRestIsTaken() throws IOException {
        var report = intake.take(file("""
                Date,USD,ZAR,
                1105-03-03,1.1684,19.3849,
                1105-03-03,1.1684,19.3849,
                2.3.1105,1.1711,19,
                1105-03-01,"1,1685",19.2009,
                1105-02-28,0,19.2009,
                2999-01-01,1,1,
                """), false);
        assertThat(report.refusals()).extracting(Refused::sentence).containsExactly("The day 1105-03-03 stands in it twice", "line 4: The day is '2.3.1105'. Write it as 2026-04-13.",
                "line 5: The rate of USD is '1,1685'. Write how many one euro is, such as 19.3849.", "line 6: The rate of USD is '0'. Write how many one euro is, such as 19.3849.",
                "The rates of 2999-01-01 are of the future");
        assertThat(report.added()).isEqualTo(4);
    }

    @Test
    void whatIsNoFileOfRatesIsRefused() throws IOException {
        var letter = file("Dear bank,\nwhat is the euro today?\n");
        assertThatThrownBy(() -> intake.take(letter, false)).isInstanceOf(Refused.class).hasMessage("The first line is not that of a table of the European Central Bank: Date,USD,JPY and so on.");
        var other = file("<rates/>");
        assertThatThrownBy(() -> intake.take(other, false)).isInstanceOf(Refused.class).hasMessageStartingWith("There is no day in it.");
    }

    @Test
    void theTimelyConversionKeepsEveryDigit() {
        assertThat(new Rate("USD", "ZAR", new BigDecimal("16.5909791167"), LocalDate.EPOCH).convert(new BigDecimal("100.00"))).isEqualByComparingTo("1659.09791167");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "rates", ""), text);
    }
}
