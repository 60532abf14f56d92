package org.broadtape.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.postgresql.PGConnection;

/// Bars of 20 years arriving day by day, a file for each: their import by the program, against COPY of the same rows into a bare table; then the 20 years of
/// one instrument, warm and cold, against DuckDB reading the same. `BROADTAPE_BENCH_BARS` says how many bars: 50,000,000 are those of 10,000 instruments. `BROADTAPE_BENCH_DAYS` says of how many
/// days, where 20 years are too long to wait for.
final class BarBench {

    private static final int DAYS = Integer.parseInt(System.getenv().getOrDefault("BROADTAPE_BENCH_DAYS", "5000"));
    private static final int BARS = Integer.parseInt(System.getenv().getOrDefault("BROADTAPE_BENCH_BARS", "10000000"));
    private static final int LISTED = 10_000;
    private static final int TIMES = 200;
    private static final int COLD = 10;
    private static final String ONE = """
            select day, open, high, low, close, volume, scale
              from instruments.bar
             where instrument_id = ? and day between ? and ?
             order by day
            """;

    private BarBench() {
    }

    static List<String> run(Path work) throws Exception {
        var instruments = BARS / DAYS;
        Bench.say("Writing " + DAYS + " files of " + instruments + " bars ...");
        var days = new BarFiles(instruments, DAYS).writeInto(work.resolve("days"));
        var home = work.resolve("data");
        Site.run(home, "bars", "held");
        var start = Site.run(home, "bars", "held");
        Bench.say("Importing " + LISTED + " instruments ...");
        var listed = Site.run(home, "instruments", "import", BarFiles.listed(work.resolve("instruments.csv"), LISTED).toString());
        Bench.say("Importing " + BARS + " bars ...");
        var seconds = Site.run(home, command(days));
        var rows = new ArrayList<String>();
        rows.add(String.format(Locale.ROOT, "`instruments import` of %,d instruments, each of a company of its own, took %.1f s, of which %.1f s are the start.\n", LISTED, listed, start));
        try (var site = Site.start(home, "", Map.of()); var database = site.database()) {
            complete(database);
            Bench.say("Copying the same ...");
            var numeric = copy(database, days, "numeric");
            var whole = copy(database, days, "bigint");
            imported(rows, seconds, start, numeric, whole);
            run(database, "vacuum analyze instruments.bar");
            rows.addAll(List.of("", "| 20 years of one instrument | warm p50 ms | warm p99 ms | cold p50 ms |", "|---|---|---|---|"));
            rows.add(row("as it arrived, day by day", timed(database, instruments), cold(home, site, instruments)));
        }
        try (var site = Site.start(home, "", Map.of()); var database = site.database()) {
            Bench.say("Setting closed years in order ...");
            var began = System.nanoTime();
            order(database);
            Bench.say(String.format(Locale.ROOT, "That took %.0f s.", (System.nanoTime() - began) / 1e9));
            rows.add(row("after closed years were set in order", timed(database, instruments), cold(home, site, instruments)));
        }
        duck(work, days, instruments, rows);
        return rows;
    }

    private static String[] command(Path days) throws IOException {
        var command = new ArrayList<>(List.of("bars", "import", "--market", "XBEN", "--source", "bench"));
        for (var file : files(days)) {
            command.add(file.toString());
        }
        return command.toArray(String[]::new);
    }

    private static List<Path> files(Path days) throws IOException {
        try (var files = Files.list(days)) {
            return files.sorted().toList();
        }
    }

    private static void imported(List<String> rows, double seconds, double start, double numeric, double whole) {
        rows.addAll(List.of(String.format(Locale.ROOT, "| %,d bars of %,d instruments, day by day | bars/s | seconds | of the first |", BARS, BARS / DAYS), "|---|---|---|---|"));
        rows.add(String.format(Locale.ROOT, "| COPY of the same rows as text into a bare table, prices numeric | %,.0f | %.1f | 1 |", BARS / numeric, numeric));
        rows.add(String.format(Locale.ROOT, "| the same, prices as whole numbers | %,.0f | %.1f | %.2f |", BARS / whole, whole, numeric / whole));
        rows.add(String.format(Locale.ROOT, "| `bars import`, with its start of %.1f s | %,.0f | %.1f | %.2f |", start, BARS / seconds, seconds, numeric / seconds));
    }

    /// Held bars would cost less and prove nothing.
    private static void complete(Connection database) throws SQLException {
        try (var statement = database.createStatement(); var count = statement.executeQuery("select count(*) from instruments.bar")) {
            count.next();
            if (count.getLong(1) != BARS) {
                throw new IllegalStateException(count.getLong(1) + " of " + BARS + " bars were taken");
            }
        }
    }

    private static double copy(Connection database, Path days, String prices) throws Exception {
        run(database, "create table public.bench_bare (symbol text, day date, open PRICES, high PRICES, low PRICES, close PRICES, volume bigint)".replace("PRICES", prices));
        var began = System.nanoTime();
        var copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy public.bench_bare from stdin (format csv)");
        for (var file : files(days)) {
            var text = Files.readString(file);
            var lines = text.substring(text.indexOf('\n') + 1);
            var bytes = (prices.equals("bigint") ? lines.replace(".", "") : lines).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
        var seconds = (System.nanoTime() - began) / 1e9;
        run(database, "drop table public.bench_bare");
        return seconds;
    }

    /// By hand: the program does not do it by itself.
    private static void order(Connection database) throws SQLException {
        for (var year : IntStream.range(2000, 2025).toArray()) {
            run(database, "cluster instruments.bar_" + year + " using bar_" + year + "_pkey");
        }
        run(database, "vacuum analyze instruments.bar");
    }

    private static List<Double> timed(Connection database, int instruments) throws SQLException {
        var times = new ArrayList<Double>();
        for (var number = 0; number < TIMES * 2; number++) {
            var instrument = 1 + number % 10 * (instruments / 10);
            var began = System.nanoTime();
            years(database, instrument);
            if (number >= TIMES) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        return times.stream().sorted().toList();
    }

    private static void years(Connection database, int instrument) throws SQLException {
        try (var statement = database.prepareStatement(ONE)) {
            statement.setInt(1, instrument);
            statement.setObject(2, java.time.LocalDate.of(2000, 1, 1));
            statement.setObject(3, java.time.LocalDate.of(2030, 1, 1));
            try (var rows = statement.executeQuery()) {
                var count = 0;
                var sum = 0L;
                while (rows.next()) {
                    sum += rows.getObject(1, java.time.LocalDate.class).toEpochDay() + rows.getLong(2) + rows.getLong(3) + rows.getLong(4) + rows.getLong(5) + rows.getLong(6) + rows.getInt(7);
                    count++;
                }
                if (count != DAYS || sum == 0) {
                    throw new IllegalStateException(count + " bars of instrument " + instrument);
                }
            }
        }
    }

    /// Others each time, after PostgreSQL has forgotten all and the system the files of its tables; the connection is there, its plan is not.
    private static List<Double> cold(Path home, Site site, int instruments) throws Exception {
        var times = new ArrayList<Double>();
        for (var number = 0; number < COLD; number++) {
            try (var database = site.database()) {
                run(database, "checkpoint");
                run(database, "create extension if not exists pg_buffercache");
                run(database, "select pg_buffercache_evict_all()");
                forget(home.resolve("postgres/cluster/base"));
                var began = System.nanoTime();
                years(database, 2 + number * (instruments / COLD));
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        return times.stream().sorted().toList();
    }

    /// Asks the system to keep nothing of these files in memory.
    private static void forget(Path files) throws IOException, InterruptedException {
        var command = new ProcessBuilder("sh", "-c", "find \"$0\" -type f -exec dd if={} iflag=nocache count=0 status=none ';'", files.toString()).inheritIO().start();
        command.waitFor(2, TimeUnit.MINUTES);
    }

    private static void duck(Path work, Path days, int instruments, List<String> rows) throws Exception {
        Bench.say("DuckDB takes the same ...");
        var file = work.resolve("duck.db");
        double taken;
        try (var duck = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            run(duck, "set memory_limit = '1GB'");
            run(duck, "set threads = 2");
            var began = System.nanoTime();
            run(duck, "create table bar as select symbol, date as day, open, high, low, close, volume from read_csv('" + days + "/*.csv', columns = {symbol: 'varchar', date: 'date', open: 'decimal(18,4)', "
                    + "high: 'decimal(18,4)', low: 'decimal(18,4)', close: 'decimal(18,4)', volume: 'bigint'}, header = true)");
            run(duck, "checkpoint");
            taken = (System.nanoTime() - began) / 1e9;
            rows.add(row("DuckDB, as it arrived", duckTimed(duck, instruments, TIMES / 4), duckCold(file, instruments)));
        }
        try (var duck = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            run(duck, "set memory_limit = '1GB'");
            run(duck, "create table ordered as select * from bar order by symbol, day");
            run(duck, "drop table bar");
            run(duck, "alter table ordered rename to bar");
            run(duck, "checkpoint");
            rows.add(row("DuckDB, all of it put in order anew", duckTimed(duck, instruments, TIMES / 4), List.of()));
        }
        rows.add("");
        rows.add(String.format(Locale.ROOT, "DuckDB took the same files in %.1f s, all at once and without looking at any bar.", taken));
    }

    private static List<Double> duckTimed(Connection duck, int instruments, int times) throws SQLException {
        var taken = new ArrayList<Double>();
        for (var number = 0; number < times * 2; number++) {
            var began = System.nanoTime();
            duckYears(duck, 1 + number % 10 * (instruments / 10));
            if (number >= times) {
                taken.add((System.nanoTime() - began) / 1e6);
            }
        }
        return taken.stream().sorted().toList();
    }

    private static void duckYears(Connection duck, int instrument) throws SQLException {
        try (var statement = duck.prepareStatement("select day, open, high, low, close, volume from bar where symbol = ? order by day")) {
            statement.setString(1, "B" + instrument);
            try (var rows = statement.executeQuery()) {
                var count = 0;
                while (rows.next()) {
                    count += rows.getObject(1) != null && rows.getBigDecimal(2).signum() > 0 && rows.getBigDecimal(3).signum() > 0 && rows.getBigDecimal(4).signum() > 0
                            && rows.getBigDecimal(5).signum() > 0 && rows.getLong(6) > 0 ? 1 : 0;
                }
                if (count != DAYS) {
                    throw new IllegalStateException(count + " bars of instrument " + instrument + " in DuckDB");
                }
            }
        }
    }

    private static List<Double> duckCold(Path file, int instruments) throws Exception {
        var times = new ArrayList<Double>();
        for (var number = 0; number < COLD; number++) {
            forget(file);
            try (var duck = DriverManager.getConnection("jdbc:duckdb:" + file)) {
                var began = System.nanoTime();
                duckYears(duck, 2 + number * (instruments / COLD));
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        return times.stream().sorted().toList();
    }

    private static String row(String what, List<Double> warm, List<Double> cold) {
        return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %s |", what, Paced.percentile(warm, 50), Paced.percentile(warm, 99), cold.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f", Paced.percentile(cold, 50)));
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
