package org.broadtape.bench;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// A WordPress export of 100,000 posts of 5 KB by `import --no-images`, against a COPY of the same posts' texts into a table. How many posts
/// it is, `BROADTAPE_BENCH_POSTS` may say.
final class MoveBench {

    private static final int POSTS = Integer.parseInt(System.getenv().getOrDefault("BROADTAPE_BENCH_POSTS", "100000"));
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>
            <title>Bench Ledger</title><link>https://bench.example</link><language>en</language>
            <wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://bench.example</wp:base_site_url><wp:base_blog_url>https://bench.example</wp:base_blog_url>
            """;

    private MoveBench() {
    }

    static List<String> run(Path work) throws Exception {
        var export = work.resolve("export.xml");
        var texts = work.resolve("texts.csv");
        generate(export, texts);
        var home = work.resolve("data");
        Site.start(home, "", Map.of()).close();
        Bench.say("Moving " + POSTS + " posts in ...");
        var most = new double[1];
        var watch = Thread.ofVirtual().start(() -> watch(most));
        var seconds = Site.run(home, "import", "--no-images", "--quiet", export.toString());
        watch.interrupt();
        double copy;
        try (var site = Site.start(home, "", Map.of())) {
            released(site);
            copy = copy(site, texts);
        }
        return List.of("| what | posts/s | seconds | most MB PSS of the command |", "|---|---|---|---|",
                String.format(Locale.ROOT, "| COPY of the posts' texts into an unindexed table | %,.0f | %.1f | |", POSTS / copy, copy),
                String.format(Locale.ROOT, "| import of %,d posts in %,d MB, with its start | %,.0f | %.1f | %.0f |", POSTS, Files.size(export) >> 20, POSTS / seconds, seconds, most[0]));
    }

    /// Held or refused posts would cost less and prove nothing.
    private static void released(Site site) throws Exception {
        try (var database = site.database(); var statement = database.createStatement();
                var count = statement.executeQuery("select count(*) from articles.article where state = 'RELEASED' and words > 500")) {
            count.next();
            if (count.getInt(1) != POSTS) {
                throw new IllegalStateException(count.getInt(1) + " of " + POSTS + " posts were released");
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

    private static double copy(Site site, Path texts) throws Exception {
        try (var database = site.database(); var statement = database.createStatement(); var in = Files.newInputStream(texts)) {
            statement.execute("create table public.bench_copy (post text)");
            var began = System.nanoTime();
            database.unwrap(org.postgresql.PGConnection.class).getCopyAPI().copyIn("copy public.bench_copy from stdin (format csv)", in);
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void generate(Path export, Path texts) throws Exception {
        Bench.say("Writing " + POSTS + " posts ...");
        var random = new Random(5);
        try (var out = Files.newBufferedWriter(export); var csv = Files.newBufferedWriter(texts)) {
            out.write(HEAD);
            for (var number = 1; number <= 20; number++) {
                out.write("<wp:author><wp:author_id>%1$d</wp:author_id><wp:author_login>writer%1$d</wp:author_login><wp:author_display_name><![CDATA[Writer %1$d]]></wp:author_display_name></wp:author>\n"
                        .formatted(number));
                out.write("<wp:category><wp:term_id>%1$d</wp:term_id><wp:category_nicename>cat-%1$d</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Category %1$d]]></wp:cat_name></wp:category>\n"
                        .formatted(number));
            }
            for (var number = 1; number <= POSTS; number++) {
                post(number, random, out, csv);
            }
            out.write("</channel>\n</rss>\n");
        }
    }

    private static void post(int number, Random random, BufferedWriter out, BufferedWriter csv) throws Exception {
        var text = number % 4 == 0 ? classic(random) : blocks(random);
        out.write("""
                <item><title><![CDATA[Post %1$d %2$s]]></title><link>https://bench.example/%3$d/%4$02d/post-%1$d/</link><dc:creator><![CDATA[writer%5$d]]></dc:creator>
                <guid isPermaLink="false">https://bench.example/?p=%1$d</guid><content:encoded><![CDATA[%6$s]]></content:encoded><excerpt:encoded><![CDATA[%7$s]]></excerpt:encoded>
                <wp:post_id>%1$d</wp:post_id><wp:post_date>%3$d-%4$02d-11 10:00:00</wp:post_date><wp:post_date_gmt>%3$d-%4$02d-11 08:00:00</wp:post_date_gmt><wp:post_name>post-%1$d</wp:post_name>
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="cat-%8$d"><![CDATA[Category %8$d]]></category>
                <category domain="post_tag" nicename="tag-%9$d"><![CDATA[Tag %9$d]]></category></item>
                """.formatted(number, Filled.words(random, 6), 2005 + number % 20, number % 12 + 1, number % 20 + 1, text, Filled.words(random, 14), number % 20 + 1, number % 300));
        csv.write("\"" + text.replace("\"", "\"\"") + "\"\n");
    }

    private static String blocks(Random random) {
        var text = new ArrayList<String>();
        for (var paragraph = 0; paragraph < 10; paragraph++) {
            text.add("<!-- wp:paragraph -->\n<p>" + Filled.words(random, 55) + " <strong>" + Filled.words(random, 4) + "</strong>, <a href=\"https://bench.example/x\">" + Filled.words(random, 3)
                    + "</a>.</p>\n<!-- /wp:paragraph -->");
        }
        text.add(2, "<!-- wp:heading -->\n<h2 class=\"wp-block-heading\">" + Filled.words(random, 5) + "</h2>\n<!-- /wp:heading -->");
        text.add(4, "<!-- wp:image {\"id\":7,\"sizeSlug\":\"large\"} -->\n<figure class=\"wp-block-image size-large\"><img src=\"https://bench.example/wp-content/uploads/a.jpg\" alt=\"\"/><figcaption>"
                + Filled.words(random, 8) + "</figcaption></figure>\n<!-- /wp:image -->");
        text.add(6, "<!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>" + Filled.words(random, 6) + "</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->");
        return String.join("\n\n", text);
    }

    private static String classic(Random random) {
        var text = new ArrayList<String>();
        for (var paragraph = 0; paragraph < 12; paragraph++) {
            text.add(Filled.words(random, 55) + " <em>" + Filled.words(random, 3) + "</em>.");
        }
        text.add(3, "[caption id=\"attachment_7\" width=\"300\"]<img src=\"https://bench.example/wp-content/uploads/a.jpg\" alt=\"\" /> " + Filled.words(random, 6) + "[/caption]");
        text.add(6, "<!--more-->");
        return String.join("\n\n", text);
    }
}
