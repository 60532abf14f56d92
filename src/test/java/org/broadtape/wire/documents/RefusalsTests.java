package org.broadtape.wire.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.Importer.Wish;
import org.broadtape.wire.formats.Papers;
import org.broadtape.wire.Importer;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class RefusalsTests {

    @Inject
    Importer importer;

    @Inject
    Refusals refusals;

    @Inject
    jakarta.enterprise.inject.Instance<org.broadtape.wire.cli.ImportCommand> imports;

    @Inject
    jakarta.enterprise.inject.Instance<org.broadtape.wire.cli.RefusedCommand> lists;

    @TempDir
    Path folder;

    private final List<Outcome> told = new ArrayList<>();
    private final String guid = "urn:x:" + UUID.randomUUID();

    private String message(String broken) {
        return "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>" + Papers.g2(guid, "1", "", "", "<p>Copper fell.</p>") + "\n" + broken + "</itemSet></newsMessage>";
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Report run(Path file) {
        return importer.run(List.of(file.toString()), Wish.PLAIN, told::add);
    }

    private RefusedDocument listed(Path file) {
        return refusals.newest(500).stream().filter(one -> one.name().equals(file.toString())).findFirst().orElseThrow();
    }

    @Test
    void aDocumentOfWhichSomethingIsRefusedIsKeptAndNamedByItsNumber() throws IOException {
        var file = file("a.xml", message("<newsItem guid=\"" + guid + "b\"><itemMeta></newsItem>"));

        assertThat(run(file)).hasToString("0 taken, 0 updated, 0 unchanged, 1 held, 1 refused");

        var kept = listed(file);
        assertThat(told).filteredOn(outcome -> outcome.word() == Outcome.Word.REFUSED).singleElement()
                .satisfies(outcome -> assertThat(outcome.why()).endsWith(" (kept as " + kept.number() + ")"));
        assertThat(kept.toString()).startsWith(kept.number() + "  " + file + ", line ").contains("(unknown, ").endsWith("It is not well-formed XML: The element type \"itemMeta\" must be terminated by the matching end-tag \"</itemMeta>\".");
        assertThat(refusals.lines()).singleElement().asString().endsWith("./broadtape refused lists them");
    }

    @Test
    void itIsReadAgainFromWhatWasKept() throws IOException {
        var file = file("a.json", "{\"headline\": \"Copper\"}");
        run(file);
        Files.delete(file);
        var number = listed(file).number();

        assertThat(importer.kept(String.valueOf(number), Wish.PLAIN, told::add)).hasToString("0 taken, 0 updated, 0 unchanged, 0 held, 1 refused");
        assertThat(told.getFirst().why()).isEqualTo(told.getLast().why()).startsWith("It has no uri").endsWith("(kept as " + number + ")");
        assertThat(listed(file).count()).isEqualTo(1);
    }

    @Test
    void whatCanBeReadNowIsListedNoLonger() throws IOException {
        var file = file("copper.txt", "---\ntitle: Copper " + guid + "\n---\nIt fell.\n");
        // looked at as something that it is not
        importer.run(List.of(file.toString()), new Wish("", "ninjs", false), told::add);
        var number = String.valueOf(listed(file).number());

        assertThat(importer.kept(number, new Wish("", "", true), told::add).of(Outcome.Word.REFUSED)).isZero();
        assertThat(listed(file).number()).hasToString(number);
        assertThat(importer.kept(number, Wish.PLAIN, told::add).of(Outcome.Word.TAKEN)).isEqualTo(1);
        assertThat(refusals.newest(500)).noneMatch(one -> one.name().equals(file.toString()));
    }

    @Test
    void theSameDocumentThatIsNowReadInTheOrdinaryWayIsListedNoLonger() throws IOException {
        var file = file("a.xml", "<nitf/>");
        importer.run(List.of(file.toString()), new Wish("", "feed", false), told::add);
        var number = listed(file).number();
        file("a.xml", "<nitf/>");

        run(file);

        assertThat(listed(file)).satisfies(one -> {
            assertThat(one.number()).isEqualTo(number);
            assertThat(one.count()).isEqualTo(1);
            assertThat(one.why()).startsWith("It has no doc-id");
        });
    }

    @Test
    void aDryRunKeepsNoDocument() throws IOException {
        var file = file("dry.json", "{\"headline\": \"" + guid + "\"}");

        importer.run(List.of(file.toString()), new Wish("", "", true), told::add);

        assertThat(told.getLast().why()).doesNotContain("kept as");
        assertThat(refusals.newest(500)).noneMatch(one -> one.name().equals(file.toString()));
    }

    @Test
    void aPersonListsReadsAgainAndDropsThem() throws IOException {
        var file = file("a.json", "{\"headline\": \"" + guid + "\"}");
        run(file);
        var number = String.valueOf(listed(file).number());

        assertThat(said(lists.get())).contains(number + "  " + file + " (unknown, ");
        assertThat(said(imports.get(), "--kept", number)).contains("kept as " + number).contains("1 refused");
        assertThat(said(lists.get(), "drop", number)).isEqualTo(number + " is dropped." + System.lineSeparator());
        assertThat(said(lists.get())).doesNotContain(number + "  " + file);
        assertThatThrownBy(() -> importer.kept(number, Wish.PLAIN, told::add)).isInstanceOf(Refused.class)
                .hasMessage("no refused document has the number " + number + "; ./broadtape refused lists them");
        assertThatThrownBy(() -> importer.kept("x", Wish.PLAIN, told::add)).isInstanceOf(Refused.class)
                .hasMessage("'x' is no number of a refused document; ./broadtape refused lists them");
    }

    private static String said(Object command, String... line) {
        var words = new StringWriter();
        new picocli.CommandLine(command).setOut(new PrintWriter(words, true)).execute(line);
        return words.toString();
    }

    @Test
    void aRefusedItemOfALargeMessageIsKeptAloneAndCostsNoOther() throws IOException {
        var padding = "<!--" + " ".repeat((int) Cutting.WHOLE) + "-->\n";
        var file = file("large.xml", message(padding + "<newsItem guid=\"" + guid + "b\">\n<itemMeta></newsItem>\n" + Papers.g2(guid + "c", "1", "", "", "<p>Zinc rose.</p>")));

        assertThat(run(file)).hasToString("0 taken, 0 updated, 0 unchanged, 2 held, 1 refused");
        var line = Files.readString(file).split("<itemMeta></newsItem>")[0].lines().count() + 1;
        assertThat(told).filteredOn(outcome -> outcome.word() == Outcome.Word.REFUSED).singleElement()
                .satisfies(outcome -> assertThat(outcome.place()).isEqualTo("line " + line + ", column 13"));
        assertThat(run(file)).hasToString("0 taken, 0 updated, 2 unchanged, 0 held, 1 refused");
    }
}
