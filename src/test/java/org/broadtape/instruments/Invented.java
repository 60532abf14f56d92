package org.broadtape.instruments;

import java.util.concurrent.ThreadLocalRandom;

import org.jdbi.v3.core.Jdbi;

/// Instruments of tests, on a market that no test but the caller's knows of.
public final class Invented {

    private final Jdbi jdbi;
    private final String mic = "X" + Integer.toString(36 * 36 + ThreadLocalRandom.current().nextInt(35 * 36 * 36), 36).toUpperCase(java.util.Locale.ROOT);

    public Invented(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public String mic() {
        return mic;
    }

    /// A share that is listed under the symbol, and known by the number where one is given.
    public InstrumentId share(String symbol, String unit, String isin) {
        return jdbi.inTransaction(db -> {
            var id = db.createUpdate("insert into instruments.instrument (kind, name, mic, symbol, address, unit) values ('SHARE', :symbol, :mic, :symbol, :symbol, :unit)")
                    .bind("symbol", symbol).bind("mic", mic).bind("unit", unit).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
            db.createUpdate("insert into instruments.listing (instrument_id, mic, symbol) values (:id, :mic, :symbol)").bind("id", id).bind("mic", mic).bind("symbol", symbol).execute();
            if (!isin.isEmpty()) {
                db.createUpdate("insert into instruments.identifier (instrument_id, scheme, value) values (:id, 'ISIN', :isin)").bind("id", id).bind("isin", isin).execute();
            }
            return new InstrumentId(id);
        });
    }

    public InstrumentId share(String symbol) {
        return share(symbol, "ZAC", "");
    }
}
