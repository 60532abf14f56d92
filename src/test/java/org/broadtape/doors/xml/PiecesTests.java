package org.broadtape.doors.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.doors.xml.XmlTests.refuses;
import static org.broadtape.doors.xml.XmlTests.stream;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadtape.doors.Endless;
import org.broadtape.doors.Limits;
import org.junit.jupiter.api.Test;

class PiecesTests {

    private static final String MESSAGE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsMessage xmlns="urn:nar" xmlns:x="urn:x">
              <header><sent>2026-01-05T08:00:00Z</sent></header>
              <itemSet>
                <newsItem guid="a"><x:t>One</x:t></newsItem>
                <newsItem guid="b"><!-- </newsItem> --><t><![CDATA[</newsItem>]]></t></newsItem>
                <newsItem guid="c"/>
              </itemSet>
            </newsMessage>
            """;

    @Test
    void everyItemOfAMessageIsHandedOutWithTheNamespacesAroundIt() {
        var items = all(MESSAGE);

        assertThat(items).extracting(item -> item.element().value("guid")).containsExactly("a", "b", "c");
        assertThat(items.getFirst().element().child("urn:x", "t").orElseThrow().text()).isEqualTo("One");
        assertThat(items.getFirst().element().line()).isEqualTo(5);
        assertThat(items.getFirst().raw()).isEqualTo("<newsItem guid=\"a\"><x:t>One</x:t></newsItem>");
        assertThat(items.get(1).element().text()).isEqualTo("</newsItem>");
        assertThat(items.get(2).line()).isEqualTo(7);
    }

    @Test
    void anItemCanBeReadAgainFromWhatWasKept() {
        var item = all(MESSAGE).getFirst();

        assertThat(all(item.document()).getFirst().element().xml()).isEqualTo(item.element().xml());
    }

    @Test
    void theEnvelopeIsWhatStandsAroundTheItems() {
        var pieces = pieces(stream(MESSAGE));
        assertThat(pieces.next().name()).isEqualTo("newsItem");

        assertThat(pieces.envelope().orElseThrow().text("header/sent")).isEqualTo("2026-01-05T08:00:00Z");
    }

    @Test
    void aBrokenItemCostsNoOther() {
        var items = all(MESSAGE.replace("One</x:t></newsItem>", "One</x:u>"));

        refuses(() -> items.getFirst().element(), "It is not closed before the next <newsItem> begins.", "line 5, column 5");
        assertThat(items.get(1).element().value("guid")).isEqualTo("b");
        assertThat(items).hasSize(3);
    }

    @Test
    void aRefusalInsideAnItemNamesTheLineOfTheMessage() {
        var items = all(MESSAGE.replace("One</x:t>", "One</x:u>"));

        refuses(() -> items.getFirst().element(), "x:t", "line 5, column 34");
        assertThat(items.getFirst().tolerant().text("t")).isEqualTo("One");
    }

    @Test
    void aMessageThatIsCutOffGivesWhatWasWhole() {
        var pieces = pieces(stream(MESSAGE.substring(0, MESSAGE.indexOf("<![CDATA["))));
        var items = drain(pieces);

        assertThat(items.getFirst().element().value("guid")).isEqualTo("a");
        refuses(() -> items.get(1).element(), "It ends in the middle: </newsItem> is missing. Send it again whole.", "line 6");
        assertThat(pieces.notes()).containsExactly("It ends before </itemSet>: something of it is missing.");
    }

    @Test
    void anItemThatIsTooLargeIsPassedOverAndTheNextIsRead() {
        var pieces = Xml.pieces(stream("<m><item>" + "x".repeat(5000) + "</item><item>y</item></m>"), "", Limits.MESSAGE, Limits.DOCUMENT.withBytes(1000), Set.of("item"));
        var items = drain(pieces);

        refuses(() -> items.getFirst().element(), "<item> is larger than 1,000 bytes, the most that is read of one. Split it.", "line 1, column 4");
        assertThat(items.get(1).element().text()).isEqualTo("y");
    }

    @Test
    void twoHundredMegabytesOnOneLineAreNotHeld() {
        var endless = new Endless("<m><item>", 200L << 20);
        var before = used();
        var pieces = Xml.pieces(endless, "", Limits.MESSAGE, Limits.DOCUMENT.withBytes(1 << 20), Set.of("item"));

        refuses(() -> pieces.next().element(), "<item> is larger than 1 MB", "line 1");
        assertThat(endless.total()).isEqualTo(200L << 20);
        assertThat(used() - before).isLessThan(30L << 20);
    }

    @Test
    void aDocumentThatIsOneItemIsOnePiece() {
        var items = all("<?xml version='1.0'?>\n<!DOCTYPE x [ <!ELEMENT x ANY> ]>\n<newsItem guid='a>b'>1 < 2</newsItem>");

        assertThat(items).singleElement().satisfies(item -> assertThat(item.tolerant().value("guid")).isEqualTo("a>b"));
    }

    private static List<Piece> all(String xml) {
        return drain(pieces(stream(xml)));
    }

    private static Pieces pieces(InputStream in) {
        return Xml.pieces(in, "", Limits.MESSAGE, Limits.DOCUMENT, Set.of("newsItem"));
    }

    private static List<Piece> drain(Pieces pieces) {
        var items = new ArrayList<Piece>();
        pieces.forEachRemaining(items::add);
        return items;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
