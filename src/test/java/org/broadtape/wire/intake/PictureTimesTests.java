package org.broadtape.wire.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.jobs.Timers;
import org.broadtape.wire.Importer.Wish;
import org.broadtape.wire.formats.Papers;
import org.broadtape.wire.Importer;
import org.broadtape.wire.Outcome;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures that came as items of their own and have times of their own.
@QuarkusTest
class PictureTimesTests {

    private static final Instant FAR = Instant.parse("2099-01-02T03:04:05Z");
    private static final Instant FARTHER = Instant.parse("2099-02-02T03:04:05Z");

    @Inject
    Importer importer;

    @Inject
    PictureTimes opens;

    @Inject
    PictureEnds ends;

    @Inject
    Articles articles;

    @Inject
    Timers timers;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    private final List<Outcome> told = new ArrayList<>();
    private final String guid = "urn:x:" + UUID.randomUUID();

    @Test
    void anEmbargoedPictureOpensByItselfWhenItsEmbargoEnds() throws IOException {
        file("1-text.xml", text());
        file("2-picture.xml", picture("1", "<embargoed>" + FAR + "</embargoed>"));
        assertThat(told.getLast().toString()).startsWith("taken").endsWith("opens at " + FAR);
        assertThat(article().image()).isEmpty();
        assertThat(timers.instant(PictureTimes.OPENS, item())).contains(FAR);

        opens.due(item());
        assertThat(article().image()).as("before its time").isEmpty();
        past("opens_at");
        opens.due(item());
        assertThat(article().image()).isPresent();
    }

    @Test
    void aTextThatComesMeanwhileDoesNotShowIt() throws IOException {
        file("1-picture.xml", picture("1", "<embargoed>" + FAR + "</embargoed>"));
        file("2-text.xml", text());
        assertThat(article().image()).isEmpty();

        past("opens_at");
        opens.due(item());
        assertThat(article().image()).isPresent();
    }

    @Test
    void oneThatIsPublicAndComesUnderAnEmbargoIsTakenOutAndServedNoMore() throws IOException {
        file("1-text.xml", text());
        file("2-picture.xml", picture("1", ""));
        var address = "/media/" + article().image().orElseThrow().use() + "/320.jpg";
        given().get(address).then().statusCode(200);

        file("2-picture.xml", picture("2", "<embargoed>" + FAR + "</embargoed>"));

        assertThat(article().image()).isEmpty();
        given().get(address).then().statusCode(404);
    }

    @Test
    void itIsGoneWhenItsTimeHasPassed() throws IOException {
        file("1-text.xml", text());
        file("2-picture.xml", picture("1", "<expires>" + FARTHER + "</expires>"));
        assertThat(article().image()).isPresent();
        assertThat(timers.instant(PictureTimes.EXPIRES, item())).contains(FARTHER);

        ends.due(item());
        assertThat(article().image()).as("before its time").isPresent();
        past("expires_at");
        ends.due(item());
        assertThat(article().image()).isEmpty();
    }

    @Test
    void oneWhoseTimeHasPassedIsNotTaken() throws IOException {
        file("1-text.xml", text());
        file("2-picture.xml", picture("1", "<expires>2001-01-01T00:00:00Z</expires>"));

        assertThat(told.getLast().toString()).startsWith("held").contains("its time has passed at 2001-01-01T00:00:00Z");
        assertThat(article().image()).isEmpty();
    }

    @Test
    void aTimerFindsNothingToDoWhereThePictureWasTakenBack() throws IOException {
        file("1-text.xml", text());
        file("2-picture.xml", picture("1", "<embargoed>" + FAR + "</embargoed>"));
        file("2-picture.xml", picture("2", "<pubStatus qcode=\"stat:canceled\"/>"));
        past("opens_at");

        opens.due(item());
        ends.due(item());

        assertThat(article().image()).isEmpty();
    }

    private void past(String time) {
        jdbi.useHandle(db -> db.createUpdate("update wire.item set %s = now() - interval '1 second' where guid = :guid".formatted(time)).bind("guid", guid + "-P").execute());
    }

    private long item() {
        return jdbi.withHandle(db -> db.createQuery("select id from wire.item where guid = :guid").bind("guid", guid + "-P").mapTo(Long.class).one());
    }

    private Article article() {
        return articles.called(new ArticleId(jdbi.withHandle(db -> db.createQuery("select article_id from wire.item where guid = :guid").bind("guid", guid).mapTo(Long.class).one())));
    }

    private String text() {
        return Papers.g2(guid, "1", "<link rel=\"irel:seeAlso\" residref=\"" + guid + "-P\"/>", "", "<p>Copper fell.</p>");
    }

    private String picture(String version, String meta) {
        return """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%s-P" version="%s"><itemMeta><itemClass qcode="ninat:picture"/>%s</itemMeta>
                <contentMeta><headline>Beans</headline></contentMeta>
                <contentSet><remoteContent href="coffee.jpg" contenttype="image/jpeg" width="1600"/></contentSet></newsItem>
                """.formatted(guid, version, meta);
    }

    private void file(String name, String text) throws IOException {
        if (!Files.exists(folder.resolve("coffee.jpg"))) {
            Files.copy(Path.of("demo/images/coffee.jpg"), folder.resolve("coffee.jpg"));
        }
        importer.run(List.of(Files.writeString(folder.resolve(name), text).toString()), new Wish("newsroom", "", false), told::add);
    }
}
