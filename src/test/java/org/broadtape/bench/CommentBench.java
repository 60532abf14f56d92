package org.broadtape.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What members do is [TalkBench]. Discussions of which the newest is asked for, by lines that stay open and by asking again: 10,000 comments under one article, alone and then among
/// 1,000,000. Program and PostgreSQL have one core, the load has the other.
final class CommentBench {

    private static final int ALL = Integer.parseInt(System.getenv().getOrDefault("BROADTAPE_BENCH_COMMENTS", "1000000"));
    private static final int LINES = Integer.parseInt(System.getenv().getOrDefault("BROADTAPE_BENCH_LINES", "5000"));
    private static final int ARTICLES = 1_000;
    private static final int SECONDS = 5;
    private static final int WARM_SECONDS = 15;
    private static final int ROUNDS = 3;
    private static final int TOLD = 5;
    private static final String PACKED = "Accept-Encoding: gzip";
    private static final String JSON = "Accept: application/json";

    private final Site site;
    private final Connection database;
    private final List<String> table = new ArrayList<>();

    private CommentBench(Site site, Connection database) {
        this.site = site;
        this.database = database;
    }

    static List<String> run(Path work) throws Exception {
        var roomy = Map.of("BROADTAPE_LIVE_MOST", "100000", "BROADTAPE_LIVE_PER_NETWORK", "100000", "BROADTAPE_TRUSTED_PROXIES", "127.0.0.1");
        try (var site = Site.start(work.resolve("data"), "0", roomy); var database = site.database()) {
            Filled.with(database, ARTICLES);
            Spoken.members(database);
            return new CommentBench(site, database).measured(new TalkBench(site, database, work));
        }
    }

    private List<String> measured(TalkBench talk) throws Exception {
        Spoken.under(database, "slug = 'story-1'", Spoken.UNDER_ONE);
        Spoken.settled(database);
        var first = Http.get(site.port(), Spoken.PATH + "/comments", true);
        table.add("The first page of 10,000 comments has %,d bytes, packed; the count of what is new in bare SQL takes %.2f ms.".formatted(first.body().length, bare()));
        table.addAll(List.of("", "| under an article of 10,000 comments | asked/s | p50 ms | p99 ms |", "|---|---|---|---|"));
        Wrk.on(fragment(), WARM_SECONDS, PACKED);
        Wrk.on(newer(), WARM_SECONDS, JSON);
        var alone = List.of(asked("the fragment of the first page, of 10,000 comments in all", fragment(), PACKED), asked("how many are new, of 10,000 in all", newer(), JSON));
        talk.measure("of 10,000 in all");
        Spoken.under(database, "slug like 'story-%' and slug <> 'story-1'", (ALL - Spoken.UNDER_ONE) / (ARTICLES - 1));
        Spoken.settled(database);
        var among = List.of(asked("the fragment, of %,d comments in all".formatted(ALL), fragment(), PACKED), asked("how many are new, of %,d in all".formatted(ALL), newer(), JSON));
        for (var what = 0; what < alone.size(); what++) {
            table.add(String.format(Locale.ROOT, "| **ratio of the %s** | **%.2f** | | |", what == 0 ? "fragment" : "number", among.get(what).perSecond() / alone.get(what).perSecond()));
        }
        lines();
        talk.measure("of %,d in all".formatted(ALL));
        table.addAll(talk.table());
        return table;
    }

    private Wrk asked(String what, String url, String header) throws Exception {
        var rounds = new ArrayList<Wrk>();
        for (var round = 0; round < ROUNDS; round++) {
            rounds.add(Wrk.on(url, SECONDS, new long[] { site.pid(), site.postmaster() }, header));
        }
        var measured = PageBench.median(rounds);
        table.add(String.format(Locale.ROOT, "| %s | %,.0f | %.2f | %.2f |", what, measured.perSecond(), measured.p50(), measured.p99()));
        return measured;
    }

    /// The query alone, over one connection.
    private double bare() throws Exception {
        var times = 1_000;
        try (var query = database.prepareStatement("""
                select id, member_id from comments.comment where (article_id, id) > (?, ?) and (article_id, id) <= (?, 9223372036854775807) and state = 'VISIBLE'
                 order by article_id desc, id desc limit 1000
                """)) {
            var article = number("select id from articles.article where slug = 'story-1'");
            query.setLong(1, article);
            query.setLong(2, after());
            query.setLong(3, article);
            var began = System.nanoTime();
            for (var time = 0; time < times; time++) {
                query.executeQuery().close();
            }
            return (System.nanoTime() - began) / 1e6 / times;
        }
    }

    private void lines() throws Exception {
        table.addAll(List.of("", "| open lines | MB PSS of the program | its threads | from a comment to all lines, p50 ms | p99 ms |", "|---|---|---|---|---|"));
        weight("none", List.of());
        var article = number("select id from articles.article where slug = 'story-1'");
        try (var lines = new Lines(site.port(), Spoken.PATH + "/comments/live?after=" + after(), LINES)) {
            var told = new ArrayList<Double>();
            for (var time = 0; time < TOLD; time++) {
                told.addAll(lines.told(() -> shown(article)));
            }
            weight("%,d".formatted(LINES), told.stream().sorted().toList());
        }
    }

    private void weight(String lines, List<Double> told) throws Exception {
        table.add(String.format(Locale.ROOT, "| %s | %.0f | %d | %s | %s |", lines, Processes.megabytes(site.pid()), threads(), told.isEmpty() ? "" : "%.0f".formatted(Paced.percentile(told, 50)),
                told.isEmpty() ? "" : "%.0f".formatted(Paced.percentile(told, 99))));
    }

    /// Of the program itself; the launcher has become it.
    private int threads() throws Exception {
        try (var tasks = Files.list(Path.of("/proc/" + site.pid() + "/task"))) {
            return (int) tasks.count();
        }
    }

    /// A comment becomes visible, and every node is told of it.
    private void shown(long article) throws Exception {
        Spoken.run(database, """
                with one as (
                    insert into comments.comment (article_id, thread_id, depth, state, source, html, fingerprint, posted_at, submission)
                    values (%1$d, 0, 0, 'VISIBLE', 'New.', '<p>New.</p>', 0, now(), gen_random_uuid()) returning id)
                select pg_notify('broadtape', 'comments' || chr(10) || '%1$d ' || id) from one
                """.formatted(article));
    }

    private String fragment() {
        return "http://127.0.0.1:" + site.port() + Spoken.PATH + "/comments?part=thread";
    }

    private String newer() throws Exception {
        return "http://127.0.0.1:" + site.port() + Spoken.PATH + "/comments/live?after=" + after();
    }

    /// Three are newer than this one.
    private long after() throws Exception {
        return number("select id from comments.comment where article_id = (select id from articles.article where slug = 'story-1') order by id desc offset 3 limit 1");
    }

    private long number(String sql) throws Exception {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
