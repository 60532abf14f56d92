package org.broadtape.instruments.bars;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.broadtape.instruments.InstrumentId;
import org.jdbi.v3.core.Jdbi;

/// Instruments of a test's own, and bars in a line: `2026-01-05 100 101 99 100.50 1000`.
public final class Invented {

    public static final String MIC = "XBAR";

    private Invented() {
    }

    /// A symbol that no other test has.
    public static String symbol() {
        return "B" + UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase(java.util.Locale.ROOT);
    }

    /// Listed on XBAR since ever.
    public static InstrumentId instrument(Jdbi jdbi, String symbol) {
        return jdbi.withHandle(db -> {
            var id = db.createQuery("insert into instruments.instrument (kind, name, mic, symbol, address, currency, unit) values ('SHARE', :symbol, :mic, :symbol, :symbol, 'USD', 'USD') returning id")
                    .bind("symbol", symbol).bind("mic", MIC).mapTo(Long.class).one();
            db.createUpdate("insert into instruments.listing (instrument_id, mic, symbol) values (:id, :mic, :symbol)").bind("id", id).bind("mic", MIC).bind("symbol", symbol).execute();
            return new InstrumentId(id);
        });
    }

    public static Bar bar(String line) {
        var part = line.split(" ");
        return new Bar(LocalDate.parse(part[0]), new BigDecimal(part[1]), new BigDecimal(part[2]), new BigDecimal(part[3]), new BigDecimal(part[4]), Long.parseLong(part[5]));
    }
}
