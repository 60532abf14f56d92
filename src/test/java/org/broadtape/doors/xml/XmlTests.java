package org.broadtape.doors.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadtape.doors.Endless;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

public class XmlTests {

    @Test
    void aTreeHasNamesNamespacesAttributesTextsAndLines() {
        var root = tree("""
                <?xml version="1.0"?>
                <n:item xmlns:n="urn:n" xml:lang="en" guid="g1">
                  <title>Rates <b>rise</b> again</title>
                </n:item>
                """);

        assertThat(root.is("urn:n", "item")).isTrue();
        assertThat(root.line()).isEqualTo(2);
        assertThat(root.value("guid")).isEqualTo("g1");
        assertThat(root.attribute("http://www.w3.org/XML/1998/namespace", "lang")).contains("en");
        assertThat(root.text("title")).isEqualTo("Rates rise again");
        assertThat(root.at("title").orElseThrow().markup()).isEqualTo("Rates <b>rise</b> again");
    }

    @Test
    void anAttributeThatIsEmptyIsNotAbsent() {
        var root = tree("<item embargoed=''/>");

        assertThat(root.attribute("embargoed")).contains("");
        assertThat(root.attribute("expires")).isEmpty();
    }

    @Test
    void anElementWrittenOutIsTheSameWhenReadAgain() {
        var root = tree("<a xmlns='urn:a' xmlns:x='urn:x' x:href='?a&amp;b=\"1\"' k='&#10;'>T &lt; U<b xmlns=''>c]]&gt;</b><x:d/></a>");

        assertThat(tree(root.xml())).isEqualTo(root);
    }

    @Test
    void truncatedXmlIsRefusedWithTheElementThatIsOpen() {
        refuses(() -> tree("<message>\n <item>\n  <title>Ra"), "It ends in the middle: <title> of line 3 is not closed. Send it again whole.", "line 3");
    }

    @Test
    void tagsThatDoNotMatchAreRefusedWithLineAndColumn() {
        refuses(() -> tree("<a>\n<b></a>"), "It is not well-formed XML", "line 2, column 6");
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        var bomb = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (var i = 1; i < 10; i++) {
            bomb.append("<!ENTITY lol").append(i).append(" \"").append(("&lol" + (i - 1) + ";").repeat(10)).append("\">\n");
        }
        bomb.append("]>\n<lolz>&lol9;</lolz>");

        refuses(() -> tree(bomb.toString()), "lol9", "line 11");
        refuses(() -> tree(bomb.toString().replace("<lolz>&lol9;", "<lolz a='&lol9;'>")), "lol9", "line 11");
    }

    @Test
    void anExternalEntityIsNeverFetched() {
        refuses(() -> tree("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>"), "x", "line 1");
        refuses(() -> tree("<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x.dtd'> %x;]><a>&y;</a>"), "y", "line 1");
    }

    @Test
    void aDocumentTypeThatOnlyPointsElsewhereIsPassedOver() {
        var root = tree("<!DOCTYPE nitf SYSTEM \"http://127.0.0.1:9/nitf-3-6.dtd\">\n<nitf><p>A&nbsp;caf&eacute;</p></nitf>");

        assertThat(root.text("p")).isEqualTo("A\u00A0café");
    }

    @Test
    void entitiesOfHtmlAreTheirCharactersAndThoseOfXmlStayMarkup() {
        assertThat(tree("<a>&euro;5 &lt; &amp;nbsp; &quot;&#146;&quot;</a>").rawText()).isEqualTo("€5 < &nbsp; \"’\"");
    }

    @Test
    void aHundredThousandElementsInEachOtherAreRefused() {
        var deep = "<a>".repeat(100_000);

        refuses(() -> tree(deep), "Elements lie more than 200 deep in each other.", "line 1, column 604");
        refuses(() -> Xml.tolerant(deep, Limits.DOCUMENT), "Elements lie more than 200 deep in each other.", "line 1");
    }

    @Test
    void tooManyElementsAreRefused() {
        var wide = "<a>" + "<b/>".repeat(50) + "</a>";

        refuses(() -> Xml.tree(wide, Limits.DOCUMENT.withCount(50)), "It has more than 50 elements. Split it.", "line 1, column 204");
    }

    @Test
    void controlCharactersAreDroppedAndNoted() {
        var document = Xml.document(stream("<a>\n1\u0003 &#11;2&#x1F;</a>"), "", Limits.DOCUMENT);

        assertThat(document.root().rawText()).isEqualTo("\n1 2");
        assertThat(document.notes()).containsExactly("1 control character was dropped, first on line 2.", "2 references to control characters were dropped.");
    }

    @Test
    void aTextAsLongAsItLikesIsRefusedAtTheLimitWithoutBeingHeld() {
        for (var start : List.of("<a>", "<a b='", "<!--", "<?p ", "<a><![CDATA[", "<a", "<!DOCTYPE a [")) {
            var endless = new Endless(start, 200L << 20);

            assertThatThrownBy(() -> Xml.tree(endless, Limits.DOCUMENT.withBytes(1L << 40).withPiece(1 << 20))).isInstanceOf(Refused.class);
            assertThat(endless.total()).as(start).isLessThan(3L << 20);
        }
    }

    @Test
    void nothingIsReadBeyondTheLimitOfBytes() {
        var endless = new Endless("<a>", 200L << 20);

        refuses(() -> Xml.tree(endless, Limits.DOCUMENT.withBytes(1 << 20)), "It is larger than 1 MB, the most that is read here. Split it.", "");
        assertThat(endless.total()).isLessThan(2L << 20);
    }

    @Test
    void whatIsNotWellFormedIsReadAsNewsReadersDo() {
        var read = Xml.readable("<rss><channel><title>A & B</title><item><dc:creator>Ada<item><link>?a=1&b=2</link></channel>".getBytes(UTF_8), "", Limits.FEED);

        assertThat(read.root().text("channel/title")).isEqualTo("A & B");
        assertThat(read.root().descendants("creator").getFirst().namespace()).isEqualTo("http://purl.org/dc/elements/1.1/");
        assertThat(read.notes()).singleElement().asString().startsWith("Read as well as it could be: line 1, column ");
    }

    private static Element tree(String xml) {
        return Xml.tree(stream(xml), Limits.DOCUMENT);
    }

    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    public static void refuses(ThrowingCallable reading, String words, String place) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.getMessage()).contains(words);
            assertThat(refused.place()).startsWith(place);
        });
    }
}
