package org.broadtape.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// 100,000 NewsML-G2 items of 3 KB by `import`, against a COPY of the same bytes into a table.
final class ImportBench {

    private static final int ITEMS = 100_000;
    private static final int PER_FOLDER = 1000;
    private static final String CONTRACT = """
            slug = "items"
            name = "Bench Agency"
            address = "https://bench.example/"
            folder = "items"
            format = "newsml-g2"
            time_zone = "UTC"
            rights = "© 2026 Bench Agency"
            territories = []
            channels = ["site", "feed"]
            archive_days = 3650
            release = "automatic"
            canonical = "noindex"
            empty_embargo = "hold"
            default_section = "news"
            """;

    private ImportBench() {
    }

    static List<String> run(Path work) throws Exception {
        var items = work.resolve("items");
        generate(items);
        var home = work.resolve("data");
        Site.start(home, "", Map.of()).close();
        Site.run(home, "provider", "load", Files.writeString(work.resolve("bench.toml"), CONTRACT).toString());
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
        return List.of("| what | items/s | seconds | most MB PSS of the command |", "|---|---|---|---|",
                String.format(Locale.ROOT, "| COPY of the files' text into an unindexed table | %,.0f | %.1f | |", ITEMS / copy, copy),
                String.format(Locale.ROOT, "| import, with its start | %,.0f | %.1f | %.0f |", ITEMS / seconds, seconds, most[0]));
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

    private static void generate(Path folder) throws Exception {
        Bench.say("Writing " + ITEMS + " items ...");
        var random = new Random(3);
        for (var number = 0; number < ITEMS; number++) {
            var file = folder.resolve("%03d".formatted(number / PER_FOLDER)).resolve(number + ".xml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, item(number, random));
        }
    }

    private static String item(int number, Random random) {
        var paragraphs = new ArrayList<String>();
        for (var paragraph = 0; paragraph < 8; paragraph++) {
            paragraphs.add("<p>" + Filled.words(random, 32) + ".</p>");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:bench.example:20260307:%1$d" version="1" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
                  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
                  <rightsInfo><copyrightHolder literal="Bench Agency"/><copyrightNotice>© 2026 Bench Agency</copyrightNotice></rightsInfo>
                  <itemMeta>
                    <itemClass qcode="ninat:text"/><provider literal="bench"/>
                    <versionCreated>2026-03-0%2$dT%3$02d:%4$02d:00Z</versionCreated><pubStatus qcode="stat:usable"/>
                  </itemMeta>
                  <contentMeta><urgency>4</urgency><headline>Item %1$d: %5$s</headline></contentMeta>
                  <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Item %1$d</title></head><body>
                %6$s
                  </body></html></inlineXML></contentSet>
                </newsItem>
                """.formatted(number, number % 7 + 1, number % 24, number % 60, Filled.words(random, 7), String.join("\n", paragraphs));
    }
}
