package org.broadtape.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Pages of a listing among 1,000,000 articles, not held: the first, and the one after following "older" a thousand times.
final class ListingBench {

    private static final int ARTICLES = 1_000_000;
    private static final int STEPS = 1000;
    private static final int TIMES = 300;
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]*\\?before=[^\"]*)\"");

    private ListingBench() {
    }

    static List<String> run(Path work) throws Exception {
        var home = work.resolve("data");
        try (var site = Site.start(home, "", Map.of())) {
            try (var database = site.database()) {
                Filled.with(database, ARTICLES);
            }
        }
        var table = new ArrayList<>(List.of("| page | p50 ms | p99 ms |", "|---|---|---|"));
        try (var site = Site.start(home, "0", Map.of("BROADTAPE_PAGE_CACHE_BYTES", "0")); var http = new Http(site.port())) {
            for (var listing : List.of("/bench-1", "/topics/bench-topic-7", "/authors/bench-author-7")) {
                measure(http, listing, "first page of " + listing, table);
                var path = listing;
                for (var step = 0; step < STEPS; step++) {
                    var older = OLDER.matcher(http.get(path, false).text());
                    if (!older.find()) {
                        break;
                    }
                    path = older.group(1).replace("&amp;", "&");
                    path = path.startsWith("/") ? path : listing + path;
                }
                measure(http, path, "the same after following “older” " + STEPS + " times or to its end", table);
            }
        }
        return table;
    }

    private static void measure(Http http, String path, String what, List<String> table) throws Exception {
        var latencies = new ArrayList<Double>();
        for (var time = 0; time < 2 * TIMES; time++) {
            var began = System.nanoTime();
            if (http.get(path, false).status() != 200) {
                throw new IllegalStateException(path + " is not there");
            }
            latencies.add((System.nanoTime() - began) / 1e6);
        }
        var warm = latencies.subList(TIMES, 2 * TIMES).stream().sorted().toList();
        table.add(String.format(Locale.ROOT, "| %s | %.1f | %.1f |", what, Paced.percentile(warm, 50), Paced.percentile(warm, 99)));
    }
}
