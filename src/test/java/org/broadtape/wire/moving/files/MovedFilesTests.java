package org.broadtape.wire.moving.files;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.articles.Cast.BRUNO;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.Placing;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.articles.media.Media;
import org.broadtape.articles.pages.StaticPages;
import org.broadtape.articles.undo.Undo;
import org.broadtape.doors.files.FileFixtures;
import org.broadtape.doors.images.Fixtures;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.outbound.Outbound;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.cli.ImportCommand;
import org.broadtape.wire.moving.Moves;
import org.broadtape.wire.moving.Run;
import org.broadtape.wire.moving.WantedFiles.Shown;
import org.broadtape.wire.moving.WantedFiles.ShownOnPage;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Files of a moved site, from a server on this machine and from folders and archives.
@QuarkusTest
class MovedFilesTests {

    @Inject
    FileStore store;

    @Inject
    Media media;

    @Inject
    Placing placing;

    @Inject
    StaticPages pages;

    @Inject
    Articles articles;

    @Inject
    Undo undo;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @Inject
    Instance<ImportCommand> commands;

    @TempDir
    Path folder;

    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Outcome> told = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private HttpServer server;
    private MovedFiles files;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            var body = served.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        files = new MovedFiles(store, media, placing, pages, Outbound.allowing("localhost:" + server.getAddress().getPort()), clock);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatArticlesShowIsFetchedOnceAndShownFromHere() throws IOException {
        served.put("/uploads/port.png", Fixtures.file(500, 300, "png"));
        served.put("/uploads/bell.wav", FileFixtures.wav(91));
        var run = run("test");
        var first = article(run, "/uploads/port.png", "/uploads/bell.wav");
        var second = article(run, "/uploads/port.png", "/uploads/bell.wav");
        var before = articles.called(first).updatedAt();

        files.fetch(run, moves(), told::add);

        assertThat(told).isEmpty();
        assertThat(asked).containsExactlyInAnyOrder("/uploads/port.png", "/uploads/bell.wav");
        assertThat(progress).last().asString().startsWith("files: 2 of 2 had, 0 failed, ").endsWith("done");
        for (var id : List.of(first, second)) {
            assertThat(articles.called(id).html()).contains("<picture>", "<audio").doesNotContain("localhost");
            assertThat(articles.called(id).image()).isPresent();
            assertThat(articles.copyOf(id).body().refs()).allMatch(ref -> ref.startsWith("sha256:"));
        }
        assertThat(articles.called(first).updatedAt()).isEqualTo(before);
        assertThat(articles.revisionsOf(first)).hasSize(1);
        assertThat(undo.builtOn(List.of(first, second))).isEmpty();
    }

    @Test
    void aPageThatIsNoArticleShowsItsPicturesAndFilesToEverybody() throws IOException {
        served.put("/uploads/port.png", Fixtures.file(505, 300, "png"));
        served.put("/uploads/bell.wav", FileFixtures.wav(97));
        var run = run("test");
        var slug = new Slug("about-" + UUID.randomUUID().toString().substring(0, 8));
        pages.set(slug, "About us", "", Body.of(new Block.Image(url("/uploads/port.png"), "A port", List.of(), ""), new Block.Audio(url("/uploads/bell.wav"), List.of())));
        files.wantOnPages(run, List.of(new ShownOnPage(slug, Set.of(url("/uploads/port.png"), url("/uploads/bell.wav"), url("/uploads/none.png")))));
        var before = pages.called(slug).orElseThrow().updatedAt();

        files.fetch(run, moves(), told::add);

        assertThat(told).extracting(Outcome::why).containsExactly("the file could not be had, since its server answers with 404 (in one page)");
        var page = given().get("/" + slug).then().statusCode(200).extract().asString();
        assertThat(page).contains("<picture>", "<audio");
        assertThat(pages.called(slug).orElseThrow().updatedAt()).isEqualTo(before);
        var addresses = Pattern.compile("/media/\\d+/[\\w.-]+").matcher(page).results().map(MatchResult::group).distinct().toList();
        assertThat(addresses).hasSizeGreaterThan(1).allSatisfy(address -> given().get(address).then().statusCode(200));
        pages.set(slug, "About us", "", Body.ofText("Nothing to see."));
        assertThat(addresses).allSatisfy(address -> given().get(address).then().statusCode(404));
    }

    @Test
    void whatCouldNotBeHadIsToldWithItsReasonAndCanBeTriedAgain() throws IOException {
        served.put("/uploads/bell.wav", "<html>Not found</html>".getBytes(UTF_8));
        var run = run("test");
        var id = article(run, "/uploads/port.png", "/uploads/bell.wav");

        files.fetch(run, moves(), told::add);
        assertThat(told).extracting(Outcome::toString)
                .contains("refused  " + url("/uploads/port.png") + ": the file could not be had, since its server answers with 404 (in one article)")
                .anyMatch(line -> line.startsWith("refused  " + url("/uploads/bell.wav") + ": the file could not be had, since It is a page or a script."));

        served.put("/uploads/port.png", Fixtures.file(510, 300, "png"));
        served.put("/uploads/bell.wav", FileFixtures.wav(92));
        told.clear();
        asked.clear();
        files.fetch(run, moves(), told::add);
        assertThat(asked).isEmpty();
        told.clear();
        files.fetchAgain(run, moves(), told::add);
        assertThat(told).isEmpty();
        assertThat(articles.called(id).html()).contains("<picture>", "<audio");
    }

    @Test
    void anArticleThatCannotBeSetAnewCostsOnlyItself() throws IOException {
        served.put("/uploads/port.png", Fixtures.file(515, 300, "png"));
        served.put("/uploads/bell.wav", FileFixtures.wav(96));
        var run = run("test");
        var broken = article(run, "/uploads/port.png", "/uploads/bell.wav");
        var whole = article(run, "/uploads/port.png", "/uploads/bell.wav");
        var copy = jdbi.withHandle(db -> db.createQuery("select copy::text from articles.revision where article_id = :id").bind("id", broken.value()).mapTo(String.class).one());
        revision(broken, "[]");

        files.fetch(run, moves(), told::add);

        assertThat(told).hasSize(1).first().asString().startsWith("refused  " + broken.aggregate() + ": its files are here and could not be put into it: ")
                .endsWith("; ./broadtape import --files " + run.id() + " tries again");
        assertThat(articles.called(whole).html()).contains("<picture>");
        revision(broken, copy);
        told.clear();
        files.fetchAgain(run, moves(), told::add);
        assertThat(told).isEmpty();
        assertThat(articles.called(broken).html()).contains("<picture>");
    }

    private void revision(ArticleId id, String copy) {
        jdbi.useHandle(db -> db.createUpdate("update articles.revision set copy = :copy::json where article_id = :id").bind("copy", copy).bind("id", id.value()).execute());
    }

    @Test
    void afterAKillItGoesOnWhereItWas() throws IOException {
        served.put("/uploads/bell.wav", FileFixtures.wav(93));
        var run = run("test");
        var id = article(run, "/uploads/port.png", "/uploads/bell.wav");
        var port = store.next(run, 0, 10).stream().filter(file -> file.address().endsWith("port.png")).findFirst().orElseThrow();
        store.had(port, media.store(new ByteArrayInputStream(Fixtures.file(520, 300, "png")), "port.png").ref());

        files.fetch(run, moves(), told::add);

        assertThat(asked).containsExactly("/uploads/bell.wav");
        assertThat(articles.called(id).html()).contains("<picture>", "<audio");
    }

    @Test
    void aFolderOfUploadsCanBeGivenInstead() throws IOException {
        Files.createDirectories(folder.resolve("2019/05"));
        Files.write(folder.resolve("2019/05/port one.png"), Fixtures.file(530, 300, "png"));
        Files.write(folder.resolve("bell.wav"), FileFixtures.wav(94));
        var run = run("test");
        var id = article(run, "/wp-content/uploads/2019/05/port%20one.png?w=640", "/elsewhere/bell.wav");

        files.fetch(run, new Moves(true, false, Optional.of(folder), progress::add), told::add);

        assertThat(asked).isEmpty();
        assertThat(articles.called(id).html()).contains("<picture>");
        assertThat(articles.copyOf(id).body().refs()).contains(url("/elsewhere/bell.wav"));
        assertThat(told).extracting(Outcome::why).containsExactly("the file could not be had, since it is not in " + folder + " (in one article)");
    }

    @Test
    void whatIsNotBesideASiteIsFetched() throws IOException {
        Files.createDirectories(folder.resolve("content/images"));
        Files.write(folder.resolve("content/images/port.png"), Fixtures.file(540, 300, "png"));
        served.put("/elsewhere/bell.wav", FileFixtures.wav(95));
        var run = run("test");
        var id = article(run, "/content/images/port.png", "/elsewhere/bell.wav");

        files.fetch(run, new Moves(true, false, Optional.empty(), Optional.of(folder), progress::add), told::add);

        assertThat(asked).containsExactly("/elsewhere/bell.wav");
        assertThat(told).isEmpty();
        assertThat(articles.called(id).html()).contains("<picture>", "<audio");
    }

    @Test
    void aZipArchiveOfUploadsCanBeGivenInstead() throws IOException {
        var zip = Files.write(folder.resolve("uploads.zip"), FileFixtures.zip("site/uploads/2019/05/bell.csv=Zinc,1\nLead,2\n", "../../escape.csv=a,b\nc,d\n"));
        var run = run("test");
        var id = article(run, "/uploads/2019/05/bell.csv", "/x/../../escape.csv");

        files.fetch(run, new Moves(true, false, Optional.of(zip), progress::add), told::add);

        assertThat(articles.copyOf(id).image().orElseThrow().ref()).startsWith("sha256:");
        assertThatThrownBy(() -> files.fetch(run, new Moves(true, false, Optional.of(folder.resolve("none")), progress::add), told::add)).isInstanceOf(Refused.class)
                .hasMessageEndingWith("is neither a folder nor a zip archive");
    }

    @Test
    void anAddressOfNoServerSaysWhatToDo() {
        var run = run("test");
        var id = articles.file(Cast.copper().with(Body.of(new Block.Audio("/content/bell.wav", List.of()))), new Fate.Draft(), BRUNO);
        files.want(run, List.of(new Shown(id, Set.of("/content/bell.wav"))));

        files.fetch(run, moves(), told::add);

        assertThat(told).extracting(Outcome::why).containsExactly(
                "the file could not be had, since its address names no server; give the site's uploads as a folder or zip archive with --uploads (in one article)");
    }

    @Test
    void theCommandGetsWhatIsMissingOfARun() throws IOException {
        var run = run("test");
        article(run, "/2019/port.png", "/2019/bell.wav");
        Files.createDirectories(folder.resolve("2019"));
        Files.write(folder.resolve("2019/port.png"), Fixtures.file(540, 300, "png"));

        assertThat(said(1, "--files", Long.toString(run.id()), "--uploads", folder.toString())).contains("refused  " + url("/2019/bell.wav"), "1 could not be had. Try again with --files");
        Files.write(folder.resolve("2019/bell.wav"), FileFixtures.wav(95));
        assertThat(said(0, "--files", Long.toString(run.id()), "--uploads", folder.toString())).isEqualToIgnoringWhitespace("Every picture and file is here.");
        assertThat(said(1, "--files", "none")).isEmpty();
    }

    private String said(int status, String... line) {
        var out = new StringWriter();
        assertThat(new CommandLine(commands.get()).setOut(new PrintWriter(out)).setErr(new PrintWriter(Writer.nullWriter())).execute(line)).isEqualTo(status);
        return out.toString();
    }

    private ArticleId article(Run run, String picture, String sound) {
        var copy = Cast.copper().with(Body.of(new Block.Image(url(picture), "A port", List.of(), ""), new Block.Audio(url(sound), Inline.of("The bell"))));
        var led = new Copy(copy.headline(), copy.standfirst(), copy.slug(), copy.byline(), copy.body(), Optional.of(new LeadImage(url(picture), "A port", "", "")),
                copy.filing(), copy.rights(), copy.language(), copy.description(), copy.canonical(), copy.mentions());
        var id = articles.file(led, new Fate.Release(Instant.parse("2019-03-02T08:00:00Z")), BRUNO);
        files.want(run, List.of(new Shown(id, led.body().refs())));
        return id;
    }

    private String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private Moves moves() {
        return new Moves(true, false, Optional.empty(), progress::add);
    }

    private Run run(String source) {
        var named = source + " " + UUID.randomUUID();
        var id = jdbi.withHandle(db -> db.createQuery("insert into wire.move (source, by, began_at) values (:source, 'test', now()) returning id").bind("source", named)
                .mapTo(Long.class).one());
        return new Run(id, named, "test", clock.instant(), Optional.empty(), Optional.empty(), "");
    }
}
