package org.broadtape.instruments;

import java.time.LocalDate;

import org.jdbi.v3.core.Jdbi;

/// Lists shares for tests, each on a market of its test's own.
public final class Listed {

    private Listed() {
    }

    /// A share that has been listed there since ever, under that symbol.
    public static InstrumentId share(Jdbi jdbi, String mic, String symbol, String name) {
        return share(jdbi, mic, symbol, name, LocalDate.of(1900, 1, 1), LocalDate.of(2999, 1, 1));
    }

    /// A share that bore the symbol from one day to the day before another.
    public static InstrumentId share(Jdbi jdbi, String mic, String symbol, String name, LocalDate from, LocalDate until) {
        return jdbi.inTransaction(db -> {
            var id = db.createQuery("""
                    insert into instruments.instrument (kind, name, mic, symbol, address, currency, unit) values ('SHARE', :name, :mic, :symbol, :address, 'ZAR', 'ZAC')
                    returning id
                    """).bind("name", name).bind("mic", mic).bind("symbol", symbol).bind("address", until.getYear() == 2999 ? symbol : symbol + "-" + until.getYear())
                    .mapTo(Long.class).one();
            db.createUpdate("insert into instruments.listing (instrument_id, mic, symbol, valid_from, valid_until) values (:id, :mic, :symbol, :from, :until)")
                    .bind("id", id).bind("mic", mic).bind("symbol", symbol).bind("from", from).bind("until", until).execute();
            return new InstrumentId(id);
        });
    }
}
