package org.broadtape.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An article's page among 100,000 articles: held, an ordinary and a long one, against nginx with the same bytes; not held; and what both programs weigh afterwards.
final class PageBench {

    private static final int ARTICLES = Integer.parseInt(System.getenv().getOrDefault("BROADTAPE_BENCH_ARTICLES", "100000"));
    private static final int ROUNDS = 3;
    private static final int SECONDS = 6;
    private static final long STRIDE = 7919;
    private static final String PATH = "/bench-2/story-1";
    private static final String PACKED = "Accept-Encoding: gzip";

    private PageBench() {
    }

    static List<String> run(Path work) throws Exception {
        var home = work.resolve("data");
        var table = new ArrayList<>(List.of("| what | requests/s | per CPU-second | p50 ms | p99 ms | core idle |", "|---|---|---|---|---|---|"));
        try (var site = Site.start(home, "", Map.of())) {
            try (var database = site.database()) {
                Filled.with(database, ARTICLES);
            }
        }
        try (var site = Site.start(home, "0", Map.of())) {
            for (var path : List.of(PATH, Filled.LONG)) {
                held(site, path, work, table);
            }
            table.add("| program and PostgreSQL after 10,000 different pages | " + weight(site) + " MB PSS | | | | |");
        }
        try (var site = Site.start(home, "", Map.of("BROADTAPE_PAGE_CACHE_BYTES", "0"))) {
            new Unheld(site, work, """
                    local n = 0
                    request = function()
                      n = (n + %d) %% %d
                      local story = n + 1
                      return wrk.format("GET", "/bench-" .. (story %% 8 + 1) .. "/story-" .. story)
                    end
                    """.formatted(STRIDE, ARTICLES), PageBench::path).measure(table);
        }
        return table;
    }

    private static String path(long number) {
        var story = number * STRIDE % ARTICLES + 1;
        return "/bench-%d/story-%d".formatted(story % 8 + 1, story);
    }

    /// Adds how fast a page is held, and nginx with the same bytes.
    static void held(Site site, String path, Path work, List<String> table) throws Exception {
        var url = "http://127.0.0.1:" + site.port() + path;
        var page = Http.get(site.port(), path, true);
        try (var nginx = Nginx.serving(page, work)) {
            Wrk.on(url, SECONDS, PACKED);
            Wrk.on(nginx.url(), 1, PACKED);
            var ours = new ArrayList<Wrk>();
            var theirs = new ArrayList<Wrk>();
            for (var round = 0; round < ROUNDS; round++) {
                theirs.add(Wrk.on(nginx.url(), SECONDS, new long[] { nginx.pid() }, PACKED));
                ours.add(Wrk.on(url, SECONDS, new long[] { site.pid() }, PACKED));
            }
            var yardstick = median(theirs);
            var measured = median(ours);
            table.add(row("nginx, " + page.body().length + " bytes of gzip from disk", yardstick));
            table.add(row("Broadtape, the same page held", measured));
            table.add("| **ratio to nginx** | **%.2f** | **%.2f** | | | |".formatted(measured.perSecond() / yardstick.perSecond(), measured.perCpuSecond() / yardstick.perCpuSecond()));
        }
    }

    private static String weight(Site site) throws Exception {
        try (var http = new Http(site.port())) {
            for (var number = 1; number <= 10_000; number++) {
                http.get("/bench-%d/story-%d".formatted(number % 8 + 1, number), true);
            }
        }
        return "%.0f".formatted(Processes.megabytes(site.pid(), site.postmaster()));
    }

    static Wrk median(List<Wrk> rounds) {
        return rounds.stream().sorted(java.util.Comparator.comparingDouble(Wrk::perSecond)).toList().get(rounds.size() / 2);
    }

    static String row(String what, Wrk measured) {
        return String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %.2f | %.2f | %.0f %% |", what, measured.perSecond(), measured.perCpuSecond(), measured.p50(), measured.p99(), measured.idle() * 100);
    }
}
