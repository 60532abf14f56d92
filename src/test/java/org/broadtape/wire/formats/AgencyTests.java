package org.broadtape.wire.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.wire.formats.Papers.document;
import static org.broadtape.wire.formats.Papers.g2;
import static org.broadtape.wire.formats.Papers.item;
import static org.broadtape.wire.formats.Papers.nitf;
import static org.broadtape.wire.formats.Papers.read;

import java.time.Instant;
import org.broadtape.wire.formats.values.Versions;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Instrument;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.OtherDocument;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.PubStatus;
import org.broadtape.wire.item.Subject;
import org.broadtape.wire.item.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where agencies differ from the plain standards: the Associated Press' Atom and JSON, Reuters' codes and typed paragraphs; and what is
/// known and not read.
class AgencyTests {

    @Test
    void anEntryOfTheAssociatedPressIsNitfInAtom() {
        var item = item(ap("<apnm:PublishingStatus>Usable</apnm:PublishingStatus>"));

        assertThat(item.guid()).isEqualTo("urn:publicid:ap.example:1");
        assertThat(item.version()).contains(Version.of(3));
        assertThat(item.words().headline()).isEqualTo("Copper falls");
        assertThat(item.words().byline()).isEqualTo("By ADA NDLOVU");
        assertThat(item.words().slugline()).isEqualTo("BC-Copper");
        assertThat(item.prose().source()).isEqualTo("<p>Copper fell.</p>");
        assertThat(item.filing().urgency()).isEqualTo(4);
        assertThat(item.filing().subjects()).containsExactly(new Subject("apcategorycode:f", "", "f"), new Subject("apsubject:5235", "", "Copper markets"));
        assertThat(item.filing().instruments()).containsExactly(new Instrument("HGM", "JSE"));
        assertThat(item.edNote()).isEqualTo("Eds: Adds prices.");
    }

    @Test
    void anEntryOfTheAssociatedPressMayBeEmbargoedOrTakenBack() {
        assertThat(item(ap("<apnm:PublishingStatus statusChangeOn=\"2026-12-01T09:00:00\">Embargoed</apnm:PublishingStatus>")).standing().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-12-01T09:00:00Z")));
        assertThat(item(ap("<apnm:PublishingStatus>Embargoed</apnm:PublishingStatus>")).standing().embargo()).isEqualTo(new Embargo.Unreadable(""));
        assertThat(item(ap("<apnm:PublishingStatus>Canceled</apnm:PublishingStatus>")).standing().status()).isEqualTo(PubStatus.CANCELED);
        assertThat(item(ap("<apnm:PublishingStatus>PreRelease</apnm:PublishingStatus>")).standing().doubts()).containsExactly("its status 'PreRelease' is not one that is known here");
        assertThat(item(ap("<apnm:PublishingStatus>Usable</apnm:PublishingStatus>").replace(">Change<", ">Kill<")).standing().doubts()).containsExactly("its management type is 'kill'");
    }

    @Test
    void answersOfTheAssociatedPressApiAreUnpacked() {
        var picture = """
                {"api_version": "1.1", "data": {"item": {"uri": "https://api.ap.example/content/95e8?qt=r1yF", "altids": {"itemid": "95e8"}, "version": 2, "type": "picture", "pubstatus": "usable",
                "headline": "Copper", "description_caption": "Bars of copper.", "description_creditline": "Bruno/AP", "subject": [{"rels": ["category"], "code": "f", "name": "Business"}],
                "renditions": {"main": {"href": "https://ap.example/m.jpg", "width": 3000, "mimetype": "image/jpeg"}, "preview": {"href": "https://ap.example/p.jpg", "mimetype": "image/jpeg"},
                "thumbnail": {"href": "https://ap.example/t.jpg", "mimetype": "image/jpeg"}}}}}
                """;
        var item = item(picture);

        assertThat(item.guid()).isEqualTo("95e8");
        assertThat(item.kind()).isEqualTo(Kind.PICTURE);
        assertThat(item.pictures().getFirst().reference()).isEqualTo("https://ap.example/m.jpg");
        assertThat(item.pictures().getFirst().caption()).isEqualTo("Bars of copper.");
        assertThat(item.filing().subjects()).containsExactly(new Subject("apcategorycode:f", "", "Business"));
        assertThat(item(picture.replace("\"width\": 3000, ", "\"width\": 9000, ")).pictures().getFirst().reference()).as("wider than any page").isEqualTo("https://ap.example/p.jpg");
        assertThat(read(picture.replace("\"picture\"", "\"text\"").replace("\"main\"", "\"nitf\""))).singleElement()
                .isInstanceOfSatisfying(Found.Bad.class, bad -> assertThat(bad.why()).isEqualTo("Its text is not in it but at https://ap.example/m.jpg. Fetch that NITF and import it."));
    }

    @Test
    void reutersNamesCompaniesByItsCodesAmongTheSubjects() {
        var item = item(g2("tag:reuters.com,2026:newsml_L1", "1542761538", "<signal qcode=\"edStat:U\"/>",
                "<subject qcode=\"R:HGM.J\"/><subject qcode=\"R:.SPX\"/><subject qcode=\"R:ABC.ZZ\"/><subject qcode=\"subj:04000000\"/><dateline>2026-11-20 10:00:00 GMT+00:00</dateline>", "<p>x</p>")
                .replace("ninat:text", "icls:text"));

        assertThat(item.kind()).isEqualTo(Kind.TEXT);
        assertThat(item.filing().instruments()).containsExactly(new Instrument("HGM", "XJSE"), new Instrument(".SPX", "RIC"), new Instrument("ABC.ZZ", "RIC"));
        assertThat(item.filing().subjects()).extracting(Subject::code).containsExactly("subj:04000000");
        assertThat(item.words().dateline()).isEmpty();
        assertThat(item.standing().doubts()).isEmpty();
        assertThat(item(g2("<signal qcode=\"sig:recall\"/>")).standing().doubts()).containsExactly("it signals 'recall'");
    }

    @Test
    void typedParagraphsAreParagraphs() {
        var typed = g2("urn:x:1", "1", "", "", "<p>(Adds prices)\n    By Ada Ndlovu\n    Nov 20 (Reuters) - Copper fell on\nTuesday as stocks\nrose.\n    Traders waited\nfor the data\nof Wednesday.</p>");

        assertThat(item(typed).prose()).isEqualTo(new Prose.Plain("(Adds prices)\n\nBy Ada Ndlovu\n\nNov 20 (Reuters) - Copper fell on Tuesday as stocks rose.\n\nTraders waited for the data of Wednesday."));
        assertThat(item(g2("urn:x:1", "1", "", "", "<p>\n    Copper fell\n    on Tuesday\n    as stocks rose.</p>")).prose()).isInstanceOf(Prose.Html.class);
    }

    @Test
    void anpaCategoriesOfNitfAreSubjects() {
        assertThat(item(nitf("a", "", "", "").replace("<head>", "<head><meta name=\"anpa-category\" content=\"f\"/>")).filing().subjects()).containsExactly(new Subject("anpa:f", "", ""));
    }

    @Test
    void aPictureInSeveralSizesIsTakenInTheRightOne() {
        var media = "<media media-type=\"photo\"><media-reference source=\"t.jpg\" name=\"Thumbnail\" width=\"128\"/><media-reference source=\"p.jpg\" name=\"Preview\" width=\"512\"/>"
                + "<media-reference source=\"full.jpg\" name=\"Full\" width=\"6000\"/></media>";

        assertThat(item(nitf("a", "", "", "").replace("<body.content>", "<body.content>" + media)).pictures()).singleElement().satisfies(picture -> assertThat(picture.reference()).isEqualTo("p.jpg"));
    }

    @ParameterizedTest
    @CsvSource({ "irel:supersedes", "irel:previousVersion", "x:replaces" })
    void aLinkMaySayInWhosePlaceAnItemStands(String rel) {
        var item = item(g2("<link rel=\"" + rel + "\" residref=\"urn:x:0\"/><link rel=\"irel:seeAlso\" residref=\"urn:x:9\"/><link rel=\"" + rel + "\" residref=\"urn:x:1\"/>"));

        assertThat(item.standing().others()).containsExactly(new OtherDocument("urn:x:0", OtherDocument.Said.SUPERSEDED));
        assertThat(item.wanted()).containsExactly("urn:x:9");
    }

    @ParameterizedTest
    @CsvSource({ "20261120100000000001, 20261120100000000001", "7.0, 7", "2026-11-20T10:00:00Z, 1795168800000", "20261120T100000Z, 1795168800000" })
    void aVersionIsANumberOfAnySizeOrAnInstant(String written, String version) {
        assertThat(Versions.read(written, Papers.JOHANNESBURG)).hasValueSatisfying(read -> assertThat(read).hasToString(version));
        assertThat(Versions.read("draft", Papers.JOHANNESBURG)).isEmpty();
        assertThat(Versions.read("1".repeat(101), Papers.JOHANNESBURG)).isEmpty();
    }

    @Test
    void whatIsKnownAndNotReadIsNamed() {
        assertThat(Formats.notRead(document("\u0016\u0016\u0001a7654 r f bc-copper 11-20 0123\r\n\u0002Copper fell.\u0003\u0004"))).contains("ANPA 1312");
        assertThat(Formats.notRead(document("\u0001abc123 4 fi 234 Northgate 0123\r\n\u0002\r\nCopper fell.\r\n\u0003201000 NOV 26\u0004"))).contains("IPTC 7901");
        assertThat(Formats.notRead(document("Received: from a by b\r\nFrom: Ada <ada@northgate.example>\r\nSubject: Copper\r\n\r\nCopper fell.\r\n"))).contains("an e-mail message");
        assertThat(Formats.notRead(document("Note: this is no mail.\nIt says so: twice.\nFrom: the sea\n"))).isEmpty();
        assertThat(Formats.notRead(document("Copper fell."))).isEmpty();
    }

    private static String ap(String status) {
        return """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:apcm="http://ap.org/schemas/03/2005/apcm" xmlns:apnm="http://ap.org/schemas/03/2005/apnm"><title>AP</title>
                <entry xml:lang="en"><id>urn:publicid:ap.example:1T3</id><title>BC-Copper</title><published>2026-11-20T09:00:00Z</published><updated>2026-11-20T10:00:00Z</updated>
                <apnm:NewsManagement><apnm:ManagementId>urn:publicid:ap.example:1</apnm:ManagementId><apnm:ManagementType>Change</apnm:ManagementType>
                <apnm:ManagementSequenceNumber>3</apnm:ManagementSequenceNumber>%s<apnm:Instruction Type="Outing">Eds: Adds prices.</apnm:Instruction></apnm:NewsManagement>
                <apcm:ContentMetadata><apcm:HeadLine>Copper falls</apcm:HeadLine><apcm:ByLine>By ADA NDLOVU</apcm:ByLine><apcm:SlugLine>BC-Copper</apcm:SlugLine><apcm:Priority Numeric="4"/>
                <apcm:Characteristics MediaType="Text"/><apcm:SubjectClassification Authority="AP Category Code" Id="f" Value="f"/><apcm:SubjectClassification Authority="AP Subject" Id="5235" Value="Copper markets"/>
                <apcm:EntityClassification Authority="AP Company" Value="HGM"><apcm:Property Name="Ticker" Value="JSE:HGM"/></apcm:EntityClassification></apcm:ContentMetadata>
                <content type="text/xml"><nitf><body><body.content><block id="Main"><p>Copper fell.</p></block></body.content></body></nitf></content></entry></feed>
                """.formatted(status);
    }
}
