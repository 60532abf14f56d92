package org.broadtape.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.access.State;
import org.broadtape.articles.copy.Correction;
import org.broadtape.articles.history.By;
import org.broadtape.articles.history.Conflicts;
import org.broadtape.installation.Vital;
import org.broadtape.wire.contracts.ContractFile;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.Importer.Wish;
import org.broadtape.wire.formats.Papers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of a wire item and of its article: followed, edited, corrected, withheld, superseded, killed, in any order of arrival.
@QuarkusTest
class LifeTests {

    private static final By BRUNO = new By("Bruno Almeida");
    private static final String NEWSML_1 = """
            <NewsML><NewsEnvelope/><NewsItem><Identification><NewsIdentifier><ProviderId>n</ProviderId><DateId>20261120</DateId><NewsItemId>%s</NewsItemId>
            <RevisionId PreviousRevision="0" Update="%s">%s</RevisionId></NewsIdentifier></Identification><NewsManagement><Status FormalName="%s"/></NewsManagement>%s</NewsItem></NewsML>
            """;
    private static final String NEWSML_1_TEXT = "<NewsComponent><NewsLines><HeadLine>Copper falls</HeadLine></NewsLines><ContentItem><DataContent><p>Copper fell.</p></DataContent></ContentItem></NewsComponent>";
    private static final String WITHHELD = "<pubStatus qcode=\"stat:withheld\"/>";
    private static final String CANCELED = "<pubStatus qcode=\"stat:canceled\"/>";
    private static final String CORRECTION = "<signal qcode=\"sig:correction\"/>";

    @Inject
    Importer importer;

    @Inject
    Providers providers;

    @Inject
    Articles articles;

    @Inject
    Conflicts conflicts;

    @Inject
    jakarta.enterprise.inject.Instance<org.broadtape.articles.cli.ArticleCommand> command;

    @Inject
    picocli.CommandLine.IFactory factory;

    @Inject
    @jakarta.enterprise.inject.Any
    jakarta.enterprise.inject.Instance<Vital> vitals;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    private final List<Outcome> told = new ArrayList<>();
    private String guid = "urn:life:" + UUID.randomUUID();

    @BeforeEach
    void contracts() {
        providers.set(ContractFile.read("x", "slug = \"northgate\"\nname = \"Northgate Wire\"\nrelease = \"automatic\"\n"), By.OPERATOR);
        providers.set(ContractFile.read("x", "slug = \"careful\"\nname = \"Careful\"\nrelease = \"hold\"\n"), By.OPERATOR);
    }

    @Test
    void whatTheDeskHasEditedKeepsBothVersionsForIt() {
        send("1", "", "Copper falls");
        articles.revise(id(), articles.copyOf(id()).withHeadline("Copper falls, and why"), BRUNO, "sharper");

        send("2", CORRECTION, "Copper falls further");
        assertThat(told.getLast().toString()).startsWith("held  a.xml (" + guid + "): the desk has edited its article; both versions wait there");
        assertThat(article().headline()).isEqualTo("Copper falls, and why");
        assertThat(conflicts.of(id())).hasValueSatisfying(conflict -> {
            assertThat(conflict.theirs().headline()).isEqualTo("Copper falls further");
            assertThat(conflict.corrections()).extracting(Correction::text).containsExactly("This article has been corrected by Northgate Wire.");
        });
        assertThat(vitals.stream().flatMap(vital -> vital.lines().stream())).anyMatch(line -> line.contains("with a newer copy from the source beside its own"));
        assertThat(run("conflicts")).contains(article().path() + "  wire: northgate: version 2");
        assertThat(run("conflicts", "show", id().toString())).contains("would tell readers: This article has been corrected by Northgate Wire.").contains("headline: Copper falls[-,-] [-and why-]{+further+}");
        assertThat(run("show", id().toString())).contains("waits for the desk: wire: northgate, version 2");
    }

    @Test
    void whatTheDeskTakesFollowsItsSourceAgain() {
        send("1", "", "Copper falls");
        articles.revise(id(), articles.copyOf(id()).withHeadline("Edited"), BRUNO, "sharper");
        send("2", CORRECTION, "Copper falls further");

        assertThat(run("conflicts", "take", id().toString())).contains("nothing waits");
        assertThat(article().headline()).isEqualTo("Copper falls further");
        assertThat(article().state()).isEqualTo(State.CORRECTED);
        send("3", "", "Copper recovers");
        assertThat(article().headline()).isEqualTo("Copper recovers");
    }

    @Test
    void whatTheDeskKeepsIsMarkedAgainByAStillNewerVersion() {
        send("1", "", "Copper falls");
        articles.revise(id(), articles.copyOf(id()).withHeadline("Edited"), BRUNO, "sharper");
        send("2", "", "Copper falls further");
        assertThat(run("conflicts", "keep", id().toString())).contains("nothing waits");

        assertThat(run("conflicts", "keep", id().toString())).contains("no newer copy of the article waits");
        send("3", "", "Copper recovers");
        send("4", "", "Copper soars");
        assertThat(conflicts.of(id()).orElseThrow().theirs().headline()).isEqualTo("Copper soars");
        assertThat(article().headline()).isEqualTo("Edited");
    }

    @Test
    void anEmbargoAndAHoldActOnEditedCopyAtOnce() {
        send("1", "", "Copper falls");
        articles.revise(id(), articles.copyOf(id()).withHeadline("Edited"), BRUNO, "sharper");
        send("2", "<embargoed>2099-01-01T00:00:00Z</embargoed>", "Copper falls further");
        assertThat(article().state()).isEqualTo(State.SCHEDULED);
        send("3", WITHHELD, "Copper falls further");
        assertThat(article().state()).isEqualTo(State.HELD);
        assertThat(article().headline()).isEqualTo("Edited");

        send("4", "", "Copper recovers");
        assertThat(article().state()).as("what made the agency withhold it may stand in the desk's text").isEqualTo(State.HELD);
    }

    @Test
    void aKillActsWhateverTheState() {
        for (var state : List.of(State.RELEASED, State.SCHEDULED, State.HELD, State.WITHDRAWN, State.CORRECTED)) {
            guid = "urn:life:" + UUID.randomUUID();
            send("1", state == State.SCHEDULED ? "<embargoed>2099-01-01T00:00:00Z</embargoed>" : state == State.HELD ? WITHHELD : "", "Copper falls");
            if (state == State.WITHDRAWN) {
                articles.withdraw(id(), BRUNO);
            }
            if (state == State.CORRECTED) {
                articles.correct(id(), articles.copyOf(id()).withHeadline("Edited"), "It was tin.", BRUNO);
            }
            assertThat(article().state()).isEqualTo(state);
            send("2", CANCELED, "Copper falls");
            assertThat(article().state()).as("killed while " + state).isEqualTo(State.KILLED);
        }
    }

    @Test
    void aKillSaysWhereItHadBeen() {
        send("1", "", "Copper falls");
        articles.receipts(List.of(new org.broadtape.articles.ArticleEvent.ArticleReleased(id().value(), 1)), "page");
        send("2", CANCELED, "Copper falls");

        assertThat(told.getLast().why()).contains("killed by Northgate Wire; it had been on ").contains("page").endsWith(": ./broadtape article show " + id());
    }

    @Test
    void aKillThatComesLateKillsTheNewerVersionToo() {
        send("3", "", "Copper recovers");
        send("2", CANCELED, "Copper falls");

        assertThat(article().state()).isEqualTo(State.KILLED);
        send("4", "", "Copper soars");
        assertThat(article().state()).isEqualTo(State.KILLED);
    }

    @Test
    void aCorrectionThatComesLateIsToldBesideTheNewerText() {
        send("1", "", "Copper falls");
        send("3", "", "Copper recovers");
        send("2", CORRECTION, "Copper falls");

        assertThat(article().state()).isEqualTo(State.CORRECTED);
        assertThat(article().headline()).isEqualTo("Copper recovers");
        assertThat(article().corrections()).hasSize(1);
    }

    @Test
    void aCorrectionOfWhatIsHeldIsToldWhenItOpens() {
        send("1", WITHHELD, "Copper falls");
        send("2", WITHHELD + CORRECTION, "Copper falls further");
        assertThat(article().state()).isEqualTo(State.HELD);

        articles.release(id(), BRUNO);
        assertThat(article().state()).isEqualTo(State.CORRECTED);
        assertThat(article().corrections()).hasSize(1);
    }

    @Test
    void whatTheDeskHoldsStaysHeldWhateverComes() {
        send("1", "<embargoed>2099-01-01T00:00:00Z</embargoed>", "Copper falls");
        articles.hold(id(), "a lawyer reads it", BRUNO);
        send("2", "", "Copper falls further");

        assertThat(article().state()).isEqualTo(State.HELD);
        assertThat(articles.copyOf(id()).headline()).isEqualTo("Copper falls further");
    }

    @Test
    void whatTheDeskHasReleasedUnderAHoldingContractIsNotTakenDownByAnUpdate() {
        send("careful", "1", "", "Copper falls");
        articles.release(id(), BRUNO);
        send("careful", "2", "", "Copper falls further");

        assertThat(article().state()).isEqualTo(State.RELEASED);
        assertThat(article().headline()).isEqualTo("Copper falls");
        assertThat(conflicts.of(id()).orElseThrow().what()).isEqualTo("version 2: a newer version, which the contract leaves to the desk");
        send("careful", "3", WITHHELD, "Copper falls further");
        assertThat(article().state()).isEqualTo(State.HELD);
    }

    @Test
    void takenAnewItStaysUnderItsEmbargo() {
        send("1", "<embargoed/>", "Copper falls");
        assertThat(importer.again(guid, told::add)).hasToString("0 taken, 0 updated, 0 unchanged, 1 held, 0 refused");

        assertThat(article().state()).isEqualTo(State.HELD);
    }

    @Test
    void anItemThatSupersedesAnotherTakesItsArticle() {
        send("1", "", "Copper falls");
        var first = id();
        var other = guid;
        guid = guid + "-2";
        send("1", "<link rel=\"irel:supersedes\" residref=\"" + other + "\"/>", "Copper falls further");

        assertThat(id()).isEqualTo(first);
        assertThat(article().headline()).isEqualTo("Copper falls further");
        write("b.xml", paper(other, "2", "", "Copper rises"));
        run();
        assertThat(told.getLast().why()).isEqualTo("another item of the agency stands in its place");
        assertThat(article().headline()).isEqualTo("Copper falls further");
    }

    @Test
    void whatIsSupersededBeforeItCameIsKeptAside() {
        var other = guid + "-old";
        send("1", "<link rel=\"irel:previousVersion\" residref=\"" + other + "\"/>", "Copper falls further");
        write("b.xml", paper(other, "1", "", "Copper falls"));
        run();

        assertThat(told.getLast().word()).isEqualTo(Outcome.Word.HELD);
        Integer articlesOfIt = jdbi.withHandle(db -> db.createQuery("select count(article_id) from wire.item where guid = :guid").bind("guid", other).mapTo(Integer.class).one());
        assertThat(articlesOfIt).isZero();
    }

    @Test
    void nitfWithholdsAnotherDocumentAndFreesItAgain() {
        write("a.xml", Papers.nitf(guid, "", "", ""));
        run();
        write("b.xml", Papers.nitf(guid + "b", "management-doc-idref=\"" + guid + "\" management-idref-status=\"withheld\"", "", ""));
        run();
        assertThat(article().state()).isEqualTo(State.HELD);
        write("b.xml", Papers.nitf(guid + "c", "management-doc-idref=\"" + guid + "\" management-idref-status=\"usable\"", "", ""));
        run();
        assertThat(article().state()).isEqualTo(State.RELEASED);
    }

    @Test
    void aRevisionOfTheStatusAloneLeavesTheText() {
        var id = UUID.randomUUID().toString();
        guid = "urn:newsml:n:20261120:" + id;
        write("a.xml", NEWSML_1.formatted(id, "N", "1", "Usable", NEWSML_1_TEXT));
        run();
        assertThat(article().state()).isEqualTo(State.RELEASED);
        write("a.xml", NEWSML_1.formatted(id, "A", "2", "Withheld", ""));
        run();
        assertThat(article().state()).isEqualTo(State.HELD);
        assertThat(articles.copyOf(id()).headline()).isEqualTo("Copper falls");
        write("a.xml", NEWSML_1.formatted(id, "A", "3", "Usable", ""));
        run();
        assertThat(article().state()).isEqualTo(State.RELEASED);
        write("a.xml", NEWSML_1.formatted(id, "A", "4", "Canceled", ""));
        run();
        assertThat(article().state()).isEqualTo(State.KILLED);
    }

    @Test
    void whatIsKnownAndNotReadIsRefusedByName() {
        write("a.tst", "\u0016\u0016\u0001a7654 r f bc-copper 11-20 0123\r\n\u0002Copper fell.\u0003\u0004");
        run();

        assertThat(told).singleElement().asString().startsWith("refused  a.tst: it is ANPA 1312, which is not read here; ask its sender for NewsML-G2, NewsML 1.2, NITF or ninjs");
    }

    @Test
    void versionsOfTwentyDigitsAreInOrder() {
        send("20261120100000000001", "", "Copper falls");
        send("20261120100000000002", "", "Copper falls further");
        send("20261120100000000000", "", "Copper rises");

        assertThat(article().headline()).isEqualTo("Copper falls further");
    }

    @Test
    void theSameAThousandTimesChangesNothing() {
        var item = paper(guid, "1", "", "Copper falls");
        write("a.xml", "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>" + item.repeat(1000) + "</itemSet></newsMessage>");
        run();

        assertThat(told).filteredOn(outcome -> outcome.word() == Outcome.Word.TAKEN).hasSize(1);
        assertThat(told).filteredOn(outcome -> outcome.word() == Outcome.Word.UNCHANGED).hasSize(999);
        assertThat(articles.revisionsOf(id())).hasSize(1);
    }

    @Test
    void inWhateverOrderTheVersionsComeReadersHaveTheSame() {
        var story = List.of(new String[] { "1", "" }, new String[] { "2", CORRECTION }, new String[] { "3", WITHHELD }, new String[] { "18446744073709551617", CORRECTION });
        assertThat(ends(story)).hasSize(1).allSatisfy(end -> assertThat(end).startsWith("CORRECTED Version 18446744073709551617"));

        var contradicted = new ArrayList<>(story);
        contradicted.add(new String[] { "18446744073709551617", WITHHELD });
        assertThat(ends(contradicted)).hasSize(1).allSatisfy(end -> assertThat(end).startsWith("HELD"));

        var killed = new ArrayList<>(contradicted);
        killed.add(new String[] { "2", CANCELED });
        assertThat(ends(killed)).isSubsetOf("KILLED", "no article").isNotEmpty();
    }

    /// How a story ends in several orders of arrival.
    private Set<String> ends(List<String[]> story) {
        var order = new ArrayList<>(story);
        var random = new Random(7);
        var ends = new HashSet<String>();
        for (var i = 0; i < 6; i++) {
            guid = "urn:life:" + UUID.randomUUID();
            for (var version : order) {
                send(version[0], version[1], "Version " + version[0]);
            }
            ends.add(end());
            Collections.shuffle(order, random);
        }
        return ends;
    }

    private String end() {
        var number = jdbi.withHandle(db -> db.createQuery("select article_id from wire.item where guid = :guid").bind("guid", guid).map((row, _) -> (Long) row.getObject(1)).list()).getFirst();
        if (number == null) {
            return "no article";
        }
        var article = articles.called(new ArticleId(number));
        return article.state() == State.KILLED ? "KILLED"
                : article.state() + " " + article.headline() + " " + article.corrections().stream().map(one -> one.at() + one.text()).sorted().toList();
    }

    private void send(String version, String meta, String headline) {
        send("northgate", version, meta, headline);
    }

    private void send(String provider, String version, String meta, String headline) {
        write("a.xml", paper(guid, version, meta, headline));
        importer.run(List.of(folder.toString()), new Wish(provider, "", false), told::add);
    }

    private void run() {
        importer.run(List.of(folder.toString()), new Wish("northgate", "", false), told::add);
    }

    // each version says when it was made, so that its corrections have their instant
    private static String paper(String guid, String version, String meta, String headline) {
        var at = Instant.parse("2026-11-01T10:00:00Z").plusSeconds(version.length() > 3 ? 999 : Long.parseLong(version));
        return Papers.g2(guid, version, meta, "", "<p>Copper fell.</p>").replace("Copper falls", headline).replace("2026-11-20T10:00:00Z", at.toString());
    }

    private String run(String... line) {
        var out = new StringWriter();
        var writer = new PrintWriter(out);
        new picocli.CommandLine(command.get(), factory).setOut(writer).setErr(writer).execute(line);
        writer.flush();
        return out.toString();
    }

    private ArticleId id() {
        return new ArticleId(jdbi.withHandle(db -> db.createQuery("select article_id from wire.item where guid = :guid").bind("guid", guid).mapTo(Long.class).one()));
    }

    private Article article() {
        return articles.called(id());
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
