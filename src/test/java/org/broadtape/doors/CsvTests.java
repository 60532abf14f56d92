package org.broadtape.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.doors.xml.XmlTests.refuses;
import static org.broadtape.doors.xml.XmlTests.stream;

import java.util.ArrayList;
import java.util.List;
import org.broadtape.doors.Csv.Row;
import org.junit.jupiter.api.Test;

class CsvTests {

    @Test
    void aValueInQuotesMayHoldSeparatorsQuotesAndLines() {
        assertThat(rows("a,b\r\n\"x, \"\"y\"\"\nz\",2\n\n3")).containsExactly(new Row(1, List.of("a", "b")), new Row(2, List.of("x, \"y\"\nz", "2")), new Row(5, List.of("3")));
    }

    @Test
    void semicolonsSeparateWhereTheFirstLineHasMoreOfThem() {
        assertThat(rows("a;b;c,d\n1;2;3")).containsExactly(new Row(1, List.of("a", "b", "c,d")), new Row(2, List.of("1", "2", "3")));
    }

    @Test
    void anEmptyValueIsEmptyAndAMissingOneToo() {
        var row = rows("a,,\n").getFirst();

        assertThat(row.values()).containsExactly("a", "", "");
        assertThat(row.value(7)).isEmpty();
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedWithItsLine() {
        refuses(() -> rows("a\n\"b\nc"), "A quote is opened and never closed.", "line 2");
    }

    @Test
    void whatGoesBeyondALimitIsRefused() {
        refuses(() -> read("a\nb\nc", Limits.DOCUMENT.withCount(2)), "It has more than 2 rows. Split it.", "line 3");
        refuses(() -> read("abcdef", Limits.DOCUMENT.withPiece(3)), "A value is longer than 3 bytes, the most that is read here.", "line 1");
        refuses(() -> rows(",".repeat(3000)), "A row has more than 2000 values.", "line 1");
    }

    private static List<Row> rows(String text) {
        return read(text, Limits.DOCUMENT);
    }

    private static List<Row> read(String text, Limits limits) {
        try (var csv = Csv.open(stream(text), limits)) {
            var rows = new ArrayList<Row>();
            for (var row = csv.next(); row.isPresent(); row = csv.next()) {
                rows.add(row.get());
            }
            return rows;
        }
    }
}
