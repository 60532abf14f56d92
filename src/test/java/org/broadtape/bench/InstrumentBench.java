package org.broadtape.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The page of an instrument among 1,000 with five years of bars each: held, against nginx with the same bytes; and not held, each of another instrument.
final class InstrumentBench {

    private static final int INSTRUMENTS = 1_000;
    private static final long STRIDE = 379;

    private InstrumentBench() {
    }

    static List<String> run(Path work) throws Exception {
        var home = work.resolve("data");
        var table = new ArrayList<>(List.of("| what | requests/s | per CPU-second | p50 ms | p99 ms | core idle |", "|---|---|---|---|---|---|"));
        try (var site = Site.start(home, "0", Map.of())) {
            try (var database = site.database()) {
                filled(database);
            }
            PageBench.held(site, path(1), work, table);
        }
        try (var site = Site.start(home, "", Map.of("BROADTAPE_PAGE_CACHE_BYTES", "0"))) {
            new Unheld(site, work, """
                    local n = 0
                    request = function()
                      n = (n + %d) %% %d
                      return wrk.format("GET", "/instruments/XBEN/S" .. (n + 1))
                    end
                    """.formatted(STRIDE, INSTRUMENTS), InstrumentBench::path).measure(table);
        }
        return table;
    }

    private static String path(long number) {
        return "/instruments/XBEN/S" + (number * STRIDE % INSTRUMENTS + 1);
    }

    /// Weekdays of five years up to yesterday that wander, dividends twice a year, shares in issue, an article for each: as a page of the example newsroom has.
    private static void filled(Connection database) throws Exception {
        Filled.with(database, INSTRUMENTS);
        try (var statement = database.createStatement()) {
            statement.execute("insert into instruments.company (name, slug, letter) select 'Bench ' || n, 'bench-company-' || n, 'B' from generate_series(1, " + INSTRUMENTS + ") n");
            statement.execute("insert into instruments.instrument (kind, name, mic, symbol, address, currency, unit, company_id) select 'SHARE', 'Share ' || n, 'XBEN', 'S' || n, 'S' || n, 'ZAR', 'ZAC', "
                    + "(select id from instruments.company where slug = 'bench-company-' || n) from generate_series(1, " + INSTRUMENTS + ") n");
            statement.execute("insert into instruments.listing (instrument_id, mic, symbol) select id, mic, symbol from instruments.instrument where mic = 'XBEN'");
            statement.execute("with taken as (insert into instruments.bar_import (at, source) values (now(), 'bench') returning id) "
                    + "insert into instruments.bar (instrument_id, day, open, high, low, close, volume, import_id, scale) "
                    + "select i.id, d::date, p, p + 60, p - 60, p + (i.id % 7) * 5, 100000 + (extract(doy from d)::int * 7919) % 90000, taken.id, 0 from instruments.instrument i, taken, "
                    + "generate_series(current_date - interval '5 years', current_date - 1, interval '1 day') d, lateral (select (15000 + 3000 * sin(extract(epoch from d) / 5e6 + i.id))::bigint as p) q "
                    + "where i.mic = 'XBEN' and extract(isodow from d) < 6");
            statement.execute("insert into instruments.action (instrument_id, kind, key, ex_day, amount, unit, source, known_from) "
                    + "select i.id, 'DIVIDEND', 'd' || n, current_date - n * 180, 620, 'ZAC', 'bench', now() from instruments.instrument i, generate_series(1, 10) n where i.mic = 'XBEN'");
            statement.execute("insert into instruments.action (instrument_id, kind, key, ex_day, shares, source, known_from) "
                    + "select i.id, 'SHARES', 's', current_date - 400, 41000000, 'bench', now() from instruments.instrument i where i.mic = 'XBEN'");
            statement.execute("insert into articles.article_instrument (article_id, instrument_id, position, weight, source, state, released_at) "
                    + "select a.id, i.id, 0, 100, 'PERSON', 'ACCEPTED', a.released_at from instruments.instrument i join articles.article a on a.slug = 'story-' || substr(i.symbol, 2) where i.mic = 'XBEN'");
            statement.execute("analyze");
        }
    }
}
