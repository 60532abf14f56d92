package org.broadtape.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MarkupTests {

    @Test
    void whatXmlForbidsIsLeftOutAndTheRestIsEscaped() {
        var xml = new Markup().text("a", "1 < 2 & \"3\"\u0000\u0001\u000b\uFFFE \uD83D\uDE42 \uD800x \uDC00\n\t\r", "b", "'<\">").toString();

        assertThat(xml).endsWith("<a b=\"'&lt;&quot;&gt;\">1 &lt; 2 &amp; &quot;3&quot; \uD83D\uDE42 x \n\t&#13;</a>\n");
    }

    @Test
    void datesHaveTwoDigitsForTheDay() {
        assertThat(Markup.rfc822(Instant.parse("2026-03-07T09:05:01.9Z"))).isEqualTo("Sat, 07 Mar 2026 09:05:01 GMT");
    }
}
