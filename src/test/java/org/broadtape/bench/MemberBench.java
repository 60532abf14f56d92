package org.broadtape.bench;

import java.io.BufferedWriter;
import java.io.Reader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.postgresql.PGConnection;

/// 1,000,000 members: finding them at the desk, what a session costs a page that is made anew, how fast a held one reaches a member, and taking the
/// same number from a CSV file. Beside each stands the bare SQL for the same rows, COPY, or the page for anyone, in the same run.
final class MemberBench {

    private static final int MEMBERS = 1_000_000;
    private static final int TIMES = 100;
    private static final int WARM = 20;
    private static final int SECONDS = 6;
    private static final String READER_TOKEN = "ada".repeat(14) + "a";
    private static final String FREE_TOKEN = "chen".repeat(10) + "che";
    private static final String TOKEN = "bench".repeat(8) + "abc";

    /// What is looked for, as the desk has it and as SQL.
    private record Search(String what, String filter, String condition) {
    }

    private static final List<Search> SEARCHES = List.of(
            new Search("all", "", "true"),
            new Search("a tier of a tenth", "tier:gold", "tier = 'gold'"),
            new Search("a label of a thousandth", "label:press", "labels @> array['press']"),
            new Search("the beginning of a name or an address", "reader77", "(lower(name) like 'reader77%' or address like 'reader77%')"),
            new Search("a mail domain of a fiftieth", "domain:d7.example", "split_part(address, '@', 2) = 'd7.example'"),
            new Search("a month of joining without a label", "joined:2025-03-01..2025-04-01 -label:press",
                    "joined_at >= '2025-03-01' and joined_at < '2025-04-01' and not labels @> array['press']"),
            new Search("two sources, not seen for a year", "(source:ghost or source:csv) seen:..2025-11-01", "source in ('ghost', 'csv') and seen_on < '2025-11-01'"),
            new Search("nobody", "label:nobody-has-this", "labels @> array['nobody-has-this']"));

    private MemberBench() {
    }

    static List<String> run(Path work) throws Exception {
        var home = work.resolve("data");
        var table = new ArrayList<String>();
        try (var site = Site.start(home, "", Map.of("BROADTAPE_PAGE_CACHE_BYTES", "0")); var database = site.database(); var http = new Http(site.port())) {
            filled(database);
            table.addAll(List.of("| 1,000,000 members, the first 50 and their count | p50 ms | p99 ms | the list in bare SQL, p50 ms | counting in bare SQL, p50 ms |", "|---|---|---|---|---|"));
            for (var search : SEARCHES) {
                search(http, database, search, table);
            }
            table.addAll(SignInBench.run(http, database, TOKEN));
        }
        held(home, table);
        imported(work, home, table);
        return table;
    }

    private static void search(Http http, Connection database, Search search, List<String> table) throws Exception {
        var path = "/desk/members?find=" + URLEncoder.encode(search.filter(), StandardCharsets.UTF_8);
        var times = timed(() -> ok(http.get(path, "Cookie: session=" + TOKEN + "\r\n")));
        var list = timed(() -> rows(database, "select * from members.member where " + search.condition() + " order by joined_at desc, id desc limit 51"));
        var count = timed(() -> rows(database, "select count(*) from members.member where " + search.condition()));
        table.add(String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.1f |", search.what(), Paced.percentile(times, 50), Paced.percentile(times, 99), Paced.percentile(list, 50),
                Paced.percentile(count, 50)));
    }

    /// Pages for members, with the program and PostgreSQL on one core and the load on the other; the free article's page for anyone is the yardstick.
    private static void held(Path home, List<String> table) throws Exception {
        try (var site = Site.start(home, "0", Map.of()); var database = site.database()) {
            Filled.with(database, 1000);
            run(database, "insert into articles.article (section_id, slug, state, released_at, updated_at, channels, language, headline, standfirst, byline, author_names, dateline, html, preview_html,"
                    + " words, rights_line, source, description, canonical, revision, access) select section_id, 'for-gold', state, released_at, updated_at, channels, language, headline, standfirst, byline,"
                    + " author_names, dateline, html, left(html, 400), words, rights_line, source, description, canonical, revision, 'tier:gold' from articles.article where slug = 'long'");
            run(database, "update members.member set tier = 'free' where id = (select max(id) - 1 from members.member)");
            session(database, FREE_TOKEN, "max(id) - 1");
            var gold = Filled.LONG.replace("long", "for-gold");
            table.addAll(List.of("", "| a page | requests/s | per CPU-second | p50 ms | p99 ms | core idle |", "|---|---|---|---|---|---|"));
            table.add(asked(site, "a free article, for anyone", Filled.LONG));
            table.add(asked(site, "the same, for a member who is signed in", Filled.LONG, "Cookie: session=" + READER_TOKEN));
            table.add(asked(site, "an article of a tier, for a member of it", gold, "Cookie: session=" + READER_TOKEN));
            table.add(asked(site, "a section, for a member", "/bench-2", "Cookie: session=" + READER_TOKEN));
            table.add(asked(site, "the preview of that article, for a member below, made each time", gold, "Cookie: session=" + FREE_TOKEN));
        }
    }

    private static String asked(Site site, String what, String path, String... headers) throws Exception {
        var url = "http://127.0.0.1:" + site.port() + path;
        var sent = Stream.concat(Stream.of("Accept-Encoding: gzip"), Stream.of(headers)).toArray(String[]::new);
        Wrk.on(url, SECONDS, sent);
        return PageBench.row(what, Wrk.on(url, SECONDS, new long[] { site.pid() }, sent));
    }

    private static void imported(Path work, Path home, List<String> table) throws Exception {
        var file = work.resolve("members.csv");
        csv(file);
        var seconds = Site.run(home, "member", "import", "--source", "bench", file.toString());
        var again = Site.run(home, "member", "import", "--source", "bench", file.toString());
        table.addAll(List.of("", "| taking 1,000,000 more from a CSV file | seconds |", "|---|---|"));
        table.add(String.format(Locale.ROOT, "| `member import`, with the start of the program | %.0f |", seconds));
        table.add(String.format(Locale.ROOT, "| the same file again, which changes nothing | %.0f |", again));
        try (var site = Site.start(home, "", Map.of()); var database = site.database()) {
            rows(database, "select count(*) from members.member where source = 'bench'");
            run(database, "create table members.copied (like members.member including all)");
            var began = System.nanoTime();
            copy(database, "copy members.copied (address, name, state, joined_at, source) from stdin with (format csv)", Files.readString(file).lines().skip(1)
                    .map(line -> line.split(",")).map(part -> part[0] + "," + part[1] + ",ACTIVE," + part[2] + ",bench").reduce(new StringBuilder(), (all, line) -> all.append(line).append('\n'),
                            StringBuilder::append).toString());
            table.add(String.format(Locale.ROOT, "| COPY of the same rows into a table with the same indexes | %.0f |", (System.nanoTime() - began) / 1e9));
        }
    }

    private static void filled(Connection database) throws Exception {
        run(database, "insert into members.tier (slug, name, position) values ('gold', 'Gold', 1)");
        Bench.say("Filling in " + MEMBERS + " members ...");
        run(database, """
                insert into members.member (address, name, state, tier, joined_at, seen_on, source, labels, proved_at)
                select 'reader' || n || '@d' || n % 50 || '.example', 'Reader' || n, 'ACTIVE', case when n % 10 = 0 then 'gold' else 'free' end,
                       timestamptz '2020-01-01' + n * interval '3 minutes', case when n % 3 > 0 then date '2024-01-01' + n % 700 end,
                       (array['site', 'ghost', 'csv'])[1 + n % 3], case when n % 1000 = 0 then array['press'] else '{}' end, now()
                  from generate_series(1, MEMBERS) n
                """.replace("MEMBERS", Integer.toString(MEMBERS)));
        run(database, "insert into members.staff_role (member_id, role, granted_at, granted_by) select min(id), 'PUBLISHER', now(), 'bench' from members.member");
        session(database, TOKEN, "min(id)");
        session(database, READER_TOKEN, "max(id)");
        run(database, "vacuum analyze members.member");
    }

    private static void session(Connection database, String token, String member) throws Exception {
        try (var session = database.prepareStatement("""
                insert into members.session (token_hash, member_id, opened_at, seen_at, ends_at, means, factor_at, agent, network)
                select ?, MEMBER, now(), now(), now() + interval '1 day', 'link', now(), '', '' from members.member
                """.replace("MEMBER", member))) {
            session.setBytes(1, MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
            session.execute();
        }
    }

    private static void csv(Path file) throws Exception {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("email,name,created_at\n");
            for (var n = 1; n <= MEMBERS; n++) {
                out.write("new" + n + "@moved" + n % 70 + ".example,New " + n + ",2021-05-06T07:08:09Z\n");
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /// The latter of the times, in milliseconds, sorted.
    private static List<Double> timed(Work work) throws Exception {
        var times = new ArrayList<Double>();
        for (var time = 0; time < WARM + TIMES; time++) {
            var began = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - began) / 1e6);
        }
        return times.subList(WARM, WARM + TIMES).stream().sorted().toList();
    }

    private static void ok(Http.Page page) {
        if (page.status() != 200) {
            throw new IllegalStateException("answered " + page.status());
        }
    }

    private static void rows(Connection database, String sql) throws Exception {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    private static void run(Connection database, String sql) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void copy(Connection database, String sql, String text) throws Exception {
        try (Reader in = new StringReader(text)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
        }
    }
}
