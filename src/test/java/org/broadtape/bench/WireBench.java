package org.broadtape.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// 50 agencies push 200 signed NewsML-G2 items of 3 KB a second while readers ask for 1,000 pages a second: how soon an item is on its own page
/// and in its section's listing after it was due to arrive, and how long readers wait, against the same readers before the first item.
/// `BROADTAPE_BENCH_SECONDS` makes it shorter than ten minutes. Server, database and load share all cores.
final class WireBench {

    private static final int PROVIDERS = 50;
    private static final int ITEMS_PER_SECOND = 200;
    private static final int VIEWS_PER_SECOND = 1000;
    private static final int CONNECTIONS = 32;
    private static final int QUIET_SECONDS = 10;

    /// Each so many-th item is looked for on its pages: looking for all would be the greater load.
    private static final int SAMPLE = 10;
    private static final Pattern SECRET = Pattern.compile("key \\d+ of wire-(\\d+);[^\\n]*\\n([A-Za-z0-9_-]{43})\\n");

    private final Site site;
    private final byte[][] secrets;
    private final int seconds;
    private final long began = System.nanoTime() + 200_000_000;
    private final ConcurrentLinkedQueue<Double> answered = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> reached = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    private WireBench(Site site, byte[][] secrets, int seconds) {
        this.site = site;
        this.secrets = secrets;
        this.seconds = seconds;
    }

    static List<String> run(Path work) throws Exception {
        var seconds = Integer.parseInt(System.getenv().getOrDefault("BROADTAPE_BENCH_SECONDS", "600"));
        var home = work.resolve("data");
        Bench.say("Making " + PROVIDERS + " contracts and keys ...");
        Site.start(home, "", Map.of()).close();
        Site.run(home, "import", contracts(work.resolve("wire")).toString());
        Site.run(home, keys());
        try (var site = Site.start(home, "", Map.of())) {
            Bench.say("Readers alone for " + QUIET_SECONDS + " s ...");
            var warm = new WireBench(site, secrets(home), 3);
            warm.push(900_000_000L);
            views(site, 3);
            var quiet = views(site, QUIET_SECONDS);
            Bench.say("Readers and agencies for " + seconds + " s ...");
            return new WireBench(site, secrets(home), seconds).measure(quiet);
        }
    }

    private List<String> measure(List<Double> quiet) throws Exception {
        var busy = new ArrayList<Double>();
        var readers = Thread.ofPlatform().start(() -> {
            try {
                busy.addAll(views(site, seconds));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        var before = Processes.cpu(site.pid(), site.postmaster());
        push(0);
        readers.join();
        var used = Processes.cpu(site.pid(), site.postmaster()) - before;
        Bench.say(String.format(Locale.ROOT, "Program and database used %.1f s of processor time, %.1f ms for an item and its five page views.", used,
                used * 1000 / (ITEMS_PER_SECOND * seconds)));
        return List.of("| what | number | p50 ms | p99 ms | most ms |", "|---|---|---|---|---|",
                line("page views, 1,000/s, readers alone", quiet), line("page views, 1,000/s, with the wire", busy),
                line("push to answer, 200/s from 50 agencies (" + refused.get() + " refused)", answered.stream().sorted().toList()),
                line("arrival to article and section page (one in " + SAMPLE + ")", reached.stream().sorted().toList()));
    }

    private static String line(String what, List<Double> sorted) {
        return String.format(Locale.ROOT, "| %s | %,d | %.1f | %.1f | %.1f |", what, sorted.size(), Paced.percentile(sorted, 50), Paced.percentile(sorted, 99), sorted.getLast());
    }

    private static List<Double> views(Site site, int forSeconds) throws InterruptedException {
        return Paced.load(site.port(), number -> number % 4 == 0 ? "/" : "/bench-" + number % PROVIDERS, VIEWS_PER_SECOND, forSeconds, CONNECTIONS);
    }

    /// Pushes all items at their times; numbers begin at `from`.
    private void push(long from) throws InterruptedException {
        var next = new AtomicLong();
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < CONNECTIONS; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (var http = new Http(site.port())) {
                    for (var number = next.getAndIncrement(); number < (long) ITEMS_PER_SECOND * seconds; number = next.getAndIncrement()) {
                        var due = began + number * 1_000_000_000L / ITEMS_PER_SECOND;
                        while (System.nanoTime() < due) {
                            LockSupport.parkNanos(due - System.nanoTime());
                        }
                        push(http, from + number, due);
                    }
                } catch (IOException broken) {
                    reached.add(Double.POSITIVE_INFINITY);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private void push(Http http, long number, long due) throws IOException {
        var provider = (int) (number % PROVIDERS);
        var body = item(number).getBytes(StandardCharsets.UTF_8);
        var answer = http.post("/api/v1/wire/wire-" + provider,
                "Content-Type: application/xml\r\n" + Signed.headers(secrets[provider], Instant.now(), body) + "Idempotency-Key: " + number + "\r\n", body);
        answered.add((System.nanoTime() - due) / 1e6);
        if (answer.status() != 200 || !answer.text().contains("\"taken\":1")) {
            refused.incrementAndGet();
        } else if (number % SAMPLE == 0) {
            Thread.ofVirtual().start(() -> find(provider, number, due));
        }
    }

    private void find(int provider, long number, long due) {
        var path = "/bench-" + provider + "/wire-item-" + number + "x";
        try (var http = new Http(site.port())) {
            var until = System.nanoTime() + 30_000_000_000L;
            while (!(http.get("/bench-" + provider, false).text().contains(path) && http.get(path, false).status() == 200)) {
                if (System.nanoTime() > until) {
                    reached.add(Double.POSITIVE_INFINITY);
                    return;
                }
                Thread.sleep(20);
            }
            reached.add((System.nanoTime() - due) / 1e6);
        } catch (IOException | InterruptedException broken) {
            reached.add(Double.POSITIVE_INFINITY);
        }
    }

    private static Path contracts(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("providers"));
        for (var i = 0; i < PROVIDERS; i++) {
            Files.writeString(folder.resolve("providers/wire-" + i + ".toml"), """
                    slug = "wire-%1$d"
                    name = "Bench Agency %1$d"
                    release = "automatic"
                    default_section = "bench-%1$d"
                    channels = ["site", "feed"]
                    silence = "10m"
                    """.formatted(i));
        }
        return folder;
    }

    private static String[] keys() {
        var command = new ArrayList<>(List.of("provider", "key", "add"));
        for (var i = 0; i < PROVIDERS; i++) {
            command.add("wire-" + i);
        }
        return command.toArray(String[]::new);
    }

    private static byte[][] secrets(Path home) throws IOException {
        var secrets = new byte[PROVIDERS][];
        SECRET.matcher(Files.readString(Site.log(home))).results().forEach(found -> secrets[Integer.parseInt(found.group(1))] = found.group(2).getBytes(StandardCharsets.US_ASCII));
        return secrets;
    }

    private static String item(long number) {
        var random = new Random(number);
        var paragraphs = new StringBuilder();
        for (var paragraph = 0; paragraph < 8; paragraph++) {
            paragraphs.append("<p>").append(Filled.words(random, 32)).append(".</p>\n");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:bench.example:wire:%1$d" version="1" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
                  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
                  <itemMeta><itemClass qcode="ninat:text"/><provider literal="bench"/><versionCreated>%2$s</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
                  <contentMeta><urgency>4</urgency><headline>Wire item %1$dx</headline></contentMeta>
                  <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Item</title></head><body>
                %3$s
                  </body></html></inlineXML></contentSet>
                </newsItem>
                """.formatted(number, java.time.Instant.now(), paragraphs);
    }
}
