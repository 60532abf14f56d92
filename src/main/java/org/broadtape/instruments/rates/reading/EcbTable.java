package org.broadtape.instruments.rates.reading;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.function.Consumer;

import org.broadtape.doors.Csv;
import org.broadtape.kernel.Refused;

/// `eurofxref-hist.csv` and `eurofxref.csv`: a line for each day, a column for each currency that ever was, `N/A` where there is no rate, and a comma at the end.
final class EcbTable {

    private EcbTable() {
    }

    static void read(InputStream in, Consumer<EcbDay> day, Consumer<Refused> refused) {
        try (var table = Csv.open(in, EcbRates.LIMITS)) {
            var head = table.next().filter(row -> row.value(0).equals("Date"))
                    .orElseThrow(() -> new Refused("The first line is not that of a table of the European Central Bank: Date,USD,JPY and so on.", "line 1"));
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                try {
                    day.accept(read(head, row.get(), refused));
                } catch (Refused bad) {
                    refused.accept(bad);
                }
            }
        }
    }

    private static EcbDay read(Csv.Row head, Csv.Row row, Consumer<Refused> refused) {
        var place = "line " + row.line();
        var of = EcbDay.day(row.value(0), place);
        var rates = new HashMap<String, BigDecimal>();
        for (var column = 1; column < head.values().size(); column++) {
            var text = row.value(column);
            if (!head.value(column).isEmpty() && !text.isEmpty() && !text.equals("N/A")) {
                try {
                    rates.put(head.value(column), EcbDay.rate(head.value(column), text, place));
                } catch (Refused bad) {
                    refused.accept(bad);
                }
            }
        }
        return new EcbDay(of, rates);
    }
}
