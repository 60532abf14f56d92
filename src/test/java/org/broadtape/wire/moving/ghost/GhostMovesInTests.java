package org.broadtape.wire.moving.ghost;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.wire.Importer;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.moving.report.MoveReport;
import org.broadtape.wire.moving.TakingBack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site of Ghost moves in, from a folder laid out as Ghost's own, and is read through its old addresses.
@QuarkusTest
class GhostMovesInTests {

    private static final String EXPORT = """
            {"db": [{"meta": {"exported_on": 1700000000000, "version": "5.80.0"}, "data": {
            "posts": [
            {"id": "1-M", "title": "Copper M", "slug": "copper-M", "status": "published", "visibility": "public", "published_at": "2023-01-02T03:04:05.000Z", "feature_image": "__GHOST_URL__/content/images/2023/01/a-M.png", "html": "<p>Open M</p>"},
            {"id": "2-M", "title": "Tin M", "slug": "tin-M", "status": "published", "visibility": "paid", "published_at": "2023-01-02T03:04:05.000Z",
            "lexical": "{\\"root\\":{\\"children\\":[{\\"type\\":\\"paragraph\\",\\"children\\":[{\\"type\\":\\"text\\",\\"text\\":\\"Before M\\"}]},{\\"type\\":\\"paywall\\"},{\\"type\\":\\"paragraph\\",\\"children\\":[{\\"type\\":\\"text\\",\\"text\\":\\"Behind M\\"}]}]}}"},
            {"id": "3-M", "title": "Zinc M", "slug": "zinc-M", "status": "published", "visibility": "members", "published_at": "2023-01-02T03:04:05.000Z", "html": "<p>Gated M</p>"},
            {"id": "4-M", "title": "Letter M", "slug": "letter-M", "status": "sent", "visibility": "public", "published_at": "2023-01-02T03:04:05.000Z", "html": "<p>Mailed M</p>"},
            {"id": "5-M", "title": "Draft M", "slug": "draft-M", "status": "draft", "visibility": "public", "html": "<p>Draft M</p>"},
            {"id": "6-M", "title": "About M", "slug": "about-M", "type": "page", "status": "published", "visibility": "public", "published_at": "2023-01-02T03:04:05.000Z", "html": "<p>Us M</p>"}],
            "users": [{"id": "u-M", "name": "Ada M", "slug": "ada"}], "posts_authors": [{"post_id": "1-M", "author_id": "u-M"}],
            "tags": [{"id": "t-M", "name": "Metals M", "slug": "metals-M"}, {"id": "i-M", "name": "#hidden-M", "slug": "hash-hidden-M", "visibility": "internal"}],
            "posts_tags": [{"post_id": "1-M", "tag_id": "t-M", "sort_order": 0}, {"post_id": "1-M", "tag_id": "i-M", "sort_order": 1}],
            "settings": [{"key": "db_hash", "value": "M"}]}}]}
            """;

    @Inject
    Importer importer;

    @Inject
    TakingBack takingBack;

    @Inject
    Articles articles;

    @Inject
    Jdbi jdbi;

    @TempDir
    private Path folder;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Outcome> told = new ArrayList<>();

    @BeforeEach
    void layOut() throws IOException {
        var data = Files.createDirectories(folder.resolve("content/data"));
        Files.writeString(data.resolve("site.ghost.json"), EXPORT.replace("M\"", mark + "\"").replace("M.png", mark + ".png").replace("M<", mark + "<").replace("M\\\"", mark + "\\\""));
        Files.writeString(data.resolve("redirects.yaml"), "301:\n  /old-M/: /copper-M/\n".replace("M", mark));
        var images = Files.createDirectories(folder.resolve("content/images/2023/01"));
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", picture);
        Files.write(images.resolve("a-" + mark + ".png"), picture.toByteArray());
        Files.writeString(folder.resolve("members.csv"), "email,name\nada-M@example.org,Ada\nnobody,\n".replace("M", mark));
    }

    @Test
    void everyOldAddressLeadsOnAndNothingOpensThatWasClosed() {
        var report = move();

        assertThat(report.counts()).containsEntry("articles", Map.of(Outcome.Word.TAKEN, 4, Outcome.Word.HELD, 1)).containsEntry("pages", Map.of(Outcome.Word.TAKEN, 1))
                .containsEntry("members", Map.of(Outcome.Word.TAKEN, 1)).containsEntry("unreadable", Map.of(Outcome.Word.REFUSED, 1));
        given().get("/copper-" + mark + "/").then().statusCode(200).body(containsString("Open " + mark), not(containsString("#hidden")));
        given().get("/topics/hash-hidden-" + mark).then().statusCode(404);
        assertThat(articles.copyOf(id("1-" + mark)).filing().topics()).containsExactlyInAnyOrder("Metals " + mark, "#hidden-" + mark);
        given().get("/old-" + mark + "/").then().statusCode(200).body(containsString("Open " + mark));
        given().get("/tag/metals-" + mark + "/").then().statusCode(200).body(containsString("Copper " + mark));
        given().get("/author/ada/").then().statusCode(200);
        given().get("/about-" + mark + "/").then().statusCode(200).body(containsString("Us " + mark));
        given().get("/tin-" + mark + "/").then().statusCode(200).body(containsString("Before " + mark), not(containsString("Behind " + mark)));
        given().get("/zinc-" + mark + "/").then().statusCode(200).body(not(containsString("Gated " + mark)));
        given().get("/letter-" + mark + "/").then().statusCode(404);
        given().get("/draft-" + mark + "/").then().statusCode(404);
        given().get("/feed.xml").then().statusCode(200).body(not(containsString("Behind " + mark)), not(containsString("Gated " + mark)), not(containsString("Mailed " + mark)));
    }

    @Test
    void movingInAgainChangesNothingAndARunIsTakenBack() {
        var run = move().run();

        assertThat(move().counts().get("articles")).isEqualTo(Map.of(Outcome.Word.UNCHANGED, 5));
        takingBack.undo(run.id());
        given().get("/copper-" + mark + "/").then().statusCode(404);
        given().get("/about-" + mark).then().statusCode(404);
    }

    @Test
    void picturesThatCameWithTheExportAreShown() {
        move();

        assertThat(told).noneMatch(outcome -> outcome.why().contains("could not be had"));
        given().get("/copper-" + mark + "/").then().statusCode(200).body(containsString("<img"), containsString("/media/"));
    }

    private ArticleId id(String key) {
        return new ArticleId(jdbi.withHandle(db -> db.createQuery("select article_id from wire.moved where kind = 'article' and key = :key").bind("key", key).mapTo(Long.class).one()));
    }

    private MoveReport move() {
        return importer.run(List.of(folder.toString()), Importer.Wish.PLAIN, told::add).moves().getFirst();
    }
}
