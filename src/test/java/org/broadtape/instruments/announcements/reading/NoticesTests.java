package org.broadtape.instruments.announcements.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.broadtape.instruments.announcements.Category;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

class NoticesTests {

    private final List<Notice> notices = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    @Test
    void aDirectorDealingOfSensIsReadWithItsOddities() {
        var notice = one("""
                QXKAROO LIMITED
                (Incorporated in the Republic of South Africa)
                (Registration number: 1925/001431/06)
                JSE share code: QXK   NSX share code: QXN
                ISIN no: ZAE\u00a0000012084
                (“Qxkaroo” or “the company”)

                DEALINGS IN SECURITIES BY A DIRECTOR
                OF A MAJOR SUBSIDIARY

                In compliance with the Listings Requirements, the following is disclosed:

                Number of securities:      992\u2009906
                Price per security:        R205,00
                Highest price:             R207.74
                Total value:               R7\u2009847\u2009631.15

                Clearance was given. Share prices such as these are
                broken over lines.

                Johannesburg
                12 June 2026

                Sponsor: Quay Bank

                Date: 12-06-2026 17:05:00
                Produced by the SENS Department.
                The SENS service is an information dissemination service.
                """);

        assertThat(notice.source()).isEqualTo("SENS");
        assertThat(notice.issuer()).isEqualTo("QXKAROO LIMITED");
        assertThat(notice.headline()).isEqualTo("DEALINGS IN SECURITIES BY A DIRECTOR OF A MAJOR SUBSIDIARY");
        assertThat(notice.category()).isEqualTo(Category.DIRECTOR_DEALING);
        assertThat(notice.names()).containsExactly(Named.symbol("XJSE", "QXK"), Named.symbol("XNAM", "QXN"), Named.isin("ZAE000012084"));
        assertThat(notice.when().at()).as("17:05 in Johannesburg").isEqualTo(Instant.parse("2026-06-12T15:05:00Z"));
        assertThat(notice.paragraphs()).contains("Clearance was given. Share prices such as these are broken over lines.", "Johannesburg\n12 June 2026").last().isEqualTo("Sponsor: Quay Bank");
        assertThat(notice.paragraphs().get(1)).as("every sign of the table stays").contains("992\u2009906", "R205,00\n", "R207.74", "7\u2009847\u2009631.15");
    }

    @Test
    void codesAreFoundHoweverTheyAreWritten() {
        assertThat(names("Share code on JSE: PAN")).containsExactly(Named.symbol("XJSE", "PAN"));
        assertThat(names("Share codes: SSW (JSE) and SBSW (NYSE)")).containsExactly(Named.symbol("XJSE", "SSW"), Named.symbol("XNYS", "SBSW"));
        assertThat(names("Share code: ARI ISIN: ZAE000054045")).containsExactly(Named.symbol("XJSE", "ARI"), Named.isin("ZAE000054045"));
        assertThat(names("XQSE share code: HGM")).containsExactly(Named.symbol("XQSE", "HGM"));
        assertThat(names("LSE: TDWL")).containsExactly(Named.symbol("XLON", "TDWL"));
        assertThat(names("MOON share code: LUNA")).as("a market that nobody knows").containsExactly(Named.symbol("", "LUNA"));
    }

    @Test
    void anIsinThatFailsItsCheckDigitIsKeptAndDoubted() {
        var notice = one("Qxa Limited\nShare code: QXA ISIN: ZAE000012085\n\nCautionary announcement\n\nText.\n\n12 June 2026\n");
        assertThat(notice.names()).contains(Named.isin("ZAE000012085"));
        assertThat(notice.doubts()).containsExactly("The check digit of the ISIN ZAE000012085 should be 4");
        assertThat(notice.when().timed()).isFalse();
        assertThat(notice.category()).isEqualTo(Category.CAUTIONARY);
    }

    @Test
    void aFileOfSeveralTakesThoseThatCanBeRead() {
        read("""
                Qxa Limited
                Share code: QXA

                First

                12 June 2026
                ==============================
                Dear paper, this is a letter.

                ==============================
                Qxb Limited
                Share code: QXB

                Second: no day
                ==============================
                Qxc Limited
                Share code: QXC

                Third

                Date: 31/02/2026 10:00:00
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(notices).extracting(Notice::headline).containsExactly("First");
        assertThat(refused).containsExactly("line 8: It says nowhere when it was made. Give it a line such as 'Date: 12-06-2026 07:05:00'",
                "line 11: It says nowhere when it was made. Give it a line such as 'Date: 12-06-2026 07:05:00'",
                "line 16: 'Date: 31/02/2026 10:00:00' is no day. Write it such as 'Date: 12-06-2026 07:05:00'");
    }

    @Test
    void theSameTextIsTheSameAnnouncementAndAnotherOfTheDayIsNot() {
        var text = "Qxa Limited\nShare code: QXA\n\nDealings in securities\n\nBought %s shares.\n\n12 June 2026\n";
        assertThat(one(text.formatted("10")).number()).isEqualTo(one(text.formatted("10")).number()).isNotEqualTo(one(text.formatted("20")).number());
    }

    @Test
    void anAnnouncementOfRnsIsReadAsTextAndAsXml() {
        var text = one("""
                RNS Number : 4711K
                Tidewell Shipping PLC
                12 June 2026

                Final dividend

                Tidewell Shipping PLC (LSE: TDWL; ISIN: GB0007003220) declares a final dividend. The dividend will be paid on 15 July 2026.
                """);
        assertThat(text.source()).isEqualTo("RNS");
        assertThat(text.number()).isEqualTo("4711K");
        assertThat(text.issuer()).isEqualTo("Tidewell Shipping PLC");
        assertThat(text.headline()).isEqualTo("Final dividend");
        assertThat(text.names()).contains(Named.symbol("XLON", "TDWL"), Named.isin("GB0007003220"));

        var xml = one("""
                <announcements><announcement><number>4711K</number><version>2</version><released>2026-06-12T07:00:00+01:00</released>
                <company><name>Tidewell Shipping PLC</name><tidm>tdwl</tidm><isin>GB0007003220</isin></company><category>DSH</category>
                <headline>PDMR notification</headline><priceSensitive>false</priceSensitive><body><p>Ms Osei bought shares.</p><p> </p></body></announcement></announcements>
                """);
        assertThat(xml.version()).isEqualTo(2);
        assertThat(xml.when().at()).isEqualTo(Instant.parse("2026-06-12T06:00:00Z"));
        assertThat(xml.category()).isEqualTo(Category.DIRECTOR_DEALING);
        assertThat(xml.paragraphs()).containsExactly("Ms Osei bought shares.");
        assertThat(xml.names()).containsExactly(Named.symbol("XLON", "TDWL"), Named.isin("GB0007003220"));
    }

    @Test
    void whatAnXmlLacksIsNamedWithItsLine() {
        read("<announcements>\n<announcement><headline>No number</headline></announcement>\n<announcement><number>1</number><headline>H</headline><released>today</released></announcement></announcements>"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(refused).containsExactly("line 2: It has no number: the element number is empty or not there", "line 3: It names no company by tidm, symbol or isin");
        assertThatThrownBy(() -> read("<rss/>".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class).hasMessageStartingWith("There is no announcement in this XML");
        assertThatThrownBy(() -> read("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><announcement><number>&x;</number></announcement>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theCommissionsColumnsBecomeFilings() {
        read("""
                {"cik": "1318605", "name": "Qxtesla, Inc.", "tickers": ["QXTS"], "exchanges": ["Nasdaq"], "filings": {"recent": {
                "accessionNumber": ["0001104659-26-012345", "0001104659-26-012346", "12"], "filingDate": ["2026-06-12", "2026-06-11", "2026-06-10"],
                "acceptanceDateTime": ["2026-06-12T20:05:11.000Z", "", ""], "form": ["8-K", "4", "8-K"], "items": ["2.02,9.01", "", ""],
                "primaryDocument": ["q2.htm", "xslF345X05/form4.xml", ""], "primaryDocDescription": ["8-K", "FORM 4", ""]}, "files": []}}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(notices).extracting(Notice::headline).containsExactly("8-K: Results of operations", "4: FORM 4");
        assertThat(notices).extracting(Notice::category).containsExactly(Category.RESULTS, Category.DIRECTOR_DEALING);
        assertThat(notices.getFirst().link()).isEqualTo("https://www.sec.gov/Archives/edgar/data/1318605/000110465926012345/q2.htm");
        assertThat(notices.getFirst().names()).containsExactly(Named.cik("0001318605"), Named.symbol("XNAS", "QXTS"));
        assertThat(notices).extracting(notice -> notice.when().timed()).containsExactly(true, false);
        assertThat(refused).containsExactly("filing 3: '12' is no accession number. It has ten, two and six digits.");
        assertThatThrownBy(() -> read("{\"cik\": 1, \"filings\": {\"recent\": {\"accessionNumber\": [\"a\"], \"form\": []}}}".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("The column filings.recent.form has 0 values, accessionNumber 1. All must have one for each filing.");
    }

    @Test
    void bothFeedsOfEdgarBecomeFilings() {
        read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><company-info><cik>0001318605</cik><conformed-name>Qxtesla, Inc.</conformed-name></company-info>
                <entry><content type="text/xml"><accession-number>0001104659-26-012345</accession-number><filing-date>2026-06-12</filing-date><filing-type>8-K</filing-type>
                <form-name>Current report</form-name><items-desc>items 2.02 and 9.01</items-desc></content><link href="https://www.sec.gov/Archives/x-index.htm"/>
                <updated>2026-06-12T16:05:11-04:00</updated></entry></feed>
                """.getBytes(StandardCharsets.UTF_8));
        read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>10-Q - QXTESLA, INC. (0001318605) (Filer)</title><id>urn:tag:sec.gov,2008:accession-number=0001104659-26-012399</id>
                <link href="javascript:alert(1)"/><updated>2026-06-12T16:06:00-04:00</updated></entry><entry><title>News</title></entry></feed>
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(notices).extracting(Notice::headline).containsExactly("8-K: Results of operations", "10-Q");
        assertThat(notices).extracting(Notice::number).containsExactly("0001104659-26-012345", "0001104659-26-012399");
        assertThat(notices.getFirst().names()).isEqualTo(notices.getLast().names()).containsExactly(Named.cik("1318605"));
        assertThat(notices.getFirst().when().at()).isEqualTo(Instant.parse("2026-06-12T20:05:11Z"));
        assertThat(notices.getLast().link()).isEmpty();
        assertThat(refused).containsExactly("line 2: The title 'News' is not that of a filing, such as '8-K - TIDEWELL INC (0001234567) (Filer)'");
    }

    @Test
    void whatIsNoTextIsRefusedAndAWrongCharsetIsReadWithANote() {
        assertThatThrownBy(() -> read(new byte[] { (byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3 })).hasMessage("This is no text. Announcements are plain text, XML, JSON or Atom.");
        assertThatThrownBy(() -> read(new byte[0])).hasMessage("There is nothing in it");
        assertThatThrownBy(() -> read("{\"a\": [".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class);
        read("Qxa Limited\nShare code: QXA\n\nHuge\n\n%s\n\n12 June 2026\n".formatted("word ".repeat(250_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(refused).hasSize(1).first().asString().startsWith("line 1: This announcement has more than 1,000,000 bytes");

        read("Qxé Limited\nShare code: QXA\n\nHöhere Dividende\n\n12 June 2026\n".getBytes(Charset.forName("windows-1252")));
        assertThat(notices.getLast().headline()).isEqualTo("Höhere Dividende");
        assertThat(notes).singleElement().asString().contains("read as windows-1252");
        read("Qxé Limited\nShare code: QXA\n\nAls UTF-16\n\n12 June 2026\n".getBytes(StandardCharsets.UTF_16));
        assertThat(notices.getLast().headline()).isEqualTo("Als UTF-16");
    }

    private List<Named> names(String line) {
        return one("Qx Limited\n" + line + "\n\nHeadline\n\nText.\n\n12 June 2026\n").names();
    }

    private Notice one(String text) {
        read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(refused).isEmpty();
        return notices.getLast();
    }

    private void read(byte[] bytes) {
        Notices.read(new ByteArrayInputStream(bytes), notices::add, bad -> refused.add(bad.sentence()), notes::add);
    }
}
