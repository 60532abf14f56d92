package org.broadtape.wire.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.wire.formats.Papers.document;
import static org.broadtape.wire.formats.Papers.g2;
import static org.broadtape.wire.formats.Papers.item;
import static org.broadtape.wire.formats.Papers.ninjs;
import static org.broadtape.wire.formats.Papers.nitf;
import static org.broadtape.wire.formats.Papers.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.formats.feeds.FeedDates;
import org.broadtape.wire.formats.g2.NewsMlG2;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Instrument;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.Subject;
import org.broadtape.wire.item.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTests {

    @Test
    void theFormatIsFoundByLooking() {
        assertThat(format(g2(""))).isEqualTo("newsml-g2");
        assertThat(format("\uFEFF<?xml version=\"1.0\"?>\n<!-- <rss> -->\n<n:newsMessage xmlns:n=\"http://iptc.org/std/nar/2006-10-01/\"/>")).isEqualTo("newsml-g2");
        assertThat(format(nitf("a", "", "", ""))).isEqualTo("nitf");
        assertThat(format("<!DOCTYPE nitf SYSTEM \"nitf.dtd\">\n<nitf/>")).isEqualTo("nitf");
        assertThat(format(ninjs(""))).isEqualTo("ninjs");
        assertThat(format("[{\"uri\": \"x\"}]")).isEqualTo("ninjs");
        assertThat(format("<rdf:RDF xmlns:rdf=\"x\"/>")).isEqualTo("feed");
        assertThat(format("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>")).isEqualTo("feed");
        assertThat(format("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}")).isEqualTo("json-feed");
        assertThat(format("---\nheadline: x\n---\nText")).isEqualTo("markdown");
        assertThat(new String(g2("").getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16)).isEqualTo(g2(""));
        assertThat(Formats.of(new Document("a", g2("").getBytes(StandardCharsets.UTF_16), Papers.JOHANNESBURG, false)).orElseThrow().name()).isEqualTo("newsml-g2");
    }

    @Test
    void whatIsNoCopyHasNoFormat() {
        assertThat(Formats.of(document("[[authors]]\nname = \"x\"\n"))).isEmpty();
        assertThat(Formats.of(document("---\nname: x\n"))).isEmpty();
        assertThat(Formats.of(document("<xs:schema xmlns:xs=\"x\"/>"))).isEmpty();
        assertThat(Formats.of(document("")).isPresent()).isFalse();
        assertThat(Formats.named("RSS").orElseThrow().name()).isEqualTo("feed");
        assertThat(Formats.named("papyrus")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "packageItem, a package item", "knowledgeItem, a knowledge item", "conceptItem, a concept item", "planningItem, a planning item", "catalogItem, a catalog item" })
    void whatIsNotNewsIsPassedByName(String element, String name) {
        assertThat(read("<" + element + " xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"g\"/>")).containsExactly(new Found.Passed("g", name));
    }

    @Test
    void newsMlG2IsReadWhole() {
        var item = item(g2("urn:x:7", "978556838", "<pubStatus qcode=\"stat:usable\"/><edNote>Not for readers.</edNote><firstCreated>2026-11-19T10:00:00Z</firstCreated>",
                """
                        <urgency>3</urgency><creator role="crol:author"><name>Ada Ndlovu</name></creator><creator role="crol:photographer"><name>Somebody Else</name></creator>
                        <by>By Ada Ndlovu</by><dateline>LONDON (Northgate)</dateline><slugline>METALS</slugline><creditline>Northgate</creditline>
                        <subject qcode="medtop:20000170"><name>companies</name></subject><description role="drol:summary">A short one.</description>
                        """, "<p>Copper fell.</p>").replace("<itemMeta>", "<rightsInfo><copyrightHolder><name>Northgate</name></copyrightHolder><copyrightNotice>© 2026 Northgate</copyrightNotice>"
                                + "<usageTerms>NO ARCHIVAL USE</usageTerms></rightsInfo><itemMeta>"));

        assertThat(item.version()).contains(Version.of(978_556_838));
        assertThat(item.times().first()).contains(Instant.parse("2026-11-19T10:00:00Z"));
        assertThat(item.words().authors()).containsExactly("Ada Ndlovu");
        assertThat(item.words().dateline()).isEqualTo("LONDON (Northgate)");
        assertThat(item.words().standfirst()).isEqualTo("A short one.");
        assertThat(item.filing().urgency()).isEqualTo(3);
        assertThat(item.filing().subjects()).containsExactly(new Subject("medtop:20000170", "http://cv.iptc.org/newscodes/mediatopic/20000170", "companies"));
        assertThat(item.rights().line()).isEqualTo("© 2026 Northgate");
        assertThat(item.rights().terms()).containsExactly("NO ARCHIVAL USE");
        assertThat(item.edNote()).isEqualTo("Not for readers.");
        assertThat(item.prose().source()).contains("<p>Copper fell.</p>").doesNotContain("Not for readers");
    }

    @Test
    void instrumentsKeepTheirSymbolAndMarket() {
        var assertion = "<assert literal=\"a\"><organisationDetails><hasInstrument symbol=\"AWG\" market=\"mic:XTSE\"/><hasInstrument symbol=\"US00141G7328\" type=\"symType:ISIN\"/>"
                + "<hasInstrument symbol=\"XETRA:VOW3\"/><hasInstrument symbol=\"\"/></organisationDetails></assert>";

        assertThat(item(g2("").replace("<contentSet>", assertion + "<contentSet>")).filing().instruments())
                .containsExactly(new Instrument("AWG", "XTSE"), new Instrument("US00141G7328", "ISIN"), new Instrument("VOW3", "XETRA"));
        assertThat(item(ninjs("\"organisations\": [{\"name\": \"Acme\", \"symbols\": [{\"symbol\": \"ACM\", \"exchange\": \"XLON\"}]}]")).filing().instruments()).containsExactly(new Instrument("ACM", "XLON"));
        assertThat(item(nitf("a", "", "", "").replace("<p>Copper", "<p><org idsrc=\"XJSE\" value=\"HGM\">Harrowgate</org> Copper")).filing().instruments()).containsExactly(new Instrument("HGM", "XJSE"));
    }

    @Test
    void thePicturesOfAMessageAreJoinedToTheirText() {
        var picture = g2("urn:x:p", "1", "", "<description role=\"drol:caption\">A mine.</description><creditline>Eve/Northgate</creditline>", "").replace("ninat:text", "ninat:picture")
                .replaceAll("<contentSet>.*</contentSet>", "<contentSet><remoteContent href=\"thumb.jpg\" contenttype=\"image/jpeg\" width=\"80\"/><remoteContent href=\"file:///./mine.jpg\" contenttype=\"image/jpeg\" width=\"1500\"/></contentSet>");
        var found = read("<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>" + g2("") + picture + "</itemSet></newsMessage>");

        assertThat(((Found.Item) found.getFirst()).item().pictures()).singleElement().satisfies(joined -> {
            assertThat(joined.reference()).isEqualTo("mine.jpg");
            assertThat(joined.caption()).isEqualTo("A mine.");
            assertThat(joined.credit()).isEqualTo("Eve/Northgate");
        });
        assertThat(((Found.Item) found.getLast()).item().kind()).isEqualTo(Kind.PICTURE);
    }

    @Test
    void textInALanguageOfItsOwnHolds() {
        var sports = g2("").replaceAll("<inlineXML.*</inlineXML>", "<inlineXML contenttype=\"application/sportsml+xml\"><sports-content/></inlineXML>");

        assertThat(item(sports).standing().doubts()).containsExactly("its text is application/sportsml+xml, which is not read here");
    }

    @Test
    void nitfIsReadWithAndWithoutItsNamespace() {
        for (var namespace : List.of("", " xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"", " xmlns=\"http://iptc.org/std/nitf/2006-03-01/\"")) {
            var item = item(nitf("a", "", "<urgency ed-urg=\"2\"/><doc.copyright year=\"2026\" holder=\"Cape\"/><ed-msg info=\"Not for readers.\"/>", namespace)
                    .replace("</hedline>", "<hl2>Traders wait</hl2></hedline><byline>By <person>Thandi Mokoena</person>, <byttl>Companies</byttl></byline>"
                            + "<dateline><location><city>Perth</city>, <country>Australia</country></location></dateline>")
                    .replace("<p>Copper fell.</p>", "<p>It <em>fell</em> to <money>4.10</money>.</p><hl2>Why</hl2><note type=\"npa\"><p>Secret.</p></note>"
                            + "<media media-type=\"image\"><media-reference source=\"b.jpg\" mime-type=\"image/jpeg\" alternate-text=\"A mine\"/><media-caption>Rooikop</media-caption></media>"));

            assertThat(item.words().standfirst()).isEqualTo("Traders wait");
            assertThat(item.words().authors()).containsExactly("Thandi Mokoena");
            assertThat(item.words().dateline()).isEqualTo("Perth, Australia");
            assertThat(item.rights().line()).isEqualTo("© 2026 Cape");
            assertThat(item.edNote()).contains("Not for readers.").contains("Secret.");
            assertThat(item.prose().source()).contains("<p>It <em>fell</em> to 4.10.</p><h3>Why</h3>").contains("<img src=\"b.jpg\" alt=\"A mine\">").doesNotContain("Secret");
            assertThat(item.version()).isEmpty();
            assertThat(item.times().version()).contains(Instant.parse("2026-11-20T10:00:00Z"));
        }
    }

    @Test
    void ninjsIsReadInAllItsVersions() {
        var first = item("{\"uri\": \"u\", \"version\": \"3\", \"versioncreated\": \"2026-11-20T10:00:00Z\", \"headline\": \"A\", \"byline\": \"By Ada\", \"body_text\": \"t\", \"body_xhtml\": \"<p>h</p>\","
                + " \"copyrightnotice\": \"© N\", \"usageterms\": \"U\", \"ednote\": \"E\", \"subject\": [{\"code\": \"1\", \"scheme\": \"s\", \"name\": \"n\"}],"
                + " \"associations\": {\"p\": {\"type\": \"picture\", \"renditions\": {\"a\": {\"href\": \"a.jpg\", \"width\": 10}, \"b\": {\"href\": \"b.jpg\", \"width\": 900}}}}}");
        var third = item("{\"uri\": \"u\", \"version\": \"3\", \"versionCreated\": \"2026-11-20T10:00:00Z\", \"headlines\": [{\"role\": \"main\", \"value\": \"A\"}], \"by\": \"By Ada\","
                + " \"bodies\": [{\"contentType\": \"text/plain\", \"value\": \"t\"}, {\"contentType\": \"text/html\", \"value\": \"<p>h</p>\"}],"
                + " \"copyrightNotice\": \"© N\", \"usageTerms\": \"U\", \"edNote\": \"E\", \"subjects\": [{\"literal\": \"s:1\", \"name\": \"n\"}],"
                + " \"associations\": [{\"type\": \"picture\", \"renditions\": [{\"href\": \"a.jpg\", \"width\": 10}, {\"href\": \"b.jpg\", \"width\": 900}]}]}");

        for (var item : List.of(first, third)) {
            assertThat(item.version()).contains(Version.of(3));
            assertThat(item.times().version()).contains(Instant.parse("2026-11-20T10:00:00Z"));
            assertThat(item.words().headline()).isEqualTo("A");
            assertThat(item.words().byline()).isEqualTo("By Ada");
            assertThat(item.prose()).isEqualTo(new Prose.Html("<p>h</p>"));
            assertThat(item.rights().line()).isEqualTo("© N");
            assertThat(item.rights().terms()).containsExactly("U");
            assertThat(item.edNote()).isEqualTo("E");
            assertThat(item.filing().subjects()).containsExactly(new Subject("s:1", "", "n"));
            assertThat(item.pictures()).extracting(picture -> picture.reference()).containsExactly("b.jpg");
        }
    }

    @Test
    void feedsAreReadWhateverTheirKindAndHealth() {
        var rss = item("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><link>https://a.example/</link>"
                + "<item><title>Tom &amp;amp; Co</title><guid isPermaLink=\"false\">7</guid><link>/7</link><description>Short.</description><content:encoded><![CDATA[<p>Long &amp; full. <a href=\"x\">x</a></p>]]></content:encoded>"
                + "<dc:creator>Ada</dc:creator><pubDate>Fri, 20 Nov 26 10:00:00 EST</pubDate><category>Metals</category><enclosure url=\"p.jpg\" type=\"image/jpeg\"/></item></channel></rss>");
        var broken = item("<rss version=2.0><channel><item><title>Tom & Co<link>https://a.example/7</link><dc:creator>Ada</dc:creator></item>");
        var rdf = item("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel/><item rdf:about=\"https://a.example/7\"><title>Tom</title></item></rdf:RDF>");
        var atom = item("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://a.example/\"><entry><id>tag:7</id><title type=\"html\">Tom &amp;amp; Co</title><updated>2026-11-20T10:00:00Z</updated>"
                + "<link href=\"/7\"/><author><name>Ada</name></author><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Long.</p></div></content></entry></feed>");
        var json = item("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": 7, \"title\": \"Tom\", \"content_html\": \"<p>Long.</p>\", \"date_modified\": \"2026-11-20T10:00:00Z\", \"authors\": [{\"name\": \"Ada\"}]}]}");

        assertThat(rss.words().headline()).isEqualTo("Tom & Co");
        assertThat(rss.guid()).isEqualTo("7");
        assertThat(rss.address()).isEqualTo("https://a.example/7");
        assertThat(rss.words().standfirst()).isEqualTo("Short.");
        assertThat(rss.prose().source()).contains("Long &amp; full.");
        assertThat(rss.desk().released()).contains(Instant.parse("2026-11-20T15:00:00Z"));
        assertThat(rss.pictures()).extracting(picture -> picture.reference()).containsExactly("https://a.example/p.jpg");
        assertThat(broken.words().headline()).contains("Tom & Co");
        assertThat(rdf.guid()).isEqualTo("https://a.example/7");
        assertThat(atom.words().headline()).isEqualTo("Tom & Co");
        assertThat(atom.words().authors()).containsExactly("Ada");
        assertThat(atom.address()).isEqualTo("https://a.example/7");
        assertThat(atom.times().version()).contains(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(atom.prose().source()).contains("<p>Long.</p>");
        assertThat(json.guid()).isEqualTo("7");
        assertThat(read("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"title\": \"no id\"}]}")).containsExactly(new Found.Bad("", "The item has no id.", "item 1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Thu, 01 Jan 2004 19:48:21 GMT|2004-01-01T19:48:21Z",
            "01 Jan 2004 19:48 EST|2004-01-02T00:48:00Z",
            "Thursday, January 1, 2004|2003-12-31T22:00:00Z",
            "Thu Jan  1 19:48:21 2004|2004-01-01T17:48:21Z",
            "2004-01-01T19:48:21+0200|2004-01-01T17:48:21Z",
            "2004-01|2003-12-31T22:00:00Z",
            "Wed, 1 Jan 03 10:00:00 -0500|2003-01-01T15:00:00Z" })
    void datesOfFeedsAreReadAsTheyComeInTheWild(String text, String instant) {
        assertThat(FeedDates.read(text, Papers.JOHANNESBURG)).isEqualTo(Optional.of(Instant.parse(instant)));
    }

    @Test
    void markdownSaysWhatTheNewsroomWants() {
        var item = item("""
                ---
                headline: Grid charges to rise
                slug: grid-charges
                section: energy
                topics: [Electricity, Prices]
                authors: [Yusuf Demir]
                released: 2026-11-20T10:00:00Z
                access: tier:insider
                state: draft
                image: { file: ../images/a.jpg, alt: Pylons, credit: Eve }
                corrections:
                  - { at: 2026-11-21T10:00:00Z, text: The rise is 6.4 per cent. }
                instruments:
                  - { symbol: HGM, market: XJSE }
                guid: qsl-1
                version: 2
                ---
                Text.
                """);

        assertThat(item.guid()).isEqualTo("qsl-1");
        assertThat(item.version()).contains(Version.of(2));
        assertThat(item.desk().state()).isEqualTo("draft");
        assertThat(item.desk().access()).isEqualTo("tier:insider");
        assertThat(item.filing().section()).isEqualTo("energy");
        assertThat(item.filing().topics()).containsExactly("Electricity", "Prices");
        assertThat(item.pictures()).singleElement().satisfies(picture -> assertThat(picture.reference()).isEqualTo("../images/a.jpg"));
        assertThat(item.standing().signals()).singleElement().satisfies(signal -> assertThat(signal.note()).isEqualTo("The rise is 6.4 per cent."));
        assertThat(item.filing().instruments()).containsExactly(new Instrument("HGM", "XJSE"));
        assertThat(item.prose().source().strip()).isEqualTo("Text.");
    }

    @Test
    void anItemWithoutAnIdentityIsRefused() {
        assertThat(read("{\"headline\": \"x\"}")).containsExactly(new Found.Bad("", "It has no uri, so that no later version or kill could find it.", ""));
        assertThat(read("<nitf><head><docdata><doc-id regsrc=\"x\"/></docdata></head></nitf>")).singleElement().isInstanceOf(Found.Bad.class);
        assertThat(read("<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"/>")).singleElement().isInstanceOf(Found.Bad.class);
        assertThatThrownBy(() -> read("<rss><channel/></rss>")).isInstanceOf(Refused.class).hasMessage("The feed has no items.");
    }

    @Test
    void anAgencysCharsetIsRead() {
        var latin = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + g2("").replace("Copper falls", "Café – falls".replace("–", "-"));
        var document = new Document("pa.xml", latin.getBytes(Charset.forName("ISO-8859-1")), Papers.JOHANNESBURG, false);

        assertThat(((Found.Item) new NewsMlG2().read(document).getFirst()).item().words().headline()).isEqualTo("Café - falls");
    }

    private static String format(String text) {
        return Formats.of(document(text)).orElseThrow().name();
    }
}
