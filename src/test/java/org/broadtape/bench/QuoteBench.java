package org.broadtape.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Quotes that a source pushes, signed, until they stand on the pages that are open: program and PostgreSQL have one core, source and browsers the other.
final class QuoteBench {

    private static final int PAGES = Integer.parseInt(System.getenv().getOrDefault("BROADTAPE_BENCH_LINES", "2000"));
    private static final int PER_SECOND = Integer.parseInt(System.getenv().getOrDefault("BROADTAPE_BENCH_QUOTES", "5000"));
    private static final int INSTRUMENTS = 1_000;
    private static final int ON_A_PAGE = 10;
    private static final int BATCH = 250;
    private static final int WARM_SECONDS = 20;
    private static final int SECONDS = 30;
    private static final int LAST_SECONDS = 3;
    private static final double PACING_MILLIS = 500;

    private final Site site;
    private final byte[] secret;
    private final double bare;
    private final Map<Long, List<long[]>> sent = new ConcurrentHashMap<>();
    private final List<Double> taking = new ArrayList<>();
    private int refused;

    private QuoteBench(Site site, String secret, double bare) {
        this.site = site;
        this.bare = bare;
        this.secret = secret.getBytes(StandardCharsets.US_ASCII);
    }

    static List<String> run(Path work) throws Exception {
        Processes.pin("1", ProcessHandle.current().pid());
        try {
            return measured(work.resolve("data"));
        } finally {
            Processes.pin("0-1", ProcessHandle.current().pid());
        }
    }

    private static List<String> measured(Path home) throws Exception {
        var roomy = Map.of("BROADTAPE_LIVE_MOST", "100000", "BROADTAPE_LIVE_PER_NETWORK", "100000");
        try (var site = Site.start(home, "0", roomy); var database = site.database()) {
            listed(database);
            var bare = bare(database);
            Site.run(home, "quotes", "add", "bench", "kind=push", "licence=invented", "on=yes", "most-move=900%");
            Site.run(home, "quotes", "key", "bench");
            var lines = Files.readAllLines(Site.log(home));
            return new QuoteBench(site, lines.getLast().strip(), bare).measured();
        }
    }

    private static void listed(Connection database) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute("insert into instruments.instrument (kind, name, mic, symbol, address, currency, unit) select 'SHARE', 'Share ' || n, 'XBEN', 'S' || n, 'S' || n, 'ZAR', 'ZAC' from generate_series(1, "
                    + INSTRUMENTS + ") n");
            statement.execute("insert into instruments.listing (instrument_id, mic, symbol) select id, mic, symbol from instruments.instrument where mic = 'XBEN'");
            statement.execute("analyze instruments.instrument, instruments.listing");
        }
    }

    /// The yardstick: how many milliseconds a batch of as many prices takes, in the middle, to be put into a bare table, each committed like the program's own.
    private static double bare(Connection database) throws Exception {
        var times = new ArrayList<Double>();
        try (var statement = database.createStatement()) {
            statement.execute("create table public.bare_quote (id bigint primary key, price numeric not null, at timestamptz not null) with (fillfactor = 50)");
            statement.execute("set synchronous_commit = off");
        }
        try (var upsert = database.prepareStatement("insert into public.bare_quote select n, ? + n, now() from generate_series(?, ?) n on conflict (id) do update set price = excluded.price, at = excluded.at")) {
            for (var batch = 0; batch < 400; batch++) {
                upsert.setBigDecimal(1, BigDecimal.valueOf(batch));
                upsert.setInt(2, batch * BATCH % INSTRUMENTS + 1);
                upsert.setInt(3, batch * BATCH % INSTRUMENTS + BATCH);
                var began = System.nanoTime();
                upsert.execute();
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        Collections.sort(times);
        return Paced.percentile(times, 50);
    }

    private List<String> measured() throws Exception {
        try (var source = new Http(site.port())) {
            var first = 0;
            for (var batch = 0; batch < INSTRUMENTS / BATCH; batch++) {
                push(source, first, System.nanoTime());
                first += BATCH;
            }
            var ids = ids();
            try (var pages = new QuotePages(site.port(), shows(ids))) {
                return measured(source, pages);
            }
        }
    }

    private List<String> measured(Http source, QuotePages pages) throws Exception {
        var warm = WARM_SECONDS * PER_SECOND / BATCH;
        for (var number = 0; number < warm; number++) {
            push(source, number * BATCH % INSTRUMENTS, System.nanoTime());
            LockSupport.parkNanos(BATCH * 1_000_000_000L / PER_SECOND / 2);
        }
        taking.clear();
        refused = 0;
        var messages = pages.messages();
        var cpu = Processes.cpu(site.pid(), site.postmaster());
        var from = System.nanoTime();
        var until = from + SECONDS * 1_000_000_000L;
        var batches = (long) (SECONDS + LAST_SECONDS) * PER_SECOND / BATCH;
        for (var number = 0L; number < batches; number++) {
            var due = from + number * BATCH * 1_000_000_000L / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            push(source, (int) (number * BATCH % INSTRUMENTS), due);
        }
        // behind its time, where program or machine do not keep up
        var seconds = (System.nanoTime() - from) / 1e9;
        var busy = (Processes.cpu(site.pid(), site.postmaster()) - cpu) / seconds;
        var delays = pages.delays(byId(), from, until);
        Collections.sort(taking);
        return List.of("| open pages | instruments on each | quotes/s in | messages/s out | from a quote to its pages, p50 ms | p99 ms | p99 beyond the half second, ms | taking in a batch of " + BATCH + ", p50 ms | p99 ms | the same into a bare table, p50 ms | refused | core in use |",
                "|---|---|---|---|---|---|---|---|---|---|---|---|",
                String.format(Locale.ROOT, "| %,d | %d | %,.0f | %,.0f | %.0f | %.0f | **%.0f** | %.1f | %.1f | %.1f | %d | %.0f %% |", PAGES, ON_A_PAGE, batches * BATCH / seconds, (pages.messages() - messages) / seconds,
                        Paced.percentile(delays, 50), Paced.percentile(delays, 99), Paced.percentile(delays, 99) - PACING_MILLIS, Paced.percentile(taking, 50), Paced.percentile(taking, 99), bare, refused, busy * 100));
    }

    /// A batch is due at an instant, and counts from then. Its quotes are as of now, each later than the one before of its instrument.
    private void push(Http source, int first, long due) throws Exception {
        var at = Instant.now();
        var body = new StringBuilder("[");
        for (var one = 1; one <= BATCH; one++) {
            var symbol = first + one;
            body.append(one > 1 ? "," : "").append("{\"mic\":\"XBEN\",\"symbol\":\"S").append(symbol).append("\",\"price\":").append(10_000 + (at.toEpochMilli() + symbol * 7L) % 997)
                    .append(",\"time\":").append(at.toEpochMilli()).append('}');
            sent.computeIfAbsent((long) symbol, _ -> new ArrayList<>()).add(new long[] { at.toEpochMilli(), due });
        }
        var bytes = body.append(']').toString().getBytes(StandardCharsets.US_ASCII);
        var began = System.nanoTime();
        var answer = source.post("/api/v1/quotes?source=bench", Signed.headers(secret, at, bytes), bytes);
        taking.add((System.nanoTime() - began) / 1e6);
        refused += answer.status() == 200 && answer.text().startsWith("{\"said\":\"" + BATCH + " accepted") ? 0 : 1;
    }

    private final Map<Integer, Long> idBySymbol = new ConcurrentHashMap<>();

    private List<Long> ids() throws Exception {
        try (var database = site.database(); var statement = database.createStatement();
                var rows = statement.executeQuery("select id, substr(symbol, 2)::int as number from instruments.instrument where mic = 'XBEN' order by 2")) {
            while (rows.next()) {
                idBySymbol.put(rows.getInt("number"), rows.getLong("id"));
            }
        }
        return IntStream.rangeClosed(1, INSTRUMENTS).mapToObj(idBySymbol::get).toList();
    }

    private Map<Long, List<long[]>> byId() {
        var byId = new ConcurrentHashMap<Long, List<long[]>>();
        sent.forEach((symbol, quotes) -> byId.put(idBySymbol.getOrDefault(symbol.intValue(), -1L), quotes));
        return byId;
    }

    /// Each page shows others, spread over all.
    private static List<List<Long>> shows(List<Long> ids) {
        return LongStream.range(0, PAGES).mapToObj(page -> IntStream.range(0, ON_A_PAGE).mapToObj(one -> ids.get((int) ((page * 7 + one * 97L) % ids.size()))).toList()).toList();
    }
}
