package org.broadtape.bench;

import java.sql.Connection;
import java.sql.SQLException;

/// Invented comments: 20,000 members with sessions, 10,000 comments under one article, and as many under others as are wanted.
final class Spoken {

    static final int MEMBERS = 20_000;
    static final int UNDER_ONE = 10_000;

    /// The article under which most is said.
    static final String PATH = "/bench-2/story-1";

    private Spoken() {
    }

    /// The token of a member's session, by their number from 1.
    static String token(int member) {
        return "bench" + "%038d".formatted(member);
    }

    static void members(Connection database) throws SQLException {
        Bench.say("Filling in " + MEMBERS + " members with sessions ...");
        run(database, """
                insert into members.member (address, name, state, joined_at, source, proved_at)
                select 'commenter' || n || '@bench.example', 'Commenter ' || n, 'ACTIVE', now() - interval '1 year', 'bench', now() from generate_series(1, %1$d) n;
                insert into members.session (token_hash, member_id, opened_at, seen_at, ends_at, means, agent, network)
                select sha256(convert_to('bench' || lpad(substr(name, 11), 38, '0'), 'UTF8')), id, now(), now(), now() + interval '1 day', 'link', '', ''
                  from members.member where source = 'bench';
                """.formatted(MEMBERS));
    }

    /// A quarter of the comments stand at the top, three answer each of them.
    static void under(Connection database, String articles, int each) throws SQLException {
        run(database, """
                create temporary table if not exists bench_said (id bigint, article bigint, n int, top bigint);
                truncate bench_said;
                insert into bench_said
                select nextval(pg_get_serial_sequence('comments.comment', 'id')), a.id, n, 0 from generate_series(1, %2$d) n cross join (select id from articles.article where %1$s order by id) a;
                create index if not exists bench_said_by on bench_said (article, n);
                analyze bench_said;
                update bench_said s set top = t.id from bench_said t where t.article = s.article and t.n = s.n - (s.n - 1) %% 4;
                insert into comments.comment (id, article_id, member_id, parent_id, thread_id, depth, state, source, html, fingerprint, posted_at, votes, replies, submission)
                overriding system value
                select s.id, s.article, m.first + s.n %% %3$d, nullif(s.top, s.id), s.top, case when s.top = s.id then 0 else 1 end, 'VISIBLE', w.text, '<p>' || w.text || '</p>', s.id,
                       now() - interval '1 day' + s.n * interval '1 second', s.n %% 17, case when s.top = s.id then 3 else 0 end, gen_random_uuid()
                  from bench_said s, (select min(id) as first from members.member where source = 'bench') m,
                       lateral (select 'Comment ' || s.n || ': the market said more of this than the board did, and whoever reads the accounts to their end will find the figure in a note.' as text) w
                 order by s.id;
                insert into comments.discussion (article_id, visible, newest_id) select article, count(*), max(id) from bench_said group by article
                    on conflict (article_id) do update set visible = excluded.visible, newest_id = excluded.newest_id;
                """.formatted(articles, each, MEMBERS));
    }

    /// So many more, each of which waits for a moderator with its reason.
    static void held(Connection database, int many) throws SQLException {
        Bench.say("Filling in " + many + " held comments ...");
        run(database, """
                with waiting as (
                    insert into comments.comment (article_id, member_id, thread_id, depth, state, source, html, fingerprint, posted_at, submission)
                    select a.id, m.first + n %% %2$d, 0, 0, 'HELD', 'Held ' || n, '<p>Held ' || n || ', and a moderator reads it.</p>', n, now(), gen_random_uuid()
                      from generate_series(1, %1$d) n, (select min(id) as first from members.member where source = 'bench') m,
                           lateral (select id from articles.article where slug = 'story-' || (1 + n %% 1000)) a
                    returning id)
                insert into comments.decision (comment_id, at, name, what, was, became, reason, batch) select id, now(), 'links', 'HELD', '', 'HELD', 'It has 3 links', 0 from waiting
                """.formatted(many, MEMBERS));
        run(database, "vacuum analyze comments.decision");
    }

    /// A moderator with a session, whose second factor has been shown.
    static void moderator(Connection database, String token) throws SQLException {
        run(database, """
                insert into members.staff_role (member_id, role, granted_at, granted_by) select max(id), 'MODERATOR', now(), 'bench' from members.member where source = 'bench';
                insert into members.session (token_hash, member_id, opened_at, seen_at, ends_at, means, factor_at, agent, network)
                select sha256(convert_to('%s', 'UTF8')), max(id), now(), now(), now() + interval '1 day', 'link', now(), '', '' from members.member where source = 'bench'
                """.formatted(token));
    }

    static void settled(Connection database) throws SQLException {
        run(database, "vacuum analyze comments.comment");
        run(database, "vacuum analyze comments.discussion");
        run(database, "vacuum analyze members.member");
        run(database, "vacuum analyze members.session");
        run(database, "checkpoint");
    }

    static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
