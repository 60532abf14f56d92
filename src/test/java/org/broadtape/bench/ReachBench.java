package org.broadtape.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// How long after its commit an item is on its page and in listings, feeds and sitemaps, while an import brings thousands and readers ask for the lists.
/// Measured for one item of each few hundred, from the last look at the database that did not show it: a few milliseconds before its commit.
final class ReachBench {

    private static final int READS_A_SECOND = 50;
    private static final List<String> LISTS = List.of("/", "/news", "/feed.xml", "/feed.atom", "/feed.json", "/news-sitemap.xml");

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Site site;
    private final Connection database;
    private final WireItems items;
    private final Map<String, List<Double>> latencies = new LinkedHashMap<>();

    private record Article(long id, String path) {
    }

    private ReachBench(Site site, Connection database, WireItems items) {
        this.site = site;
        this.database = database;
        this.items = items;
    }

    /// Imports the items into the site that is served from that folder, and adds a row for each exit.
    static List<String> rows(Path home, Path folder, WireItems items) throws Exception {
        items.writeInto(folder);
        var done = new AtomicBoolean();
        try (var site = Site.start(home, "", Map.of()); var database = site.database(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var bench = new ReachBench(site, database, items);
            Bench.say("Importing " + items.count() + " items into the site that is served ...");
            var readers = threads.submit(() -> bench.read(done));
            var sampling = threads.submit(() -> bench.sample(done));
            double seconds;
            try {
                seconds = Site.run(home, "import", folder.toString());
            } finally {
                done.set(true);
            }
            readers.get();
            sampling.get();
            return bench.table(seconds);
        }
    }

    private List<String> table(double seconds) throws Exception {
        var rows = new ArrayList<>(List.of("", String.format(Locale.ROOT, "While %,d items came in at %,.0f a second into the served site, with %d readers' requests a second:", items.count(), items.count() / seconds,
                READS_A_SECOND), "", "| from commit to | p50 ms | p99 ms | items |", "|---|---|---|---|"));
        if (latencies.isEmpty()) {
            throw new IllegalStateException("no item was seen to be committed: " + Files.readString(Path.of("/proc/loadavg")));
        }
        latencies.forEach((exit, all) -> {
            var sorted = all.stream().sorted().toList();
            rows.add(String.format(Locale.ROOT, "| %s | %.0f | %.0f | %d |", exit, Paced.percentile(sorted, 50), Paced.percentile(sorted, 99), sorted.size()));
        });
        return rows;
    }

    private void read(AtomicBoolean done) {
        while (!done.get()) {
            try {
                Paced.load(site.port(), number -> LISTS.get((int) (number % LISTS.size())), READS_A_SECOND, 1, 4);
            } catch (Exception failed) {
                throw new IllegalStateException("A reader was not answered", failed);
            }
        }
    }

    private void sample(AtomicBoolean done) {
        try (var http = new Http(site.port())) {
            for (var number = 0; number < items.count() && !done.get(); number += items.sampleEvery()) {
                for (var list : LISTS) {
                    http.get(list, true);
                }
                one(number, http, done);
            }
        } catch (Exception failed) {
            throw new IllegalStateException("An item could not be followed", failed);
        }
    }

    /// One that is there at the first look is passed over: nobody knows since when.
    private void one(int number, Http http, AtomicBoolean done) throws Exception {
        if (article(number).isPresent()) {
            return;
        }
        var unseen = System.nanoTime();
        var article = article(number);
        while (article.isEmpty()) {
            if (done.get()) {
                return;
            }
            Thread.sleep(2);
            unseen = System.nanoTime();
            article = article(number);
        }
        for (var exit : exits(article.get(), items.headline(number)).entrySet()) {
            while (!http.get(exit.getKey(), false).text().contains(exit.getValue())) {
                if (System.nanoTime() - unseen > LONGEST.toNanos()) {
                    throw new IllegalStateException(exit.getKey() + " does not show " + exit.getValue());
                }
                Thread.sleep(1);
            }
            latencies.computeIfAbsent(name(exit.getKey(), article.get()), _ -> new ArrayList<>()).add((System.nanoTime() - unseen) / 1e6);
        }
    }

    private static Map<String, String> exits(Article article, String headline) {
        var exits = new LinkedHashMap<String, String>();
        exits.put(article.path(), headline);
        LISTS.forEach(list -> exits.put(list, headline));
        exits.put("/sitemap-" + article.id() / 10_000 + ".xml", article.path() + "<");
        return exits;
    }

    private static String name(String exit, Article article) {
        return exit.equals(article.path()) ? "its page" : exit.startsWith("/sitemap-") ? "its sitemap" : exit.equals("/") ? "the front page" : exit;
    }

    private Optional<Article> article(int number) throws Exception {
        try (var find = database.prepareStatement("""
                select a.id, '/' || s.slug || '/' || a.slug
                  from wire.item i join articles.article a on a.id = i.article_id join articles.section s on s.id = a.section_id
                 where i.provider = 'items' and i.guid = ? and a.state = 'RELEASED'
                """)) {
            find.setString(1, items.guid(number));
            try (var row = find.executeQuery()) {
                return row.next() ? Optional.of(new Article(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        }
    }
}
