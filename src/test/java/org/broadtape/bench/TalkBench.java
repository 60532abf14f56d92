package org.broadtape.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// What is made anew for each member: the fragment of a discussion, taking a comment, and the moderators' queue. Program and PostgreSQL have one core.
final class TalkBench {

    private static final int ARTICLES = 1_000;
    private static final int HELD = 100_000;
    private static final int SECONDS = 10;
    private static final int WARM_SECONDS = 15;
    private static final int FRAGMENTS = 2_000;
    private static final int POSTS = 300;
    private static final int CONNECTIONS = 32;
    private static final int TIMES = 300;
    private static final int SLOW_TIMES = 20;
    private static final String MODERATOR = "moderator".repeat(5).substring(0, 43);

    private final Site site;
    private final Connection database;
    private final Path script;
    private final List<String> table = new ArrayList<>(List.of("", "| made for each member | per second | per CPU-second | p50 ms | p99 ms |", "|---|---|---|---|---|"));
    private long sent;

    TalkBench(Site site, Connection database, Path work) throws IOException {
        this.site = site;
        this.database = database;
        this.script = Files.writeString(work.resolve("members.lua"), """
                local n = 0
                request = function()
                  n = n %% %d + 1
                  return wrk.format("GET", "%s/comments?part=thread", { ["Cookie"] = "session=bench" .. string.format("%%038d", n), ["Accept-Encoding"] = "gzip" })
                end
                """.formatted(Spoken.MEMBERS, Spoken.PATH));
    }

    List<String> table() throws Exception {
        queue();
        return table;
    }

    void measure(String among) throws Exception {
        var servers = new long[] { site.pid(), site.postmaster() };
        Wrk.through(script, site.port(), WARM_SECONDS, servers);
        var most = Wrk.through(script, site.port(), SECONDS, servers);
        table.add(String.format(Locale.ROOT, "| fragments, as many as 64 connections carry, %s | %,.0f | %,.0f | %.1f | %.1f |", among, most.perSecond(), most.perCpuSecond(), most.p50(), most.p99()));
        paced("fragments, " + among, this::fragment, FRAGMENTS, servers);
        Paced.load(site.port(), this::underOne, POSTS / 2, WARM_SECONDS, CONNECTIONS);
        paced("comments posted under one article, " + among, this::underOne, POSTS, servers);
        paced("comments posted under 1,000 articles, " + among, this::underAny, POSTS, servers);
    }

    private void paced(String what, Paced.Asking asking, int perSecond, long[] servers) throws Exception {
        var before = Processes.cpu(servers);
        var began = System.nanoTime();
        var took = Paced.load(site.port(), asking, perSecond, SECONDS, CONNECTIONS);
        var seconds = (System.nanoTime() - began) / 1e9;
        table.add(String.format(Locale.ROOT, "| %s, %,d a second sent | %,.0f | %,.0f | %.1f | %.1f |", what, perSecond, took.size() / seconds, took.size() / (Processes.cpu(servers) - before),
                Paced.percentile(took, 50), Paced.percentile(took, 99)));
    }

    private void fragment(Http http, long number) throws IOException {
        expect(200, http.get(Spoken.PATH + "/comments?part=thread", "Accept-Encoding: gzip\r\n" + cookie(number)));
    }

    private void underOne(Http http, long number) throws IOException {
        post(http, Spoken.PATH);
    }

    private void underAny(Http http, long number) throws IOException {
        var article = 1 + number % ARTICLES;
        post(http, "/bench-%d/story-%d".formatted(article % 8 + 1, article));
    }

    /// Each of another member and another network.
    private void post(Http http, String article) throws IOException {
        long number;
        synchronized (this) {
            number = sent++;
        }
        var form = "submission=" + UUID.randomUUID() + "&position=&parent=&text=Said+as+number+" + number + "+by+somebody+who+has+read+the+accounts+to+their+end";
        expect(303, http.post(article + "/comments", "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nX-Forwarded-For: 198.18." + number / 250 % 250 + "."
                + (1 + number % 250) + "\r\n" + cookie(number), form.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String cookie(long number) {
        return "Cookie: session=" + Spoken.token((int) (1 + number % Spoken.MEMBERS)) + "\r\n";
    }

    private void queue() throws Exception {
        Spoken.held(database, HELD);
        Spoken.moderator(database, MODERATOR);
        Spoken.settled(database);
        table.addAll(List.of("", "| one after the other | p50 ms | p99 ms |", "|---|---|---|"));
        var moderator = "Accept-Encoding: gzip\r\nCookie: session=" + MODERATOR + "\r\n";
        alone("the moderators' queue, %,d held".formatted(HELD), TIMES, http -> expect(200, http.get("/desk/moderation", moderator)));
        try (var http = new Http(site.port())) {
            var book = form(http.get("/desk/moderation/book", moderator).text());
            var sent = moderator + "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n";
            alone("a rule book tried on the last 1,000 comments", SLOW_TIMES, one -> expect(200, one.post("/desk/moderation/book/trial", sent, book)));
        }
        var number = new AtomicInteger();
        alone("the public numbers of twelve months, counted anew", SLOW_TIMES, http -> expect(200, http.get("/comments/transparency?made=" + number.incrementAndGet(), "")));
    }

    private void alone(String what, int times, Step step) throws Exception {
        var took = new ArrayList<Double>();
        try (var http = new Http(site.port())) {
            for (var time = -times / 2; time < times; time++) {
                var began = System.nanoTime();
                step.take(http);
                if (time >= 0) {
                    took.add((System.nanoTime() - began) / 1e6);
                }
            }
        }
        var sorted = took.stream().sorted().toList();
        table.add(String.format(Locale.ROOT, "| %s | %.1f | %.1f |", what, Paced.percentile(sorted, 50), Paced.percentile(sorted, 99)));
    }

    private interface Step {

        void take(Http http) throws IOException;
    }

    /// The fields of the rule book as the page has them.
    private static byte[] form(String page) {
        var fields = new ArrayList<String>(List.of("blocked=", "suspect=viagra"));
        Pattern.compile("<input (?:type=\"hidden\" )?name=\"([a-z_]+)\" value=\"([0-9]+)\"").matcher(page).results().forEach(found -> fields.add(found.group(1) + "=" + found.group(2)));
        return String.join("&", fields).getBytes(StandardCharsets.US_ASCII);
    }

    private static void expect(int status, Http.Page answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException(answer.status() + " for " + status + ": " + answer.text());
        }
    }
}
