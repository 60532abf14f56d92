package org.broadtape.wire.formats.newsml1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.wire.formats.Papers.item;
import static org.broadtape.wire.formats.Papers.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Instrument;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.PubStatus;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NewsMl1Tests {

    private static final String USABLE = "<Status FormalName=\"Usable\"/>";

    @Test
    void anItemIsReadWhole() {
        var item = item(paper("<RevisionId PreviousRevision=\"2\" Update=\"N\">3</RevisionId>", USABLE + "<Urgency FormalName=\"2\"/>", """
                <NewsComponent>
                  <Role FormalName="Main"/>
                  <NewsLines><HeadLine>Copper falls</HeadLine><SubHeadLine>To its lowest in a year</SubHeadLine><ByLine>By Ada Ndlovu</ByLine><DateLine>London, 20 Nov (Northgate)</DateLine>
                    <CopyrightLine>© 2026 Northgate</CopyrightLine><SlugLine>METALS</SlugLine>
                    <NewsLine><NewsLineType FormalName="EditorsNote"/><NewsLineText>Desk: more follows</NewsLineText></NewsLine></NewsLines>
                  <AdministrativeMetadata><Provider><Party FormalName="Northgate"/></Provider></AdministrativeMetadata>
                  <RightsMetadata><UsageRights><UsageType>Online</UsageType><Geography>Africa</Geography></UsageRights></RightsMetadata>
                  <DescriptiveMetadata><Language FormalName="en"/><SubjectCode><Subject FormalName="04000000"/><SubjectMatter FormalName="04005000"/></SubjectCode></DescriptiveMetadata>
                  <ContentItem><MediaType FormalName="Text"/><Format FormalName="NITF"/><DataContent><nitf><body><body.content><p>Copper fell.</p></body.content></body></nitf></DataContent></ContentItem>
                </NewsComponent>"""));

        assertThat(item.guid()).isEqualTo("urn:newsml:northgate.example:20261120:CU-1");
        assertThat(item.version()).contains(Version.of(3));
        assertThat(item.kind()).isEqualTo(Kind.TEXT);
        assertThat(item.times().version()).contains(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(item.words().headline()).isEqualTo("Copper falls");
        assertThat(item.words().standfirst()).isEqualTo("To its lowest in a year");
        assertThat(item.words().dateline()).isEqualTo("London, 20 Nov (Northgate)");
        assertThat(item.words().language()).isEqualTo("en");
        assertThat(item.filing().urgency()).isEqualTo(2);
        assertThat(item.filing().subjects()).extracting("code").containsExactly("subj:04000000", "subj:04005000");
        assertThat(item.rights().notice()).isEqualTo("© 2026 Northgate");
        assertThat(item.rights().terms()).containsExactly("Online, Africa");
        assertThat(item.rights().source()).isEqualTo("Northgate");
        assertThat(item.edNote()).isEqualTo("Desk: more follows");
        assertThat(item.prose().source()).isEqualTo("<p>Copper fell.</p>");
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of("usable", USABLE, PubStatus.USABLE, new Embargo.Free()),
                Arguments.of("embargoed until an hour", status("Embargoed", "Usable", "20261201T090000Z"), PubStatus.USABLE, new Embargo.Until(Instant.parse("2026-12-01T09:00:00Z"))),
                Arguments.of("withheld until an hour", status("Withheld", "Usable", "20261201T090000+0200"), PubStatus.USABLE, new Embargo.Until(Instant.parse("2026-12-01T07:00:00Z"))),
                Arguments.of("embargoed without an hour", "<Status FormalName=\"Embargoed\"/>", PubStatus.USABLE, new Embargo.Unreadable("")),
                Arguments.of("embargoed until an empty hour", status("Embargoed", "Usable", ""), PubStatus.USABLE, new Embargo.Unreadable("")),
                Arguments.of("embargoed until words", status("Embargoed", "Usable", "Monday"), PubStatus.USABLE, new Embargo.Unreadable("Monday")),
                Arguments.of("withheld", "<Status FormalName=\"Withheld\"/>", PubStatus.WITHHELD, new Embargo.Free()),
                Arguments.of("canceled", "<Status FormalName=\"Canceled\"/>", PubStatus.CANCELED, new Embargo.Free()),
                Arguments.of("without a status", "", PubStatus.USABLE, new Embargo.Free()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statuses")
    void aStatusThatWillChangeIsAnEmbargo(String name, String status, PubStatus now, Embargo embargo) {
        var standing = item(paper("<RevisionId>1</RevisionId>", status, text("Copper fell."))).standing();

        assertThat(standing.status()).as(name).isEqualTo(now);
        assertThat(standing.embargo()).as(name).isEqualTo(embargo);
        assertThat(standing.doubts()).isEmpty();
    }

    @Test
    void aUsableStatusThatWillChangeIsAnExpiry() {
        assertThat(item(paper("<RevisionId>1</RevisionId>", status("Usable", "Withheld", "20261201T090000Z"), text("x"))).standing().expires()).contains(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(item(paper("<RevisionId>1</RevisionId>", status("Embargoed", "Canceled", "20261201T090000Z"), text("x"))).standing().doubts()).containsExactly("its status will change to 'canceled'");
        assertThat(item(paper("<RevisionId>1</RevisionId>", "<Status FormalName=\"Published\"/>", text("x"))).standing().doubts()).containsExactly("its status 'published' is not one that is known here");
    }

    @Test
    void instructionsAreSignals() {
        var corrected = item(paper("<RevisionId>2</RevisionId>", USABLE + "<Instruction FormalName=\"Correction\"><Comment>It was tin.</Comment></Instruction>", text("x")));
        assertThat(corrected.standing().signals()).containsExactly(new Signal(Signal.Sort.CORRECTION, "It was tin.", Optional.of(Instant.parse("2026-11-20T10:00:00Z"))));
        assertThat(item(paper("<RevisionId>2</RevisionId>", USABLE + "<Instruction FormalName=\"Kill\"/>", text("x"))).standing().doubts()).containsExactly("it instructs to 'kill'");
    }

    @Test
    void aRevisionOfTheManagementAloneKillsWithoutAText() {
        var kill = item(paper("<RevisionId PreviousRevision=\"1\" Update=\"A\">2</RevisionId>", "<Status FormalName=\"Canceled\"/>", ""));

        assertThat(kill.standing().status()).isEqualTo(PubStatus.CANCELED);
        assertThat(kill.guid()).isEqualTo("urn:newsml:northgate.example:20261120:CU-1");
    }

    @Test
    void aRevisionOfPartsIsRefusedByName() {
        assertThat(read(paper("<RevisionId PreviousRevision=\"1\" Update=\"U\">2</RevisionId>", USABLE, "").replace("</NewsItem>", "<Update IdRef=\"x\"/></NewsItem>"))).singleElement()
                .isInstanceOfSatisfying(Found.Bad.class, bad -> assertThat(bad.why()).isEqualTo("The revision says only what changed in parts of the one before, which is not read here. Ask for whole revisions."));
    }

    @Test
    void textsStandAsXhtmlOrPlainToo() {
        assertThat(item(paper("<RevisionId>1</RevisionId>", USABLE, text("<html><head/><body><p>A</p><p>B</p></body></html>"))).prose().source().replaceAll("\\s", "")).isEqualTo("<p>A</p><p>B</p>");
        assertThat(item(paper("<RevisionId>1</RevisionId>", USABLE, text("<p>A</p><p>B</p>"))).prose().source().replaceAll("\\s", "")).isEqualTo("<p>A</p><p>B</p>");
        assertThat(item(paper("<RevisionId>1</RevisionId>", USABLE, text("A\n\nB"))).prose()).isEqualTo(new Prose.Plain("A\n\nB"));
    }

    @Test
    void aPictureComesInSeveralSizesWithItsCaption() {
        var photo = """
                <NewsComponent><NewsLines><HeadLine>Copper falls</HeadLine></NewsLines>
                  <NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>Copper fell.</p></DataContent></ContentItem></NewsComponent>
                  <NewsComponent EquivalentsList="no"><Role FormalName="Photo"/><NewsLines><CreditLine>Bruno/Northgate</CreditLine></NewsLines>
                    <NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>Bars of copper.</p></DataContent></ContentItem></NewsComponent>
                    <NewsComponent><Role FormalName="Thumbnail"/><ContentItem Href="t.jpg"><MediaType FormalName="Photo"/><Characteristics><Property FormalName="Width" Value="120"/></Characteristics></ContentItem></NewsComponent>
                    <NewsComponent><Role FormalName="Preview"/><ContentItem Href="p.jpg"><MediaType FormalName="Photo"/><Characteristics><Property FormalName="Width" Value="800"/></Characteristics></ContentItem></NewsComponent>
                    <NewsComponent><Role FormalName="HighDef"/><ContentItem Href="h.jpg"><MediaType FormalName="Photo"/><Characteristics><Property FormalName="Width" Value="9000"/></Characteristics></ContentItem></NewsComponent>
                  </NewsComponent>
                </NewsComponent>""";
        var item = item(paper("<RevisionId>1</RevisionId>", USABLE, photo));

        assertThat(item.prose().source()).contains("Copper fell.");
        assertThat(item.pictures()).singleElement().satisfies(picture -> {
            assertThat(picture.reference()).isEqualTo("p.jpg");
            assertThat(picture.caption()).isEqualTo("Bars of copper.");
            assertThat(picture.credit()).isEqualTo("Bruno/Northgate");
        });
        var alone = item(paper("<RevisionId>1</RevisionId>", USABLE, photo.replaceFirst("(?s)<NewsComponent><Role FormalName=\"Main\"/>.*?</NewsComponent>", "")));
        assertThat(alone.kind()).isEqualTo(Kind.PICTURE);
        assertThat(alone.pictures().getFirst().guid()).isEqualTo(alone.guid());
    }

    @Test
    void aPressReleaseHasItsBodyBesideOtherTexts() {
        var release = """
                <NewsComponent><Metadata><MetadataType FormalName="Securities Identifier"/><Property FormalName="Ticker Symbol" Value="HGM"/><Property FormalName="Exchange" Value="JSE"/></Metadata>
                <NewsComponent><NewsLines><HeadLine>Highveld Gold reports</HeadLine></NewsLines>
                  <NewsComponent><Role FormalName="StyleSheet"/><ContentItem><MimeType FormalName="text/css"/><DataContent>.a {}</DataContent></ContentItem></NewsComponent>
                  <NewsComponent><Role FormalName="SubHeadLine"/><ContentItem><MimeType FormalName="text/xhtml"/><DataContent><html><body><p>Sub</p></body></html></DataContent></ContentItem></NewsComponent>
                  <NewsComponent><Role FormalName="Logo"/><ContentItem Href="logo.jpg"><MimeType FormalName="image/jpeg"/></ContentItem></NewsComponent>
                  <NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>The mine.</HeadLine></NewsLines>
                    <ContentItem Href="1.jpg"><MimeType FormalName="image/jpeg"/><Characteristics><Property FormalName="ImageUse" Value="Thumbnail"/><Property FormalName="PixelWidth" Value="5000"/></Characteristics></ContentItem>
                    <ContentItem Href="2.jpg"><MimeType FormalName="image/jpeg"/><Characteristics><Property FormalName="ImageUse" Value="Highres"/><Property FormalName="PixelWidth" Value="480"/></Characteristics></ContentItem></NewsComponent>
                  <NewsComponent><Role FormalName="Body"/><ContentItem><MimeType FormalName="text/xhtml"/><DataContent><html><body><p>Gold rose.</p></body></html></DataContent></ContentItem></NewsComponent>
                </NewsComponent></NewsComponent>""";
        var item = item(paper("<RevisionId>1</RevisionId>", USABLE, release));

        assertThat(item.prose().source()).isEqualTo("<p>Gold rose.</p>");
        assertThat(item.words().headline()).isEqualTo("Highveld Gold reports");
        assertThat(item.pictures()).singleElement().satisfies(picture -> assertThat(picture.reference() + " " + picture.caption()).isEqualTo("2.jpg The mine."));
        assertThat(item.filing().instruments()).containsExactly(new Instrument("HGM", "JSE"));
    }

    @Test
    void companiesAreAmongItsTopics() {
        assertThat(item(paper("<RevisionId>1</RevisionId>", USABLE, "<NewsComponent><TopicSet><Topic Duid=\"t1\"><TopicType FormalName=\"Company\"/><FormalName Scheme=\"RIC\">HGM.J</FormalName></Topic></TopicSet>"
                + text("x") + "</NewsComponent>")).filing().instruments()).containsExactly(new Instrument("HGM", "XJSE"));
    }

    @Test
    void otherItemsThatItNamesAreWantedWithoutTheirRevision() {
        assertThat(item(paper("<RevisionId>1</RevisionId>", USABLE + "<AssociatedWith NewsItem=\"urn:newsml:northgate.example:20261120:PH-1:2\"/>", text("x"))).wanted())
                .isEqualTo(List.of("urn:newsml:northgate.example:20261120:PH-1"));
        assertThat(read(paper("<RevisionId>1</RevisionId>", USABLE, "<NewsComponent><NewsItemRef NewsItem=\"urn:newsml:northgate.example:20261120:CU-2:1\"/></NewsComponent>"))).singleElement()
                .isEqualTo(new Found.Passed("urn:newsml:northgate.example:20261120:CU-1", "a package of references"));
    }

    private static String status(String now, String then, String at) {
        return "<Status FormalName=\"" + now + "\"/><StatusWillChange><FutureStatus FormalName=\"" + then + "\"/><DateAndTime>" + at + "</DateAndTime></StatusWillChange>";
    }

    private static String text(String content) {
        return "<NewsComponent><NewsLines><HeadLine>Copper falls</HeadLine></NewsLines><ContentItem><MediaType FormalName=\"Text\"/><DataContent>" + content + "</DataContent></ContentItem></NewsComponent>";
    }

    private static String paper(String revision, String management, String component) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <NewsML Version="1.2"><Catalog Href="http://northgate.example/catalog.xml"/>
                <NewsEnvelope><DateAndTime>20261120T100000Z</DateAndTime><Priority FormalName="4"/></NewsEnvelope>
                <NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>northgate.example</ProviderId><DateId>20261120</DateId><NewsItemId>CU-1</NewsItemId>%s
                <PublicIdentifier>urn:newsml:northgate.example:20261120:CU-1:1</PublicIdentifier></NewsIdentifier></Identification>
                <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20261120T090000Z</FirstCreated><ThisRevisionCreated>20261120T100000Z</ThisRevisionCreated>%s</NewsManagement>
                %s</NewsItem></NewsML>
                """.formatted(revision, management, component).strip();
    }
}
