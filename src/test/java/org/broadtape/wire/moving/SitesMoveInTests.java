package org.broadtape.wire.moving;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.access.State;
import org.broadtape.wire.Importer;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.Report;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole sites move in by the importer, as files and as the archives that are handed out, and are read at their old addresses.
@QuarkusTest
class SitesMoveInTests {

    private static final Path FIXTURES = Path.of("src/test/resources/org/broadtape/wire/moving");
    private static final Moves WITHOUT_FILES = new Moves(false, false);

    @Inject
    Importer importer;

    @Inject
    TakingBack takingBack;

    @Inject
    Articles articles;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Outcome> told = new ArrayList<>();

    @Test
    void aWordPressSiteMovesInAndOutAgain() throws IOException {
        var export = Files.writeString(folder.resolve("export.xml"), Files.readString(FIXTURES.resolve("wordpress/harbour.xml")).replace("harbour.example", mark + ".example")
                .replace("copper-tin-fall", "copper-" + mark).replace("about-the-ledger", "about-" + mark).replace("<wp:post_id>101<", "<wp:post_id>9101<").replace("?p=101<", "?p=9101<"));

        var dry = run(export, true);
        assertThat(dry.moves()).hasSize(1);
        assertThat(count()).isZero();
        var first = run(export, false);
        assertThat(first.moves().getFirst().counts()).isEqualTo(dry.moves().getFirst().counts());
        assertThat(first.of(Outcome.Word.REFUSED)).isZero();
        assertThat(count()).isEqualTo(11);

        var article = articles.called(id("9101"));
        assertThat(article.state()).isEqualTo(State.RELEASED);
        for (var address : List.of("/?p=9101", "/2019/03/copper-" + mark + "/", "/2019/03/02/copper-" + mark, "/archives/9101", "/2019/03/copper-slides")) {
            var answer = given().redirects().follow(false).get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(301);
            assertThat(answer.header("Location")).as(address).endsWith(article.path());
        }
        given().get(article.path()).then().statusCode(200).body(containsString("Copper now"));
        given().get("/about-" + mark).then().statusCode(200).body(containsString("We are a paper."));
        assertThat(articles.called(id("103")).state()).isEqualTo(State.HELD);

        assertThat(run(export, false).of(Outcome.Word.UNCHANGED)).isEqualTo(12);
        assertThat(takingBack.undo(first.moves().getFirst().run().id())).isEqualTo(12);
        assertThat(count()).isZero();
        gone(article.path());
        given().redirects().follow(false).get("/2019/03/copper-" + mark).then().statusCode(404);
    }

    @Test
    void theArchiveThatSubstackHandsOutMovesIn() throws IOException {
        var archive = zip(FIXTURES.resolve("substack/tidewater"), "tidewater");

        var report = run(archive, false);

        assertThat(report.moves()).extracting(move -> move.run().source()).containsExactly("substack " + mark);
        assertThat(report.moves().getFirst().counts().get("articles")).isEqualTo(java.util.Map.of(Outcome.Word.TAKEN, 5));
        assertThat(report.moves().getFirst().counts().get("members")).isEqualTo(java.util.Map.of(Outcome.Word.TAKEN, 2));
        assertThat(report.of(Outcome.Word.REFUSED)).isEqualTo(1);
        assertThat(report.of(Outcome.Word.PASSED)).isZero();
        takingBack.undo(report.moves().getFirst().run().id());
        assertThat(count()).isZero();
    }

    @Test
    void theArchiveThatMediumHandsOutMovesIn() throws IOException {
        var report = run(zip(FIXTURES.resolve("medium/export"), "@bruno"), false);

        assertThat(report.moves()).extracting(move -> move.run().source()).containsExactly("medium @" + mark);
        assertThat(report.moves().getFirst().counts().get("articles")).isEqualTo(java.util.Map.of(Outcome.Word.TAKEN, 2, Outcome.Word.HELD, 1));
        takingBack.undo(report.moves().getFirst().run().id());
    }

    private Report run(Path what, boolean dry) {
        return importer.run(List.of(what.toString()), new Importer.Wish("", "", dry, WITHOUT_FILES), told::add);
    }

    /// The folder as an archive, with this test's mark in place of the site's name.
    private Path zip(Path from, String name) throws IOException {
        var archive = folder.resolve("export.zip");
        var marked = name.startsWith("@") ? "@" + mark : mark;
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive)); var walk = Files.walk(from)) {
            for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(from.relativize(file).toString().replace(name, marked)));
                zip.write(Files.readString(file).replace(name, marked).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return archive;
    }

    private ArticleId id(String key) {
        return new ArticleId(number("select article_id from wire.moved where source like :site and kind = 'article' and key = '" + key + "'"));
    }

    private long count() {
        return number("select count(*) from wire.moved m join articles.article a on a.id = m.article_id where m.source like :site");
    }

    private long number(String query) {
        return jdbi.withHandle(db -> db.createQuery(query).bind("site", "%" + mark + "%").mapTo(Long.class).one());
    }

    /// Its page may be held until the event of its going has been worked off.
    private static void gone(String path) {
        var patience = System.nanoTime() + 20_000_000_000L;
        while (given().get(path).statusCode() != 404 && System.nanoTime() < patience) {
            LockSupport.parkNanos(20_000_000);
        }
        given().get(path).then().statusCode(404);
    }
}
