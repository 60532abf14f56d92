package org.broadtape.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.State;
import org.broadtape.articles.copy.Mention;
import org.broadtape.articles.history.By;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.contracts.ContractFile;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.Importer.Wish;
import org.broadtape.wire.formats.Papers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ImporterTests {

    private static final String CONTRACT = """
            slug = "northgate"
            name = "Northgate Wire"
            rights = "© 2026 Northgate Wire"
            territories = ["ZA"]
            channels = ["site", "feed"]
            archive_days = 30
            release = "automatic"
            canonical = "noindex"
            default_section = "markets"
            time_zone = "Europe/London"
            [subjects]
            "medtop:20000170" = { section = "business", topic = "Companies" }
            """;
    private static final Wish NORTHGATE = new Wish("northgate", "", false);

    @Inject
    Importer importer;

    @Inject
    Providers providers;

    @Inject
    Articles articles;

    @Inject
    jakarta.enterprise.inject.Instance<org.broadtape.wire.cli.ImportCommand> commands;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    private final List<Outcome> told = new ArrayList<>();
    private final String guid = "urn:x:" + UUID.randomUUID();

    @BeforeEach
    void contract() {
        providers.set(ContractFile.read("northgate.toml", CONTRACT), By.OPERATOR);
    }

    @Test
    void importingTwiceChangesNothing() {
        file("a.xml", g2("1", ""));

        assertThat(run()).hasToString("1 taken, 0 updated, 0 unchanged, 0 held, 0 refused");
        assertThat(run()).hasToString("0 taken, 0 updated, 1 unchanged, 0 held, 0 refused");
        assertThat(articles.revisionsOf(id())).hasSize(1);
    }

    @Test
    void aContractBecomesTheArticlesTerms() {
        file("a.xml", Papers.g2(guid, "1", "", "<subject qcode=\"medtop:20000170\"/>", "<p>Copper fell.</p>").replace("</contentMeta>", "</contentMeta><assert literal=\"Acme\"><organisationDetails>"
                + "<hasInstrument symbol=\"ACM\" market=\"mic:XLON\"/></organisationDetails></assert>"));

        run();

        assertThat(article()).satisfies(article -> {
            assertThat(article.state()).isEqualTo(State.RELEASED);
            assertThat(article.section().slug()).hasToString("business");
            assertThat(article.rightsLine()).isEqualTo("© 2026 Northgate Wire");
            assertThat(article.source()).isEqualTo("Northgate Wire");
            assertThat(article.indexed()).isFalse();
            assertThat(article.terms().territories()).containsExactly("ZA");
            assertThat(article.terms().channels()).containsExactlyInAnyOrder(Channel.SITE, Channel.FEED);
            assertThat(article.terms().expires()).contains(article.releasedAt().orElseThrow().plus(java.time.Duration.ofDays(30)));
            assertThat(articles.copyOf(article.id()).mentions()).containsExactly(new Mention("ACM", "XLON"));
        });
    }

    @Test
    void aHigherVersionReplacesAndALowerOneDoesNot() {
        file("2.xml", g2("978556838", ""));
        run();
        file("2.xml", g2("1542761538", "").replace("Copper falls", "Copper falls further"));
        assertThat(run()).hasToString("0 taken, 1 updated, 0 unchanged, 0 held, 0 refused");
        file("2.xml", g2("7", "").replace("Copper falls", "Copper rises"));

        assertThat(run()).hasToString("0 taken, 0 updated, 1 unchanged, 0 held, 0 refused");
        assertThat(article().headline()).isEqualTo("Copper falls further");
    }

    @Test
    void anEqualVersionWithOtherContentIsHeld() {
        file("a.xml", g2("1", ""));
        run();
        file("a.xml", g2("1", "").replace("Copper falls", "Copper rises"));

        assertThat(run()).hasToString("0 taken, 0 updated, 0 unchanged, 1 held, 0 refused");
        assertThat(told.getLast().why()).isEqualTo("its content differs from what is stored under the same version 1");
        assertThat(run()).hasToString("0 taken, 0 updated, 1 unchanged, 0 held, 0 refused");
        assertThat(article().headline()).isEqualTo("Copper falls");
    }

    @Test
    void aKillWithTheFullTextEndsTheArticle() {
        file("a.xml", g2("1", ""));
        run();
        file("a.xml", g2("2", "<pubStatus qcode=\"stat:canceled\"/>"));
        run();

        assertThat(article().state()).isEqualTo(State.KILLED);
        file("a.xml", g2("3", ""));
        assertThat(run()).hasToString("0 taken, 0 updated, 0 unchanged, 1 held, 0 refused");
        assertThat(article().state()).isEqualTo(State.KILLED);
    }

    @Test
    void aKillThatComesFirstKeepsTheItemOut() {
        file("a.xml", g2("2", "<pubStatus qcode=\"stat:canceled\"/>"));
        run();
        file("b.xml", g2("1", ""));
        run();

        assertThat(one("select count(article_id) from wire.item where guid = :guid", Integer.class)).isZero();
    }

    @Test
    void nitfKillsAnotherDocumentAlsoBeforeItCame() {
        file("a.xml", Papers.nitf(guid, "", "", ""));
        run();
        file("b.xml", Papers.nitf(guid + "b", "management-doc-idref=\"" + guid + "\" management-idref-status=\"canceled\"", "", ""));
        run();
        assertThat(article().state()).isEqualTo(State.KILLED);

        file("b.xml", Papers.nitf(guid + "c", "management-doc-idref=\"" + guid + "d\" management-idref-status=\"canceled\"", "", ""));
        run();
        file("d.xml", Papers.nitf(guid + "d", "", "", ""));
        run();
        assertThat(told.getLast().toString()).isEqualTo("held  d.xml (" + guid + "d): an earlier version was killed; decide whether it may return");
    }

    @Test
    void withheldTakesItDownAndUsableBringsItBack() {
        file("a.xml", g2("1", ""));
        run();
        file("a.xml", g2("2", "<pubStatus qcode=\"stat:withheld\"/>"));
        run();
        assertThat(article().state()).isEqualTo(State.HELD);

        file("a.xml", g2("3", "<pubStatus qcode=\"stat:usable\"/>"));
        run();
        assertThat(article().state()).isEqualTo(State.RELEASED);
    }

    @Test
    void whatTheDeskHasWithdrawnStaysSoWhateverTheAgencySends() {
        file("a.xml", g2("1", ""));
        run();
        articles.withdraw(id(), By.OPERATOR);
        file("a.xml", g2("2", "").replace("Copper falls", "Copper falls further"));
        run();

        assertThat(article().state()).isEqualTo(State.WITHDRAWN);
        assertThat(articles.copyOf(id()).headline()).isEqualTo("Copper falls further");
    }

    @Test
    void anEmbargoSchedulesAndAnUnreadableOneHolds() {
        file("a.xml", g2("1", "<embargoed>2099-01-01T00:00:00Z</embargoed>"));
        run();
        assertThat(article().state()).isEqualTo(State.SCHEDULED);

        file("a.xml", g2("2", "<embargoed/>"));
        run();
        assertThat(article().state()).isEqualTo(State.HELD);
        assertThat(told.getLast().toString()).startsWith("held  a.xml (" + guid + "): it is under an embargo without a date");
    }

    @Test
    void aCorrectionIsToldToReaders() {
        file("a.xml", g2("1", ""));
        run();
        file("a.xml", g2("2", "<signal qcode=\"sig:correction\"/><edNote>Desk: the CFO called.</edNote>").replace("Copper falls", "Copper rises"));
        run();

        assertThat(article().state()).isEqualTo(State.CORRECTED);
        assertThat(article().corrections()).singleElement().satisfies(correction -> assertThat(correction.text()).isEqualTo("This article has been corrected by Northgate Wire."));
        assertThat(article().html() + articles.copyOf(id())).doesNotContain("CFO");
        assertThat(one("select ed_note from wire.item where guid = :guid", String.class)).isEqualTo("Desk: the CFO called.");
    }

    @Test
    void aBrokenItemNeverStopsTheRest() {
        file("1-cut-off.xml", g2("1", "").substring(0, 400));
        file("2-bomb.xml", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><nitf><body>&c;</body></nitf>");
        file("3-outside.xml", "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><nitf><head><docdata><doc-id id-string=\"z\"/></docdata></head><body>&x;</body></nitf>");
        file("4-no-copy.xml", "<schema/>");
        file("5-no-json.json", "{\"uri\": ");
        file("6-no-identity.json", "{\"headline\": \"x\"}");
        file("7-well.xml", g2("1", ""));

        assertThat(run()).hasToString("1 taken, 0 updated, 0 unchanged, 0 held, 6 refused");
        assertThat(told).filteredOn(outcome -> outcome.word() == Outcome.Word.REFUSED).allSatisfy(outcome -> assertThat(outcome.why()).matches("(?s).{20,}"));
        assertThat(told.getFirst().toString()).startsWith("refused  1-cut-off.xml, line ").contains("It ends in the middle: <").contains("is not closed. Send it again whole.");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
        try (var large = new java.io.RandomAccessFile(folder.resolve("a.xml").toFile(), "rw")) {
            large.setLength(2L << 30);
        }

        assertThat(run()).hasToString("0 taken, 0 updated, 0 unchanged, 0 held, 1 refused");
        assertThat(told.getLast().why()).isEqualTo("It has 2048 MB; the most that is read of one document is 32 MB. Split it.");
    }

    @Test
    void aWrongCharsetAndControlCharactersAreRead() throws IOException {
        Files.write(folder.resolve("a.xml"), ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + g2("1", "").replace("Copper falls", "Café&#11; falls")).getBytes(StandardCharsets.ISO_8859_1));

        run();

        assertThat(article().headline()).isEqualTo("Café falls");
    }

    @Test
    void duplicateGuidsInsideAFileAreVersionsOfOneItem() {
        file("a.xml", "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>" + g2("2", "").replace("Copper falls", "Copper falls further") + g2("1", "") + g2("2", "") + "</itemSet></newsMessage>");

        assertThat(run()).hasToString("1 taken, 0 updated, 1 unchanged, 1 held, 0 refused");
        assertThat(article().headline()).isEqualTo("Copper falls further");
    }

    @Test
    void aBrokenItemInAMessageCostsOnlyItself() {
        file("a.xml", "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>" + g2("1", "")
                + "<newsItem guid=\"broken\"><itemMeta></newsItem>" + g2("1", "").replace(guid, guid + "b") + "</itemSet></newsMessage>");

        assertThat(run()).hasToString("2 taken, 0 updated, 0 unchanged, 0 held, 1 refused");
    }

    @Test
    void withoutAContractItWaitsForTheDesk() {
        file("a.xml", g2("1", ""));

        assertThat(importer.run(List.of(folder.toString()), Wish.PLAIN, told::add)).hasToString("0 taken, 0 updated, 0 unchanged, 1 held, 0 refused");
        assertThat(article().state()).isEqualTo(State.HELD);
    }

    @Test
    void aDryRunKeepsNothing() {
        file("a.xml", g2("1", ""));

        assertThat(importer.run(List.of(folder.toString()), new Wish("northgate", "", true), told::add)).hasToString("1 taken, 0 updated, 0 unchanged, 0 held, 0 refused");
        assertThat(run()).hasToString("1 taken, 0 updated, 0 unchanged, 0 held, 0 refused");
    }

    @Test
    void anItemIsTakenAnewFromWhatWasReceived() {
        file("a.xml", g2("1", ""));
        run();
        articles.revise(id(), articles.copyOf(id()).withHeadline("Spoilt"), By.OPERATOR, "by mistake");

        assertThat(importer.again(guid, told::add)).hasToString("0 taken, 1 updated, 0 unchanged, 0 held, 0 refused");
        assertThat(article().headline()).isEqualTo("Copper falls");
        assertThatThrownBy(() -> importer.again("nothing", told::add)).isInstanceOf(Refused.class).hasMessage("there is no item 'nothing'; give its guid or its number");
    }

    @Test
    void picturesLieBesideTheDocumentAndNowhereElse() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Files.copy(Path.of("demo/images/coffee.jpg"), folder.resolve("coffee.jpg"));
        Files.copy(Path.of("demo/images/coffee.jpg"), folder.resolve("in/coffee.jpg"));
        file("in/a.json", "{\"uri\": \"" + guid + "\", \"version\": \"1\", \"headline\": \"Coffee rises\", \"body_html\": \"<p>It rose.</p><p><img src='../coffee.jpg' alt='x'></p>\","
                + " \"associations\": {\"main\": {\"type\": \"picture\", \"body_text\": \"\", \"renditions\": {\"full\": {\"href\": \"coffee.jpg\", \"mimetype\": \"image/jpeg\", \"width\": 1600}}}}}");

        importer.run(List.of(folder.resolve("in").toString()), NORTHGATE, told::add);

        assertThat(article().image()).isPresent();
        assertThat(told.getLast().why()).contains("without the file ../coffee.jpg, since '../coffee.jpg' is no file in the folder that is imported");
    }

    @Test
    void whatIsTakenAnewKeepsItsPictures() throws IOException {
        Files.copy(Path.of("demo/images/coffee.jpg"), folder.resolve("coffee.jpg"));
        file("a.xml", Papers.nitf(guid, "", "", "").replace("<body.content>", "<body.content><media media-type=\"image\"><media-reference source=\"coffee.jpg\" mime-type=\"image/jpeg\"/></media>"));
        run();
        Files.delete(folder.resolve("coffee.jpg"));

        assertThat(importer.again(guid, told::add)).hasToString("0 taken, 1 updated, 0 unchanged, 0 held, 0 refused");
        assertThat(article().image()).isPresent();
    }

    @Test
    void theCommandEndsWithOneWhereSomethingWasRefused() {
        file("a.xml", g2("1", ""));
        assertThat(command(folder.toString(), "--provider", "northgate")).isZero();
        file("b.xml", "<schema/>");
        assertThat(command(folder.toString(), "--provider", "northgate")).isEqualTo(1);
        assertThat(command()).isEqualTo(2);
        assertThat(command("--provider")).isEqualTo(2);
    }

    private int command(String... line) {
        var silent = new java.io.PrintWriter(java.io.Writer.nullWriter());
        return new picocli.CommandLine(commands.get()).setOut(silent).setErr(silent).execute(line);
    }

    @Test
    void aPictureItemIsJoinedToTheTextThatNamesItWhicheverComesFirst() throws IOException {
        Files.copy(Path.of("demo/images/coffee.jpg"), folder.resolve("coffee.jpg"));
        file("1-text.xml", g2("1", "<link rel=\"irel:seeAlso\" residref=\"" + guid + "-P\"/>"));
        run();
        assertThat(article().image()).isEmpty();
        file("2-picture.xml", picture(""));
        run();
        assertThat(article().image()).isPresent();

        file("2-picture.xml", picture("<pubStatus qcode=\"stat:canceled\"/>").replace("version=\"1\"", "version=\"2\""));
        run();
        assertThat(article().image()).isEmpty();
    }

    @Test
    void anUnknownFormatOrProviderIsNamed() {
        assertThatThrownBy(() -> importer.run(List.of(), new Wish("", "papyrus", false), told::add)).isInstanceOf(Refused.class).hasMessageStartingWith("there is no format 'papyrus'");
        assertThatThrownBy(() -> importer.run(List.of(), new Wish("nobody", "", false), told::add)).isInstanceOf(Refused.class)
                .hasMessage("there is no provider 'nobody'; load its contract with ./broadtape provider load FILE");
        assertThat(importer.run(List.of("/nowhere/at/all"), Wish.PLAIN, told::add)).hasToString("0 taken, 0 updated, 0 unchanged, 0 held, 1 refused");
    }

    @Test
    void everyChangeOfAContractIsWrittenDown() {
        providers.set(ContractFile.read("x", CONTRACT.replace("archive_days = 30", "archive_days = 7")), By.OPERATOR);

        assertThat(providers.changes(new org.broadtape.kernel.Slug("northgate")).getFirst()).satisfies(change -> {
            assertThat(change.term()).isEqualTo("archive_days");
            assertThat(change.before()).isEqualTo("30");
            assertThat(change.after()).isEqualTo("7");
            assertThat(change.by()).isEqualTo("operator");
        });
    }

    private String g2(String version, String meta) {
        return Papers.g2(guid, version, meta, "", "<p>Copper fell to its lowest in a year.</p>");
    }

    private String picture(String meta) {
        return """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%s-P" version="1"><itemMeta><itemClass qcode="ninat:picture"/>%s</itemMeta>
                <contentMeta><headline>Beans</headline><description role="drol:caption">Beans on a scale.</description></contentMeta>
                <contentSet><remoteContent href="coffee.jpg" contenttype="image/jpeg" width="1600"/></contentSet></newsItem>
                """.formatted(guid, meta);
    }

    private Report run() {
        return importer.run(List.of(folder.toString()), NORTHGATE, told::add);
    }

    private ArticleId id() {
        return new ArticleId(one("select article_id from wire.item where guid = :guid", Long.class));
    }

    private <T> T one(String sql, Class<T> type) {
        return jdbi.withHandle(db -> db.createQuery(sql).bind("guid", guid).mapTo(type).one());
    }

    private Article article() {
        return articles.called(id());
    }

    private void file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
