package org.broadtape.comments.imported;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellingTests {

    @Test
    void linesOfPlainTextStayLinesAndEmptyOnesPartParagraphs() {
        assertThat(Telling.of("Well said.\nIndeed.\n\n\nBut why?")).isEqualTo(new Telling("Well said.\nIndeed.\n\nBut why?", "<p>Well said.<br>Indeed.</p><p>But why?</p>"));
    }

    @Test
    void ghostsParagraphsStayParagraphs() {
        assertThat(Telling.of("<p>Well\nsaid.</p><p>Indeed.</p>").html()).isEqualTo("<p>Well said.</p><p>Indeed.</p>");
    }

    @Test
    void emphasisQuotesAndListsAreKept() {
        assertThat(Telling.of("I <b>do</b> <i>doubt</i> it.").html()).isEqualTo("<p>I <strong>do</strong> <em>doubt</em> it.</p>");
        assertThat(Telling.of("<blockquote>Copper is done.</blockquote>\nNo.").html()).isEqualTo("<blockquote><p>Copper is done.</p></blockquote><p>No.</p>");
        assertThat(Telling.of("<ul><li>tin</li><li>zinc</li></ul>")).isEqualTo(new Telling("- tin\n\n- zinc", "<ul><li><p>tin</p></li><li><p>zinc</p></li></ul>"));
    }

    @Test
    void linksSayThatAReaderSetThem() {
        assertThat(Telling.of("See <a href=\"https://example.org/?a=1&amp;b=2\" onclick=\"steal()\">this</a>.").html())
                .isEqualTo("<p>See <a href=\"https://example.org/?a=1&amp;b=2\" rel=\"ugc nofollow\">this</a>.</p>");
    }

    @Test
    void signsOfHtmlThatWereMeantAsSignsStaySo() {
        assertThat(Telling.of("3 &lt; 4 &amp; 5 > 4, “naïve”").html()).isEqualTo("<p>3 &lt; 4 &amp; 5 &gt; 4, “naïve”</p>");
    }

    @Test
    void aMarkAroundParagraphsStandsInEachOfThem() {
        assertThat(Telling.of("<em><p>One.</p><p>Two.</p></em>").html()).isEqualTo("<p><em>One.</em></p><p><em>Two.</em></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "<a href='data:text/html,x'>x</a>",
            "<svg onload=alert(1)>", "<p style=\"position:fixed\">x</p>", "<iframe src=https://evil.example></iframe>", "<form action=/x><input></form>", "\u0000<b>\u0000</b>" })
    void nothingThatActsIsLeft(String hostile) {
        assertThat(Telling.of("Before " + hostile + " after").html()).doesNotContain("script", "onerror", "onload", "javascript:", "data:", "style", "<img", "<iframe", "<form", "<input", "\u0000").contains("Before", "after");
    }

    @Test
    void whatIsDeeperThanAnyReaderWritesIsReadAsWords() {
        assertThat(Telling.of("<blockquote>".repeat(2_000) + "Deep.")).isEqualTo(new Telling("Deep.", "<p>Deep.</p>"));
        assertThat(Telling.of("word ".repeat(100_000)).source()).hasSizeLessThanOrEqualTo(20_000).startsWith("word word");
    }
}
