package org.broadtape.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// Fills a database with invented articles, straight into the tables: sections, topics, authors, and texts of about 400 words.
final class Filled {

    private static final String[] WORDS = """
            shares price market company profit revenue quarter analysts investors trading bank rates inflation growth earnings dividend forecast guidance copper gold oil
            output mine refinery exports demand supply currency bond yield debt equity merger regulator board chief executive chairman statement margin costs capital spending
            said rose fell gained lost after before while against with from into over under about their which year month week Monday Tuesday strong weak higher lower the of and
            to in for on at by an as its was were has had will would could should also more less than most some many few new old large small early late first second third
            """.strip().split("\\s+");

    private static final int BODIES = 400;

    /// A long article, whose page takes about 10 KB packed with gzip.
    static final String LONG = "/bench-2/long";

    private static final int LONG_PACKED = 8 * 1024;

    private Filled() {
    }

    static void with(Connection database, int articles) throws SQLException {
        Bench.say("Filling the database with " + articles + " articles ...");
        database.setAutoCommit(false);
        bodies(database);
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into articles.section (slug, name, position) select 'bench-' || n, 'Section ' || n, 2000 + n from generate_series(1, 8) n on conflict do nothing;
                    insert into articles.topic (slug, name) select 'bench-topic-' || n, 'Topic ' || n from generate_series(1, 500) n on conflict do nothing;
                    insert into articles.author (slug, name) select 'bench-author-' || n, 'Author ' || n from generate_series(1, 50) n on conflict do nothing;
                    insert into articles.article (section_id, slug, state, released_at, updated_at, channels, language, headline, standfirst, byline, author_names, author_ids, topic_ids, dateline,
                           html, preview_html, words, rights_line, source, description, canonical, revision)
                    select s.id, 'story-' || n, 'RELEASED', now() - n * interval '37 seconds', now() - n * interval '37 seconds', '{SITE,FEED,MAIL,API}', 'en',
                           'Story ' || n || ' ' || b.headline, b.standfirst, '', array['Author ' || (n %% 50 + 1)], array[u.id], array[t.id], '', b.html, b.html, 400, '© 2026 Agency', 'Agency', '', '', 1
                      from generate_series(1, %1$d) n
                      join articles.section s on s.slug = 'bench-' || (n %% 8 + 1)
                      join articles.author u on u.slug = 'bench-author-' || (n %% 50 + 1)
                      join articles.topic t on t.slug = 'bench-topic-' || (n %% 500 + 1)
                      join bench_body b on b.id = n %% %2$d;
                    insert into articles.article_topic (article_id, topic_id, position, released_at)
                    select id, topic_ids[1], 0, released_at from articles.article where slug like 'story-%%';
                    insert into articles.article_author (article_id, author_id, position, released_at)
                    select id, author_ids[1], 0, released_at from articles.article where slug like 'story-%%';
                    """.formatted(articles, BODIES));
            longOne(database);
            database.commit();
            database.setAutoCommit(true);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static void longOne(Connection database) throws SQLException {
        var random = new Random(23);
        var html = new StringBuilder();
        while (packed(html.toString()) < LONG_PACKED) {
            html.append("<p>").append(words(random, 60)).append(".</p>\n");
        }
        try (var insert = database.prepareStatement("""
                insert into articles.article (section_id, slug, state, released_at, updated_at, channels, language, headline, standfirst, byline, author_names, dateline,
                       html, preview_html, words, rights_line, source, description, canonical, revision)
                select id, 'long', 'RELEASED', now() - interval '1 day', now() - interval '1 day', '{SITE,FEED,MAIL,API}', 'en', 'A long story', 'It goes on.', '', '{}', '', ?, ?, 2000, '', '', '', '', 1
                  from articles.section where slug = 'bench-2'
                """)) {
            insert.setString(1, html.toString());
            insert.setString(2, html.toString());
            insert.executeUpdate();
        }
    }

    private static int packed(String text) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.size();
    }

    private static void bodies(Connection database) throws SQLException {
        var random = new Random(17);
        try (var statement = database.createStatement()) {
            statement.execute("create temporary table bench_body (id int primary key, headline text, standfirst text, html text)");
        }
        try (var insert = database.prepareStatement("insert into bench_body values (?, ?, ?, ?)")) {
            for (var id = 0; id < BODIES; id++) {
                insert.setInt(1, id);
                insert.setString(2, words(random, 8));
                insert.setString(3, words(random, 20));
                var html = new StringBuilder();
                for (var paragraph = 0; paragraph < 10; paragraph++) {
                    html.append("<p>").append(words(random, 40)).append(".</p>\n");
                }
                insert.setString(4, html.toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static String words(Random random, int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(12) == 0 ? " " + random.nextInt(1000) : "");
        }
        return text.toString();
    }
}
