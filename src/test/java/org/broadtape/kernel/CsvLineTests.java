package org.broadtape.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class CsvLineTests {

    @Test
    void cellsAreSeparatedAndQuotedWhereTheyMustBe() {
        assertThat(CsvLine.of(List.of("Ada", "Oslo, Norway", "she said \"no\"", "two\nlines", ""))).isEqualTo("Ada,\"Oslo, Norway\",\"she said \"\"no\"\"\",\"two\nlines\",\r\n");
    }

    @Test
    void whatASpreadsheetWouldRunIsPlainText() {
        for (var formula : List.of("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uFEFF=1", "＝1", "=HYPERLINK(\"http://example.com\")")) {
            assertThat(CsvLine.of(List.of(formula)).replace("\"", "")).as(formula).startsWith("'");
        }
    }

    @Test
    void aNumberBelowZeroStaysANumber() {
        assertThat(CsvLine.of(List.of("-12.50", "-", "17"))).isEqualTo("-12.50,'-,17\r\n");
    }
}
