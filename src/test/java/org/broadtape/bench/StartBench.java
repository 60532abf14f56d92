package org.broadtape.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// From the start of the launcher to the whole of the first page, on an empty data folder and on one with 100,000 articles.
final class StartBench {

    private static final int TIMES = 5;

    private StartBench() {
    }

    static List<String> run(Path work) throws Exception {
        var table = new ArrayList<>(List.of("| data folder | median s | slowest s |", "|---|---|---|"));
        var empty = new ArrayList<Double>();
        for (var time = 0; time < TIMES; time++) {
            empty.add(start(work.resolve("empty-" + time)));
        }
        table.add(row("empty", empty));
        var home = work.resolve("filled");
        try (var site = Site.start(home, "", Map.of()); var database = site.database()) {
            Filled.with(database, 100_000);
        }
        var filled = new ArrayList<Double>();
        for (var time = 0; time < TIMES; time++) {
            filled.add(start(home));
        }
        table.add(row("100,000 articles", filled));
        return table;
    }

    private static double start(Path home) throws Exception {
        try (var site = Site.start(home, "", Map.of())) {
            return site.untilFirstPage().toMillis() / 1000.0;
        }
    }

    private static String row(String what, List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        return String.format(Locale.ROOT, "| %s | %.2f | %.2f |", what, sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
