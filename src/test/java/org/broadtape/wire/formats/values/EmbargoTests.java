package org.broadtape.wire.formats.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.wire.formats.Papers.g2;
import static org.broadtape.wire.formats.Papers.item;
import static org.broadtape.wire.formats.Papers.ninjs;
import static org.broadtape.wire.formats.Papers.nitf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.wire.formats.g2.NewsMlG2;
import org.broadtape.wire.formats.Papers;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.OtherDocument;
import org.broadtape.wire.item.PubStatus;
import org.broadtape.wire.item.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every spelling of an embargo that the formats have, and what it means. The provider's zone is Johannesburg, two hours before UTC.
class EmbargoTests {

    private static final Embargo FREE = new Embargo.Free();

    static Stream<Arguments> spellings() {
        return Stream.of(
                // NewsML-G2
                spelt("absent", g2(""), FREE),
                spelt("with Z", g2("<embargoed>2026-12-01T09:00:00Z</embargoed>"), until("2026-12-01T09:00:00Z")),
                spelt("with an offset", g2("<embargoed>2026-12-01T09:00:00+02:00</embargoed>"), until("2026-12-01T07:00:00Z")),
                spelt("with fractions", g2("<embargoed>2026-12-01T09:00:00.250-05:00</embargoed>"), until("2026-12-01T14:00:00.250Z")),
                spelt("without a zone", g2("<embargoed>2026-12-01T09:00:00</embargoed>"), until("2026-12-01T07:00:00Z")),
                spelt("a date alone is over when its day is", g2("<embargoed>2026-12-01</embargoed>"), until("2026-12-01T22:00:00Z")),
                spelt("empty", g2("<embargoed/>"), unreadable("")),
                spelt("white space", g2("<embargoed>  </embargoed>"), unreadable("")),
                spelt("words", g2("<embargoed>Next Monday</embargoed>"), unreadable("Next Monday")),
                spelt("no such day", g2("<embargoed>2026-02-30T09:00:00Z</embargoed>"), unreadable("2026-02-30T09:00:00Z")),
                spelt("two of them", g2("<embargoed>2026-12-01T09:00:00Z</embargoed><embargoed>2026-12-02T09:00:00Z</embargoed>"), until("2026-12-02T09:00:00Z")),
                spelt("a note to editors alone", g2("<edNote>STRICTLY EMBARGOED. Not for public release until 12noon on Friday, October 23, 2026.</edNote>"), until("2026-10-23T10:00:00Z")),
                spelt("a note that cannot be read", g2("<edNote>EMBARGOED until the chairman sits down</edNote>"), unreadable("EMBARGOED until the chairman sits down")),
                spelt("a note about something else", g2("<edNote>Updates with share price</edNote>"), FREE),
                // ninjs 1.x, 2.x, 3.x
                spelt("ninjs 1", ninjs("\"embargoed\": \"2019-10-01T00:00:00Z\""), until("2019-10-01T00:00:00Z")),
                spelt("ninjs 3", ninjs("\"embargoedUntil\": \"2026-12-01T09:00:00Z\""), until("2026-12-01T09:00:00Z")),
                spelt("ninjs 3 with the guideline's name", ninjs("\"standard\": {\"version\": \"3.0\"}, \"embargoed\": \"2026-12-01T09:00:00Z\""), until("2026-12-01T09:00:00Z")),
                spelt("ninjs in both names", ninjs("\"embargoed\": \"2026-12-01T09:00:00Z\", \"embargoedUntil\": \"2026-12-03T09:00:00Z\""), until("2026-12-03T09:00:00Z")),
                spelt("ninjs Next Monday", ninjs("\"embargoed\": \"Next Monday\""), unreadable("Next Monday")),
                spelt("ninjs a date alone", ninjs("\"embargoed\": \"2019-10-01\""), until("2019-10-01T22:00:00Z")),
                spelt("ninjs empty", ninjs("\"embargoed\": \"\""), unreadable("")),
                spelt("ninjs null", ninjs("\"embargoedUntil\": null"), unreadable("")),
                spelt("ninjs true", ninjs("\"embargoed\": true"), unreadable("true")),
                // NITF
                spelt("NITF date.release", nitf("a", "", "<date.release norm=\"20261201T090000-0500\"/>", ""), until("2026-12-01T14:00:00Z")),
                spelt("NITF status and date", nitf("a", "management-status=\"embargoed\"", "<date.release norm=\"20261201T090000Z\"/>", ""), until("2026-12-01T09:00:00Z")),
                spelt("NITF status alone", nitf("a", "management-status=\"embargoed\"", "", ""), unreadable("")),
                spelt("NITF empty date", nitf("a", "", "<date.release/>", ""), unreadable("")),
                spelt("NITF in three places: the latest", nitf("a", "management-status=\"embargoed\"",
                        "<date.release norm=\"20160908T120000+0100\"/><ed-msg info=\"Embargoed to 0001 Friday September 9\"/>", "").replace("20261120T", "20160907T"), until("2016-09-08T22:01:00Z")),
                spelt("NITF in three places, one unreadable", nitf("a", "management-status=\"embargoed\"", "<date.release norm=\"20160908T120000+0100\"/><ed-msg info=\"Embargoed till after the speech\"/>", ""),
                        unreadable("Embargoed till after the speech")),
                spelt("NITF status usable", nitf("a", "management-status=\"usable\"", "", ""), FREE),
                // feeds and Markdown
                spelt("RSS of the future", "<rss version=\"2.0\"><channel><item><title>x</title><guid>1</guid><pubDate>Tue, 01 Dec 2026 09:00:00 GMT</pubDate></item></channel></rss>", until("2026-12-01T09:00:00Z")),
                spelt("Markdown", "---\nheadline: x\nembargo: 2026-12-01T09:00:00+02:00\n---\nText.\n", until("2026-12-01T07:00:00Z")),
                spelt("Markdown empty", "---\nheadline: x\nembargo:\n---\nText.\n", unreadable("")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void isReadOrHolds(String spelling, String paper, Embargo embargo) {
        assertThat(item(paper).standing().embargo()).as(spelling).isEqualTo(embargo);
    }

    @Test
    void anEmptyOneIsFreeWhereTheContractSaysSo() {
        var paper = Papers.document(g2("<embargoed/>"));
        var lenient = new Document(paper.name(), paper.bytes(), paper.zone(), true);

        var found = (org.broadtape.wire.item.Found.Item) new NewsMlG2().read(lenient).getFirst();

        assertThat(found.item().standing().embargo()).isEqualTo(FREE);
    }

    @Test
    void theStrictestOfAllHolds() {
        assertThat(Embargo.strictest(List.of(FREE, until("2026-01-01T00:00:00Z"), unreadable("soon"), until("2027-01-01T00:00:00Z")))).isEqualTo(unreadable("soon"));
        assertThat(Embargo.strictest(List.of())).isEqualTo(FREE);
    }

    @Test
    void notesOfOneYearSpeakOfTheNext() {
        var written = Optional.of(Instant.parse("2026-12-30T10:00:00Z"));

        assertThat(Embargoes.note("Embargoed until 00:01 GMT on 2 January", written, Papers.document(""))).isEqualTo(until("2027-01-02T00:01:00Z"));
        assertThat(Embargoes.note("EMBARGOED until 14:00 GMT today.", written, Papers.document(""))).isEqualTo(until("2026-12-30T14:00:00Z"));
        assertThat(Embargoes.note("embargoed until 6 p.m. EST on December 31, 2026", written, Papers.document(""))).isEqualTo(until("2026-12-31T23:00:00Z"));
    }

    @Test
    void statusesAreReadThroughTheCatalogs() {
        assertThat(item(g2("<pubStatus qcode=\"stat:withheld\"/>")).standing().status()).isEqualTo(PubStatus.WITHHELD);
        assertThat(item(g2("<pubStatus uri=\"http://cv.iptc.org/newscodes/pubstatusg2/canceled\"/>")).standing().status()).isEqualTo(PubStatus.CANCELED);
        assertThat(item(g2("<pubStatus qcode=\"zz:canceled\"/>")).standing().status()).isEqualTo(PubStatus.CANCELED);
        assertThat(item(ninjs("\"pubStatus\": \"cancelled\"")).standing().status()).isEqualTo(PubStatus.CANCELED);
        assertThat(item(nitf("a", "management-status=\"withheld\"", "", "")).standing().status()).isEqualTo(PubStatus.WITHHELD);
    }

    @Test
    void aStatusThatIsNotKnownHolds() {
        assertThat(item(g2("<pubStatus qcode=\"stat:maybe\"/>")).standing().doubts()).containsExactly("its status 'maybe' is not one that is known here");
        assertThat(item(g2("<pubStatus/>")).standing().doubts()).hasSize(1);
    }

    @Test
    void usableOfAnotherVocabularyIsNotUsable() {
        var own = g2("<pubStatus qcode=\"stat:usable\"/>").replace("<itemMeta>", "<catalog><scheme alias=\"stat\" uri=\"http://example.org/colours/\"/></catalog><itemMeta>");
        var alias = g2("<pubStatus qcode=\"s:canceled\"/>").replace("<itemMeta>", "<catalog><scheme alias=\"s\" uri=\"http://cv.iptc.org/newscodes/pubstatusg2/\"/></catalog><itemMeta>");

        assertThat(item(own).standing().doubts()).hasSize(1);
        assertThat(item(alias).standing().status()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void theEarliestExpiryThatBindsAPageHolds() {
        var paper = g2("<expires pubconstraint=\"usage:archive\">2026-12-01T00:00:00Z</expires><expires pubconstraint=\"usage:web\">2027-01-01T00:00:00Z</expires><expires>2027-02-01T00:00:00Z</expires>");

        assertThat(item(paper).standing().expires()).contains(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(item(ninjs("\"expires\": \"soon\"")).standing().doubts()).containsExactly("its expiry 'soon' is not a date that can be read");
    }

    @Test
    void anotherDocumentsStatusIsKept() {
        var paper = nitf("b", "management-status=\"usable\" management-doc-idref=\"a\" management-idref-status=\"canceled\"", "", "");

        assertThat(item(paper).standing().others()).singleElement().satisfies(other -> {
            assertThat(other.guid()).isEqualTo("a");
            assertThat(other.said()).isEqualTo(OtherDocument.Said.CANCELED);
        });
    }

    @Test
    void correctionsAndUpdatesAreSignals() {
        assertThat(item(g2("<signal qcode=\"sig:correction\"/>")).standing().signals()).extracting(Signal::sort).containsExactly(Signal.Sort.CORRECTION);
        assertThat(item(nitf("a", "", "<correction info=\"The price was 4.10.\"/>", "")).standing().signals()).extracting(Signal::note).containsExactly("The price was 4.10.");
        assertThat(item(g2("<signal qcode=\"sig:kill\"/>")).standing().doubts()).containsExactly("it signals 'kill'");
    }

    private static Arguments spelt(String spelling, String paper, Embargo embargo) {
        return Arguments.of(spelling, paper, embargo);
    }

    private static Embargo until(String instant) {
        return new Embargo.Until(Instant.parse(instant));
    }

    private static Embargo unreadable(String text) {
        return new Embargo.Unreadable(text);
    }
}
