package org.broadtape.wire.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.media.Media;
import org.broadtape.doors.files.FileFixtures;
import org.broadtape.outbound.Outbound;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.Importer.Wish;
import org.broadtape.wire.formats.Papers;
import org.broadtape.wire.Importer;
import org.broadtape.wire.intake.Intake;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.Report;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imports of addresses, from a server on this machine, and of zip archives.
@QuarkusTest
class SourcesTests {

    private static final Wish NEWSROOM = new Wish("newsroom", "", false);

    @Inject
    Media media;

    @Inject
    Intake intake;

    @Inject
    Providers providers;

    @Inject
    DocumentStore documents;

    @Inject
    Refusals refusals;

    @Inject
    Articles articles;

    @Inject
    org.broadtape.wire.moving.Moving moving;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    private final List<Outcome> told = new ArrayList<>();
    private final String guid = "urn:x:" + UUID.randomUUID();
    private final Map<String, byte[]> served = new TreeMap<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = served.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String place() {
        return "localhost:" + server.getAddress().getPort();
    }

    private String url(String path) {
        return "http://" + place() + path;
    }

    private Importer importer(String allowed) throws Exception {
        var sources = new Sources(Outbound.allowing(allowed));
        return new Importer(sources, new Reader(new PictureDesk(media, sources, clock), documents), intake, providers, documents, refusals, moving);
    }

    private Report run(String what) throws Exception {
        return importer(place()).run(List.of(what), NEWSROOM, told::add);
    }

    private Article article(String guid) {
        return articles.called(new ArticleId(jdbi.withHandle(db -> db.createQuery("select article_id from wire.item where guid = :guid").bind("guid", guid).mapTo(Long.class).one())));
    }

    private String g2(String guid) {
        return Papers.g2(guid, "1", "", "", "<p>Copper fell.</p>");
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFeedAtAnAddressIsTakenWithItsPictures() throws Exception {
        served.put("/coffee.jpg", Files.readAllBytes(Path.of("demo/images/coffee.jpg")));
        served.put("/feed.xml", bytes("<rss version=\"2.0\"><channel><title>x</title><item><guid>" + guid + "</guid><title>Coffee rises</title><description>&lt;p&gt;It rose.&lt;/p&gt;</description>"
                + "<enclosure url=\"" + url("/coffee.jpg") + "\" type=\"image/jpeg\" length=\"1\"/></item></channel></rss>"));

        assertThat(run(url("/feed.xml"))).hasToString("1 taken, 0 updated, 0 unchanged, 0 held, 0 refused");
        assertThat(article(guid)).satisfies(article -> {
            assertThat(article.headline()).isEqualTo("Coffee rises");
            assertThat(article.image()).isPresent();
        });
        assertThat(run(url("/feed.xml"))).hasToString("0 taken, 0 updated, 1 unchanged, 0 held, 0 refused");
    }

    @Test
    void anAddressThatAnswersBadlyOrIsNotAllowedIsRefusedInWords() throws Exception {
        assertThat(run(url("/nothing.xml"))).hasToString("0 taken, 0 updated, 0 unchanged, 0 held, 1 refused");
        assertThat(told.getLast()).hasToString("refused  " + url("/nothing.xml") + ": " + url("/nothing.xml") + " answers with 404");

        importer("").run(List.of(url("/feed.xml")), NEWSROOM, told::add);
        assertThat(told.getLast()).hasToString("refused  " + url("/feed.xml") + ": port " + server.getAddress().getPort() + " of localhost is not one that pages and feeds are fetched from");
    }

    @Test
    void aDocumentAtAnAddressThatCannotBeReadIsKept() throws Exception {
        served.put("/x.json", bytes("{\"headline\": \"" + guid + "\"}"));

        run(url("/x.json"));

        assertThat(refusals.newest(500)).anyMatch(one -> one.name().equals(url("/x.json")) && one.provider().equals("newsroom"));
    }

    @Test
    void anArchiveAtAnAddressIsUnpackedAndImported() throws Exception {
        served.put("/copy.zip", zip(new TreeMap<>(Map.of("1.xml", bytes(g2(guid)), "2.xml", bytes(g2(guid + "b"))))));

        assertThat(run(url("/copy.zip"))).hasToString("2 taken, 0 updated, 0 unchanged, 0 held, 0 refused");
        assertThat(told).extracting(Outcome::what).containsExactly(url("/copy.zip") + "!1.xml (" + guid + ")", url("/copy.zip") + "!2.xml (" + guid + "b)");
    }

    @Test
    void theFilesOfAnArchiveLieInTheirFoldersBesideTheirPictures() throws Exception {
        var nitf = Papers.nitf(guid, "", "", "").replace("<body.content>", "<body.content><media media-type=\"image\"><media-reference source=\"../images/coffee.jpg\" mime-type=\"image/jpeg\"/></media>");
        Files.write(folder.resolve("copy.zip"), zip(Map.of("issue/wire/a.xml", bytes(nitf), "issue/images/coffee.jpg", Files.readAllBytes(Path.of("demo/images/coffee.jpg")), "read me.txt", bytes("Hello."))));

        assertThat(run(folder.resolve("copy.zip").toString())).hasToString("1 taken, 0 updated, 0 unchanged, 0 held, 0 refused; 2 were no texts");
        assertThat(article(guid).image()).isPresent();
    }

    @Test
    void soundsAndDocumentsComeFromBesideTheTextAndFromElsewhere() throws Exception {
        served.put("/bell.wav", FileFixtures.wav(71));
        var text = "---\nheadline: Files\nguid: " + guid + "\n---\n\nHear it.\n\n<audio src=\"" + url("/bell.wav") + "\"></audio>\n\n[The figures](../files/zinc%20and%20lead.csv)\n\n"
                + "[A program](../files/tool.zip)\n";
        Files.write(folder.resolve("copy.zip"), zip(Map.of("text/a.md", bytes(text), "files/zinc and lead.csv", FileFixtures.csv("Zinc"), "files/tool.zip", FileFixtures.zip("META-INF/MANIFEST.MF"))));

        run(folder.resolve("copy.zip").toString());

        assertThat(article(guid).html()).containsPattern("<audio [^>]*src=\"/media/\\d+/bell.wav\"").containsPattern("href=\"/media/\\d+/zinc-and-lead.csv\"");
        assertThat(told).anySatisfy(one -> assertThat(one.why()).isEqualTo("without the file ../files/tool.zip, since It is a program in an archive. Documents and data are taken."));
    }

    @Test
    void nothingInAnArchiveLeadsOutOfIt() throws Exception {
        Files.writeString(folder.resolve("secret.jpg"), "not for readers");
        var nitf = Papers.nitf(guid, "", "", "").replace("<body.content>",
                "<body.content><media media-type=\"image\"><media-reference source=\"" + folder.resolve("secret.jpg") + "\" mime-type=\"image/jpeg\"/></media>");
        Files.write(folder.resolve("copy.zip"), zip(Map.of("a.xml", bytes(nitf), "../../evil.xml", bytes(g2(guid + "b")))));

        assertThat(run(folder.resolve("copy.zip").toString()).of(Outcome.Word.TAKEN)).isEqualTo(1);
        assertThat(article(guid).image()).isEmpty();
        assertThat(told.getLast().why()).contains("is no file in the folder that is imported");
        assertThat(folder.resolve("../../evil.xml").normalize()).doesNotExist();
    }

    @Test
    void anArchiveThatIsBrokenIsRefusedAndTheRestGoesOn() throws Exception {
        Files.write(folder.resolve("broken.zip"), java.util.Arrays.copyOf(zip(Map.of("a.xml", bytes(g2(guid)))), 60));
        Files.writeString(folder.resolve("b.xml"), g2(guid));

        var report = importer("").run(List.of(folder.resolve("broken.zip").toString(), folder.resolve("b.xml").toString()), NEWSROOM, told::add);

        assertThat(report).hasToString("1 taken, 0 updated, 0 unchanged, 0 held, 1 refused");
        assertThat(told.getFirst().why()).startsWith("It is not a zip archive that can be read. Pack it again.");
    }
}
