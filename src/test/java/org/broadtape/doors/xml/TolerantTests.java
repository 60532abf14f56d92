package org.broadtape.doors.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TolerantTests {

    /// What makes lenient parsers slow: tags that never end, ends without a beginning, quotes that stay open, entities that are none.
    private static final List<String> UNITS = List.of("<a>", "</a>", "<a b='", "<a b=c d=e ", "<!--", "<![CDATA[", "&amp", "&#", "<?x ", "<a></b>", "<a xmlns:x='y'>", "<", "<a x><a y></a>");

    @Test
    @Timeout(60)
    void noMarkupTakesLongerThanItsLengthAllows() {
        for (var unit : UNITS) {
            var text = "<r>" + unit.repeat(300_000 / unit.length());
            var start = System.nanoTime();
            try {
                Xml.tolerant(text, Limits.FEED);
            } catch (Refused inWords) {
                assertThat(inWords.getMessage()).isNotBlank();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(unit).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void prefixesThatAreDeclaredMeanWhatTheySay() {
        var root = Xml.tolerant("<x:r xmlns:x='urn:x' xmlns='urn:d'><a y='1' x:z='2'>&bogus; <![CDATA[<b>]]></a><dc:date>1<br></x:r>", Limits.FEED);

        assertThat(root.is("urn:x", "r")).isTrue();
        var a = root.child("urn:d", "a").orElseThrow();
        assertThat(a.attribute("urn:x", "z")).contains("2");
        assertThat(a.rawText()).isEqualTo("&bogus; <b>");
        assertThat(root.child("http://purl.org/dc/elements/1.1/", "date")).isPresent();
    }
}
