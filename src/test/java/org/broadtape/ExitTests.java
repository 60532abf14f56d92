package org.broadtape;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.broadtape.api.keys.Scope;
import org.broadtape.api.web.Program;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.copy.Rights;
import org.broadtape.articles.media.Media;
import org.broadtape.feeds.partners.Partners;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;

/// Walks every way out of the program and looks for text that must not be there. Each article carries words that stand nowhere else:
/// `zebra…` in its headline, `quagga…` in the text that only its readers may see.
@QuarkusTest
class ExitTests {

    private static final Slug SECTION = new Slug("exits");
    private static final Pattern SITEMAP = Pattern.compile("<loc>[^<]*?(/sitemap[^<]*)</loc>");

    private static final Slug SECTION_WIRE = new Slug("exits-wire");
    private static final String API_LIST = "/api/v1/articles?section=exits";
    private static String wireKey = "";
    private static Program program = new Program(0, "");

    @TempDir
    static Path wireFolder;

    @Inject
    Articles articles;

    @Inject
    Partners partners;

    /// A partner that is given what stands in the section of these tests, by its line and into its folder.
    @BeforeEach
    void partner() {
        if (partners.find(SECTION_WIRE.value()).isEmpty()) {
            wireKey = partners.add(SECTION_WIRE.value(), List.of("sections=exits", "pull=yes", "formats=ninjs,newsml-g2,nitf", "folder=" + wireFolder), BRUNO).secret();
            program = Program.with("", 100_000, 1_000_000, Scope.ARTICLES_READ);
        }
    }

    @Inject
    Media media;

    @Inject
    Jdbi jdbi;

    @Test
    void nothingUnreleasedExpiredOrForbiddenLeavesByAnyExit() throws InterruptedException {
        var control = released("control", Rights.OWN);
        var hidden = new LinkedHashMap<String, ArticleId>();
        hidden.put("draft", articles.file(copy("draft", Rights.OWN), new Fate.Draft(), BRUNO));
        hidden.put("held", articles.file(copy("held", Rights.OWN), new Fate.Hold("who knows"), BRUNO));
        hidden.put("scheduled", articles.file(copy("scheduled", Rights.OWN), new Fate.Schedule(Instant.now().plus(1, ChronoUnit.DAYS)), BRUNO));
        hidden.put("expired", released("expired", Cast.expiring(Instant.now().minusSeconds(5))));
        hidden.put("territory", released("territory", Cast.boundTo("CH")));
        hidden.put("nowhere", released("nowhere", Cast.onlyOn(Channel.MAIL)));
        hidden.put("withdrawn", released("withdrawn", Rights.OWN));
        hidden.put("killed", released("killed", Rights.OWN));
        articles.withdraw(hidden.get("withdrawn"), BRUNO);
        articles.kill(hidden.get("killed"), "a hoax", BRUNO);

        listed("control");
        var exits = walk(control);

        List.of("draft", "held", "scheduled", "expired", "territory", "nowhere").forEach(name -> assertThat(sent()).as(name + " sent").doesNotContain("Zebra" + name).doesNotContain("quagga" + name));
        hidden.keySet().forEach(name -> exits.forEach((exit, text) -> assertThat(text.toLowerCase(Locale.ROOT))
                .as(name + " on " + exit).doesNotContain("zebra" + name).doesNotContain("quagga" + name)));
        hidden.forEach((name, id) -> files(id).forEach(file -> assertThat(text(file)).as(name + " at " + file).doesNotContain("quagga")));
        assertThat(files(control)).hasSize(2).allSatisfy(file -> assertThat(text(file)).contains("quagga"));
        hidden.forEach((name, id) -> {
            var answer = given().redirects().follow(false).get(articles.called(id).path());
            assertThat(answer.statusCode()).as(name).isEqualTo(name.equals("killed") ? 410 : 404);
            assertThat(answer.body().asString()).doesNotContain("quagga" + name).doesNotContain("Zebra" + name);
        });
    }

    @Test
    void whatIsPaidForIsNamedEverywhereAndReadNowhere() throws InterruptedException {
        var paid = released("paid", Cast.from(new AccessLevel.FromTier(new Slug("insider"))));

        listed("paid");
        var exits = walk(paid);

        assertThat(exits.get(articles.called(paid).path())).contains("Zebrapaid").contains("lead of paid");
        exits.forEach((exit, text) -> assertThat(text).as(exit).doesNotContain("quaggapaid"));
        eventually(() -> sent().contains("Zebrapaid"), () -> "the partner has not got its preview");
        assertThat(sent()).contains("lead of paid").doesNotContain("quaggapaid");
        var files = files(paid);
        assertThat(text(files.getFirst())).contains("quagga free paid");
        assertThat(given().get(files.getLast()).statusCode()).isEqualTo(404);
        exits.forEach((exit, text) -> assertThat(text).as(exit).doesNotContain(files.getLast()));
    }

    @Test
    void aReleasedArticleComesToEveryExitItIsAllowedOn() throws InterruptedException {
        walk(released("before", Rights.OWN));
        var id = released("everywhere", Rights.OWN);
        var listed = List.of("/", "/exits", "/topics/exit-topic", "/authors/exit-author", "/feed.xml", "/feed.atom", "/feed.json", "/exits/feed.xml",
                "/topics/exit-topic/feed.atom", "/authors/exit-author/feed.json", "/archive/" + today(), API_LIST, "the outgoing wire as ninjs",
                "the outgoing wire as newsml-g2", "the outgoing wire as nitf");

        eventually(() -> missing(walk(id), listed, "Zebraeverywhere").isEmpty(), () -> "without it: " + missing(walk(id), listed, "Zebraeverywhere"));
        eventually(() -> text("/news-sitemap.xml").contains("zebraeverywhere"), () -> "the news sitemap");
        eventually(() -> sitemaps(text("/sitemap.xml")).stream().anyMatch(sitemap -> text(sitemap).contains("zebraeverywhere")), () -> "the sitemaps");
    }

    @Test
    void aWireStoryWithoutFeedsInItsContractIsOnPagesAlone() throws InterruptedException {
        var id = released("siteonly", Cast.onlyOn(Channel.SITE));

        listed("siteonly");
        var exits = walk(id);

        exits.forEach((exit, text) -> {
            if (exit.contains("/feed.") || exit.contains("the outgoing wire") || exit.startsWith("/api/")) {
                assertThat(text).as(exit).doesNotContain("Zebrasiteonly");
            }
        });
    }

    @Test
    void aKillReachesEveryExitThatHadShownTheArticle() throws InterruptedException {
        var id = released("hoax", Rights.OWN);
        var path = articles.called(id).path();
        listed("hoax");
        walk(id);

        articles.kill(id, "a hoax", BRUNO);

        eventually(() -> walk(released("after", Rights.OWN)).entrySet().stream()
                .filter(exit -> !exit.getKey().equals(path)).noneMatch(exit -> exit.getValue().contains("Zebrahoax")), () -> "an exit still shows it");
        assertThat(given().get(path).statusCode()).isEqualTo(410);
    }

    @Test
    void aCorrectionReachesThePageTheFeedsAndTheListOfCorrections() throws InterruptedException {
        var id = released("wrong", Rights.OWN);
        walk(id);

        articles.correct(id, copy("right", Rights.OWN), "It was the right zebra, not the wrong one.", BRUNO);

        var path = articles.called(id).path();
        eventually(() -> text(path).contains("It was the right zebra") && text("/corrections").contains("It was the right zebra")
                && text("/exits/feed.xml").contains("Zebraright"), () -> "page, list or feed do not say it");
    }

    /// Waits until the pages that were held before have followed.
    private static void listed(String name) throws InterruptedException {
        eventually(() -> text("/exits").contains("Zebra" + name) && text("/").contains("Zebra" + name), () -> name + " is not listed");
    }

    /// The text of every exit, by its address; those that belong to one article, for this one.
    private Map<String, String> walk(ArticleId id) {
        var addresses = new LinkedHashSet<>(List.of("/", "/exits", "/topics/exit-topic", "/authors/exit-author", "/corrections", "/archive/" + today(),
                "/news-sitemap.xml", "/sitemap.xml", "/robots.txt", articles.called(id).path()));
        for (var of : List.of("", "/exits", "/topics/exit-topic", "/authors/exit-author")) {
            List.of("xml", "atom", "json").forEach(kind -> addresses.add(of + "/feed." + kind));
        }
        var texts = new LinkedHashMap<>(wire());
        addresses.forEach(address -> texts.put(address, text(address)));
        List.of(API_LIST, "/api/v1/articles/" + id.value()).forEach(address -> texts.put(address, program.get(address).asString()));
        sitemaps(texts.getOrDefault("/sitemap.xml", "")).forEach(address -> texts.put(address, text(address)));
        return texts;
    }

    /// All that was sent to the partner: what was right when it left.
    private static String sent() {
        try (var files = Files.list(wireFolder)) {
            var text = new StringBuilder();
            for (var file : files.filter(file -> !file.getFileName().toString().startsWith(".")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The partner's whole line in each format.
    private Map<String, String> wire() {
        var texts = new LinkedHashMap<String, String>();
        for (var format : List.of("ninjs", "newsml-g2", "nitf")) {
            var text = new StringBuilder();
            for (var next = 0L; next < partners.called(SECTION_WIRE.value()).last();) {
                var page = given().header("Authorization", "Bearer " + wireKey).get("/api/v1/wire/out/" + SECTION_WIRE + "?format=" + format + "&after=" + next);
                assertThat(page.statusCode()).isEqualTo(200);
                text.append(page.body().asString());
                next = page.jsonPath().getLong("next");
            }
            texts.put("the outgoing wire as " + format, text.toString());
        }
        return texts;
    }

    private static Set<String> sitemaps(String index) {
        var found = new LinkedHashSet<String>();
        SITEMAP.matcher(index).results().forEach(result -> found.add(result.group(1).replace("&amp;", "&")));
        return found;
    }

    private static String text(String address) {
        return given().redirects().follow(false).get(address).body().asString();
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private ArticleId released(String name, Rights rights) {
        return articles.file(copy(name, rights), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
    }

    /// Where the article's files are served: that of the preview, and that of the rest.
    private List<String> files(ArticleId id) {
        return jdbi.withHandle(db -> db.createQuery("select '/media/' || u.id || '/' || f.name from articles.file_use u join articles.file f on f.hash = u.file_hash "
                + "where article_id = :id order by f.name desc").bind("id", id.value()).mapTo(String.class).list());
    }

    private Block.File file(String name, String of) {
        var csv = "quagga " + name + " " + of + ",1\nzebra,2\n";
        return new Block.File(media.store(new ByteArrayInputStream(csv.getBytes(UTF_8)), name + "-" + of + ".csv").ref(), "");
    }

    private Copy copy(String name, Rights rights) {
        var body = Body.of(Paragraph.of("The lead of " + name + "."), file("free", name), new PreviewMark(), Paragraph.of("Behind it stands quagga" + name + "."),
                file("closed", name));
        return new Copy("Zebra" + name + " crosses", "A standfirst.", Optional.empty(), new Byline(List.of("Exit Author"), "", "BASEL"), body, Optional.empty(),
                new Filing(SECTION, List.of("Exit topic"), 1), rights, "en", "", "", List.of());
    }

    private static List<String> missing(Map<String, String> exits, List<String> listed, String words) {
        return listed.stream().filter(exit -> !exits.getOrDefault(exit, "").contains(words)).toList();
    }

    private static void eventually(BooleanSupplier holds, Supplier<String> otherwise) throws InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(10));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as(otherwise).isBefore(until);
            Thread.sleep(100);
        }
    }
}
