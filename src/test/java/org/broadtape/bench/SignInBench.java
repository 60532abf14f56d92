package org.broadtape.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What it takes to be let in among very many members: the button of a link from a mail, the first page of a session that this node has not seen, and a
/// page with the session known. Beside the sign-in stand its rows in bare SQL, committed; beside the pages the same page for anyone.
final class SignInBench {

    private static final int TIMES = 200;
    private static final int WARM = 40;
    private static final String PAGE = "/membership";

    private SignInBench() {
    }

    static List<String> run(Http http, Connection database, String known) throws Exception {
        var table = new ArrayList<>(List.of("", "| one request after the other | p50 ms | p99 ms |", "|---|---|---|"));
        requests(database);
        table.add(row("signing in: the button of a link from a mail", timed(number -> signIn(http, number))));
        table.add(row("the rows of that in bare SQL, in one transaction", timed(number -> rows(database, number))));
        sessions(database);
        var anyone = new ArrayList<Double>();
        var fresh = new ArrayList<Double>();
        var seen = new ArrayList<Double>();
        for (var number = 0; number < TIMES; number++) {
            var session = "Cookie: session=" + token("s", number) + "\r\n";
            anyone.add(took(() -> ok(http.get(PAGE, ""), 200)));
            fresh.add(took(() -> ok(http.get(PAGE, session), 200)));
            seen.add(took(() -> ok(http.get(PAGE, "Cookie: session=" + known + "\r\n"), 200)));
        }
        table.add(row("a page that is not held, for anyone", later(anyone)));
        table.add(row("the same, for a session that this node has not seen", later(fresh)));
        table.add(row("the same, for a session that it knows", later(seen)));
        return table;
    }

    private static void signIn(Http http, int number) throws Exception {
        var page = http.post("/sign-in/link/" + token("l", number), "Cookie: asked=" + token("b", number) + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n", new byte[0]);
        ok(page, 303);
    }

    /// What a sign-in reads and writes: the request, the member, the audit log, the browser and the session.
    private static void rows(Connection database, int number) throws Exception {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            var member = "(select id from members.member where address = 'reader" + (7000 + number) + "@d" + (7000 + number) % 50 + ".example')";
            statement.execute("delete from members.sign_in_request where address = 'reader" + (7000 + number) + "@d" + (7000 + number) % 50 + ".example'");
            statement.execute("update members.member set proved_at = now() where id = " + member);
            statement.execute("insert into members.audit (at, actor, name, what, subject, detail, network) select now(), id, '', 'signed in', 'member/' || id, 'link', '' from members.member where id = " + member);
            statement.execute("insert into members.session (token_hash, member_id, opened_at, seen_at, ends_at, means, agent, network) select sha256('bare" + number
                    + "'), id, now(), now(), now() + interval '1 day', 'link', '', '' from members.member where id = " + member);
        }
        database.commit();
        database.setAutoCommit(true);
    }

    private static void requests(Connection database) throws Exception {
        try (var insert = database.prepareStatement("""
                insert into members.sign_in_request (browser_hash, address, next, asked_at, silent, link_hash, ends_at)
                values (?, ?, '/', now(), false, ?, now() + interval '10 minutes')
                """)) {
            for (var number = 0; number < TIMES; number++) {
                insert.setBytes(1, hash(token("b", number)));
                insert.setString(2, "reader" + (5000 + number) + "@d" + (5000 + number) % 50 + ".example");
                insert.setBytes(3, hash(token("l", number)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void sessions(Connection database) throws Exception {
        try (var insert = database.prepareStatement("""
                insert into members.session (token_hash, member_id, opened_at, seen_at, ends_at, means, agent, network)
                select ?, id, now(), now(), now() + interval '1 day', 'link', '', '' from members.member where address = ?
                """)) {
            for (var number = 0; number < TIMES; number++) {
                insert.setBytes(1, hash(token("s", number)));
                insert.setString(2, "reader" + (9000 + number) + "@d" + (9000 + number) % 50 + ".example");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String token(String kind, int number) {
        return String.format(Locale.ROOT, "%s%042d", kind, number);
    }

    private static byte[] hash(String token) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    }

    private interface Work {
        void run() throws Exception;
    }

    private interface Numbered {
        void run(int number) throws Exception;
    }

    private static List<Double> timed(Numbered work) throws Exception {
        var times = new ArrayList<Double>();
        for (var number = 0; number < TIMES; number++) {
            var one = number;
            times.add(took(() -> work.run(one)));
        }
        return later(times);
    }

    private static double took(Work work) throws Exception {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static List<Double> later(List<Double> times) {
        return times.subList(WARM, TIMES).stream().sorted().toList();
    }

    private static String row(String what, List<Double> times) {
        return String.format(Locale.ROOT, "| %s | %.2f | %.2f |", what, Paced.percentile(times, 50), Paced.percentile(times, 99));
    }

    private static void ok(Http.Page page, int status) {
        if (page.status() != status) {
            throw new IllegalStateException("answered " + page.status());
        }
    }
}
