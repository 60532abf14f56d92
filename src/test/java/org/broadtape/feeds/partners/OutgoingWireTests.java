package org.broadtape.feeds.partners;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.articles.Cast.BRUNO;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.Placing;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.articles.copy.Rights;
import org.broadtape.articles.media.Media;
import org.broadtape.articles.undo.Undo;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Delivery;
import org.broadtape.delivery.State;
import org.broadtape.delivery.Target;
import org.broadtape.doors.images.Fixtures;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a release to the partner's folder and to what it pulls. Each test has a partner and a section of its own.
@QuarkusTest
class OutgoingWireTests {

    @Inject
    Undo undo;

    @Inject
    Partners partners;

    @Inject
    Pull pull;

    @Inject
    Articles articles;

    @Inject
    Deliveries deliveries;

    @Inject
    SentByLedger sent;

    @Inject
    Placing placing;

    @Inject
    WireTidying tidying;

    @Inject
    Jdbi jdbi;

    @Inject
    Media media;

    @TempDir
    Path folder;

    @Test
    void aReleaseIsInTheFolderAndOnTheLineAndItsCorrectionNamesWhatItReplaces() throws Exception {
        var key = partners.add("north", List.of("sections=north", "formats=newsml-g2,ninjs", "folder=" + folder, "pull=yes"), BRUNO).secret();
        var id = released("north", "Copper falls", Rights.OWN);
        eventually(() -> files().size() == 1);

        assertThat(files().getFirst()).hasToString("0000000001-article-" + id.value() + "-v1.xml");
        assertThat(read(0)).contains("<headline>Copper falls</headline>").contains("version=\"1\"").contains("stat:usable");
        articles.correct(id, copy("north", "Copper rises", Rights.OWN), "It rose.", BRUNO);
        eventually(() -> files().size() == 2);

        assertThat(read(1)).contains("<headline>Copper rises</headline>").contains("version=\"2\"").contains("<name>It rose.</name>");
        var line = pulled("north", key, "?after=0");
        assertThat(line.getList("items.sequence", Integer.class)).containsExactly(1, 2);
        assertThat(line.getList("items.status")).containsExactly("replaced", "usable");
        assertThat(line.getList("items[1].replaces", Integer.class)).containsExactly(1);
        assertThat(line.getInt("items[0].replacedBy")).isEqualTo(2);
        assertThat(pulled("north", key, "?after=1&format=ninjs").getString("items[0].content.headlines[0].value")).isEqualTo("Copper rises");
        eventually(() -> sent.of(id).stream().filter(one -> one.channel().equals("folder") && one.what().endsWith(", sent")).count() == 2);
        assertThat(sent.of(id)).filteredOn(one -> one.channel().equals("folder")).extracting(one -> one.recipient() + ": " + one.what()).containsExactly("north: wire version 1, sent", "north: wire version 2, sent");
        assertThat(articles.receiptsOf(id)).extracting(receipt -> receipt.happening() + " " + receipt.channel()).contains("released partner north", "corrected partner north");
    }

    @Test
    void theLineIsForWhoHasTheKeyAndUnchangedSaysSo() throws Exception {
        var key = partners.add("keyed", List.of("sections=keyed", "pull=yes"), BRUNO).secret();
        released("keyed", "Copper falls", Rights.OWN);
        eventually(() -> pulled("keyed", key, "").getInt("last") == 1);

        var answer = asked("keyed", key, "");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(given().header("Authorization", "Bearer " + key).header("If-None-Match", answer.header("ETag")).get("/api/v1/wire/out/keyed").statusCode()).isEqualTo(304);
        assertThat(asked("keyed", "wrong", "").statusCode()).isEqualTo(404);
        assertThat(given().get("/api/v1/wire/out/keyed").statusCode()).isEqualTo(404);
        assertThat(asked("nobody", key, "").statusCode()).isEqualTo(404);
        assertThat(asked("keyed", key, "?format=nitf").body().asString()).contains("your contract has newsml-g2, not nitf");
        var other = partners.key("keyed", BRUNO);
        assertThat(asked("keyed", other.secret(), "").statusCode()).as("while a key is being changed").isEqualTo(200);
        partners.removeKey("keyed", other.id(), BRUNO);
        assertThat(asked("keyed", other.secret(), "").statusCode()).isEqualTo(404);
    }

    @Test
    void anArticleThatAnImportTookBackIsTakenBackFromPartnersToo() throws InterruptedException {
        partners.add("undone", List.of("sections=undone", "pull=yes"), BRUNO);
        var id = released("undone", "Copper falls", Rights.OWN);
        eventually(() -> partners.called("undone").last() == 1);

        undo.takeBack(List.of(id));

        eventually(() -> partners.called("undone").last() == 2);
    }

    @Test
    void aPartnerSaysWhatItHas() throws Exception {
        var key = partners.add("saying", List.of("sections=saying", "pull=yes"), BRUNO).secret();
        released("saying", "Copper falls", Rights.OWN);
        eventually(() -> partners.called("saying").last() == 1);

        assertThat(acknowledged("saying", key, 1).statusCode()).isEqualTo(204);
        assertThat(partners.called("saying").acknowledged()).isEqualTo(1);
        assertThat(acknowledged("saying", key, 2).body().asString()).contains("the last number given to you is 1");
        assertThat(acknowledged("saying", "wrong", 1).statusCode()).isEqualTo(404);
    }

    @Test
    void numbersHaveNoHolesHoweverManyAreReleasedAtOnce() throws Exception {
        var key = partners.add("crowd", List.of("sections=crowd", "pull=yes"), BRUNO).secret();
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            desks.invokeAll(IntStream.range(0, 40).<Callable<ArticleId>>mapToObj(number -> () -> released("crowd", "Story " + number, Rights.OWN)).toList()).forEach(Future::resultNow);
        }

        eventually(() -> partners.called("crowd").last() == 40);

        assertThat(pulled("crowd", key, "?most=100").getList("items.sequence", Integer.class)).isEqualTo(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void aKillCancelsWhatIsReadyAndIsTheFirstThingThatAPausedPartnerGets() throws Exception {
        var key = partners.add("paused", List.of("sections=paused", "folder=" + folder, "pull=yes"), BRUNO).secret();
        deliveries.pause(new Target.Destination("folder", folder.toString()));
        var id = released("paused", "A hoax", Rights.OWN);
        var other = released("paused", "Another story", Rights.OWN);
        eventually(() -> partners.called("paused").last() == 2);

        articles.kill(id, "a hoax", BRUNO);
        eventually(() -> partners.called("paused").last() == 3);

        assertThat(deliveries.about(id.aggregate())).extracting(Delivery::state).containsExactly(State.CANCELLED, State.READY);
        assertThat(deliveries.sentOf(id.aggregate())).isEmpty();
        deliveries.resume(new Target.Destination("folder", folder.toString()));
        eventually(() -> files().size() == 2);
        assertThat(read(1)).contains("stat:canceled").contains("KILL").doesNotContain("hoax");
        assertThat(deliveries.about(id.aggregate()).getLast().changedAt()).isBeforeOrEqualTo(deliveries.about(other.aggregate()).getLast().changedAt());
        assertThat(pulled("paused", key, "").getList("items.status")).containsExactly("replaced", "usable", "canceled");
        assertThat(asked("paused", key, "").body().asString()).doesNotContain("hoax");
        assertThat(deliveries.sentOf(id.aggregate())).extracting(Delivery::recipient).containsExactly("paused");
    }

    @Test
    void whatIsWithdrawnIsWithheldAndComesBack() throws Exception {
        var key = partners.add("back", List.of("sections=back", "pull=yes"), BRUNO).secret();
        var id = released("back", "Copper falls", Rights.OWN);
        eventually(() -> partners.called("back").last() == 1);
        articles.withdraw(id, BRUNO);
        eventually(() -> partners.called("back").last() == 2);
        assertThat(asked("back", key, "").body().asString()).doesNotContain("Copper falls");

        articles.release(id, BRUNO);
        eventually(() -> partners.called("back").last() == 3);

        assertThat(pulled("back", key, "").getList("items.status")).containsExactly("replaced", "replaced", "usable");
        assertThat(pulled("back", key, "").getList("items.version", Integer.class)).containsExactly(1, 2, 3);
    }

    @Test
    void onlyWhatItsContractAndTheArticlesAllowGoesOut() throws Exception {
        var reads = partners.add("reads", List.of("sections=limits", "country=ZA", "pull=yes"), BRUNO).secret();
        var pays = partners.add("pays", List.of("sections=limits", "country=CH", "whole=yes", "pull=yes"), BRUNO).secret();
        articles.file(copy("limits", "Embargoed", Rights.OWN), new Fate.Schedule(Instant.now().plus(1, ChronoUnit.DAYS)), BRUNO);
        released("limits", "Site alone", Cast.onlyOn(Channel.SITE, Channel.FEED, Channel.MAIL));
        released("limits", "For the Swiss", Cast.boundTo("CH"));
        released("elsewhere", "Another section", Rights.OWN);
        released("limits", "For members", Cast.from(AccessLevel.MEMBERS));
        eventually(() -> partners.called("reads").last() == 1 && partners.called("pays").last() == 2);

        assertThat(asked("reads", reads, "").body().asString()).contains("For members").contains("The lead").doesNotContain("quagga").doesNotContain("Embargoed", "Site alone", "Swiss", "Another");
        assertThat(asked("pays", pays, "").body().asString()).contains("For members").contains("quagga").contains("For the Swiss").doesNotContain("Embargoed", "Site alone", "Another");
    }

    @Test
    void whatAContractCoversNoMoreIsNotHandedOutAnyMore() throws Exception {
        var key = partners.add("narrowed", List.of("sections=wide,narrow", "pull=yes"), BRUNO).secret();
        released("wide", "Copper falls", Rights.OWN);
        eventually(() -> partners.called("narrowed").last() == 1);
        assertThat(asked("narrowed", key, "").body().asString()).contains("Copper falls");

        partners.change("narrowed", List.of("sections=narrow"), BRUNO);

        assertThat(asked("narrowed", key, "").body().asString()).doesNotContain("Copper falls");
        assertThat(pulled("narrowed", key, "").getList("items.status").getLast()).isEqualTo("withheld");
    }

    @Test
    void whatAContractCoversNoMoreIsTakenBackAndComesBackWithIt() throws Exception {
        partners.add("changing", List.of("sections=first,second", "folder=" + folder, "pull=yes"), BRUNO);
        released("first", "Copper falls", Rights.OWN);
        released("second", "Zinc rises", Rights.OWN);
        eventually(() -> files().size() == 2);

        partners.change("changing", List.of("sections=second"), BRUNO);
        eventually(() -> files().size() == 3);

        assertThat(read(2)).contains("stat:withheld").doesNotContain("Copper falls");
        partners.change("changing", List.of("name=Changing"), BRUNO);
        partners.change("changing", List.of("sections=first,second"), BRUNO);
        eventually(() -> files().size() == 4);
        assertThat(read(3)).contains("stat:usable", "Copper falls");
        assertThat(partners.called("changing").last()).isEqualTo(4);
    }

    @Test
    void numbersThatWereReplacedLongAgoAreForgottenAndTheNewestStays() throws Exception {
        var key = partners.add("tidied", List.of("sections=tidied", "pull=yes"), BRUNO).secret();
        var id = released("tidied", "Copper falls", Rights.OWN);
        eventually(() -> partners.called("tidied").last() == 1);
        articles.correct(id, copy("tidied", "Copper rises", Rights.OWN), "It rose.", BRUNO);
        eventually(() -> partners.called("tidied").last() == 2);

        tidying.run();
        assertThat(pulled("tidied", key, "").getList("items.sequence", Integer.class)).containsExactly(1, 2);
        jdbi.useHandle(db -> db.createUpdate("update feeds.wire_item set given_at = given_at - interval '401 days' where article_id = :id").bind("id", id.value()).execute());
        tidying.run();

        assertThat(pulled("tidied", key, "").getList("items.sequence", Integer.class)).containsExactly(2);
        articles.kill(id, "a hoax", BRUNO);
        eventually(() -> partners.called("tidied").last() == 3);
    }

    @Test
    void aPictureThatIsPlacedLaterIsSent() throws Exception {
        partners.add("pictured", List.of("sections=pictured", "folder=" + folder), BRUNO);
        var copy = copy("pictured", "Copper falls", Rights.OWN);
        var shown = new Copy(copy.headline(), copy.standfirst(), copy.slug(), copy.byline(), copy.body(), Optional.of(new LeadImage("https://old.example/port.png", "The port", "", "")),
                copy.filing(), copy.rights(), copy.language(), copy.description(), copy.canonical(), copy.mentions());
        var id = articles.file(shown, new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
        eventually(() -> files().size() == 1);
        assertThat(read(0)).doesNotContain("/media/");

        placing.place(id, Map.of("https://old.example/port.png", media.store(new ByteArrayInputStream(Fixtures.file(501, 300, "png")), "port.png").ref()));
        eventually(() -> files().size() == 2);

        assertThat(read(1)).contains("/media/", "version=\"2\"");
        assertThat(articles.revisionsOf(id)).hasSize(1);
    }

    @Test
    void whatIsAskedForAgainIsSentAgain() throws Exception {
        partners.add("again", List.of("sections=again", "folder=" + folder), BRUNO);
        released("again", "Copper falls", Rights.OWN);
        eventually(() -> files().size() == 1);
        Files.delete(folder.resolve(files().getFirst()));

        assertThat(pull.replay(partners.called("again"), 1, 1)).isEqualTo(1);

        eventually(() -> files().size() == 1);
        assertThatThrownBy(() -> pull.replay(partners.called("again"), 1, 2)).isInstanceOf(Refused.class).hasMessageContaining("run from 1 to 1");
    }

    @Test
    void aContractThatCannotBeKeptIsRefusedInWords() {
        assertThatThrownBy(() -> partners.add("odd", List.of("colour=red"), BRUNO)).isInstanceOf(Refused.class).hasMessageContaining("is no term of a partner's contract");
        assertThatThrownBy(() -> partners.add("odd", List.of("formats=fax", "pull=yes"), BRUNO)).isInstanceOf(Refused.class).hasMessageContaining("there are newsml-g2, nitf, ninjs");
        assertThatThrownBy(() -> partners.add("odd", List.of("name=Odd"), BRUNO)).isInstanceOf(Refused.class).hasMessageContaining("nothing would reach the partner");
        assertThatThrownBy(() -> partners.add("odd", List.of("folder=out"), BRUNO)).isInstanceOf(Refused.class).hasMessageContaining("from the root on");
        assertThatThrownBy(() -> partners.add("odd", List.of("country=Mars", "pull=yes"), BRUNO)).isInstanceOf(Refused.class).hasMessageContaining("write its two letters");
        assertThatThrownBy(() -> partners.called("odd")).isInstanceOf(Refused.class).hasMessageContaining("partner list shows them");
    }

    private ArticleId released(String section, String headline, Rights rights) {
        return articles.file(copy(section, headline, rights), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
    }

    private static Copy copy(String section, String headline, Rights rights) {
        var body = Body.of(Paragraph.of("The lead of " + headline + "."), new PreviewMark(), Paragraph.of("Behind it stands a quagga."));
        return new Copy(headline, "A standfirst.", Optional.empty(), new Byline(List.of("Ingrid Solheim"), "", "BASEL"), body, Optional.empty(),
                new Filing(new Slug(section), List.of("Copper"), 4), rights, "en", "", "", List.of());
    }

    private static Response asked(String partner, String key, String query) {
        return given().header("Authorization", "Bearer " + key).get("/api/v1/wire/out/" + partner + query);
    }

    private static JsonPath pulled(String partner, String key, String query) {
        return asked(partner, key, query).jsonPath();
    }

    private static Response acknowledged(String partner, String key, int sequence) {
        return given().header("Authorization", "Bearer " + key).formParam("sequence", sequence).post("/api/v1/wire/out/" + partner + "/acknowledgement");
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.map(Path::getFileName).filter(name -> !name.toString().startsWith(".")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String read(int file) throws IOException {
        return Files.readString(folder.resolve(files().get(file)));
    }

    private static void eventually(BooleanSupplier holds) throws InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(20);
        }
    }
}
