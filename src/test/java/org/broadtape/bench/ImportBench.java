package org.broadtape.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// 100,000 NewsML-G2 items of 3 KB by `import`, against a COPY of the same bytes into a table; then a fifth of that into the site while it is served
/// ([ReachBench]). `BROADTAPE_BENCH_ITEMS` asks for fewer.
final class ImportBench {

    private static final int ITEMS = Integer.parseInt(System.getenv().getOrDefault("BROADTAPE_BENCH_ITEMS", "100000"));
    private static final int SAMPLE_EVERY = 200;

    private ImportBench() {
    }

    static List<String> run(Path work) throws Exception {
        var items = work.resolve("items");
        new WireItems("first", ITEMS, ITEMS).writeInto(items); // none of these is newer than those that are followed below
        var home = work.resolve("data");
        Site.start(home, "", Map.of()).close();
        Site.run(home, "provider", "load", Files.writeString(work.resolve("bench.toml"), WireItems.CONTRACT).toString());
        Bench.say("Importing " + ITEMS + " items ...");
        var most = new double[1];
        var watch = Thread.ofVirtual().start(() -> watch(most));
        var seconds = Site.run(home, "import", items.toString());
        watch.interrupt();
        double copy;
        try (var site = Site.start(home, "", Map.of())) {
            released(site);
            copy = copy(site, items);
        }
        var rows = new ArrayList<>(List.of("| what | items/s | seconds | most MB PSS of the command |", "|---|---|---|---|",
                String.format(Locale.ROOT, "| COPY of the files' text into an unindexed table | %,.0f | %.1f | |", ITEMS / copy, copy),
                String.format(Locale.ROOT, "| import, with its start | %,.0f | %.1f | %.0f |", ITEMS / seconds, seconds, most[0])));
        rows.addAll(ReachBench.rows(home, Files.createDirectories(work.resolve("more")).resolve("items"), new WireItems("second", Math.max(ITEMS / 5, SAMPLE_EVERY * 2), SAMPLE_EVERY)));
        return rows;
    }

    /// Held or refused items would cost less and prove nothing.
    private static void released(Site site) throws Exception {
        try (var database = site.database(); var statement = database.createStatement(); var count = statement.executeQuery("select count(*) from articles.article where state = 'RELEASED'")) {
            count.next();
            if (count.getInt(1) != ITEMS) {
                throw new IllegalStateException(count.getInt(1) + " of " + ITEMS + " items were released");
            }
        }
    }

    private static void watch(double[] most) {
        try {
            while (true) {
                Thread.sleep(500);
                most[0] = Math.max(most[0], ProcessHandle.current().children().mapToDouble(child -> Processes.megabytes(child.pid())).sum());
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static double copy(Site site, Path items) throws Exception {
        try (var database = site.database(); var statement = database.createStatement()) {
            statement.execute("create unlogged table public.bench_copy (item text)");
            statement.execute("drop table public.bench_copy");
            statement.execute("create table public.bench_copy (item text)");
            var began = System.nanoTime();
            var copy = database.unwrap(org.postgresql.PGConnection.class).getCopyAPI().copyIn("copy public.bench_copy from stdin (format csv)");
            try (var files = Files.walk(items)) {
                for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    var line = ("\"" + Files.readString(file).replace("\"", "\"\"") + "\"\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    copy.writeToCopy(line, 0, line.length);
                }
            }
            copy.endCopy();
            return (System.nanoTime() - began) / 1e9;
        }
    }
}
