package org.broadtape.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.doors.xml.XmlTests.refuses;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlTests {

    @Test
    void aBodyKeepsItsBlocksMarksAndPictures() {
        var html = "<h2>Why</h2><p>It <em>rose</em> <a href=\"https://a.example/x?a=1\">here</a>.</p><figure><img src=\"../images/a.jpg\" alt=\"A\"><figcaption>B</figcaption></figure>"
                + "<table><tr><td colspan=\"2\">1</td></tr></table>";
        var clean = Jsoup.parseBodyFragment(Html.body(html, Limits.DOCUMENT)).body();

        assertThat(clean.select("h2").text()).isEqualTo("Why");
        assertThat(clean.select("a").attr("href")).isEqualTo("https://a.example/x?a=1");
        assertThat(clean.select("figure > img").attr("src")).isEqualTo("../images/a.jpg");
        assertThat(clean.select("td").attr("colspan")).isEqualTo("2");
    }

    @Test
    void whatActsIsTakenOutWithAllThatIsInIt() {
        var clean = Html.body("<p onclick=x()>A<script>alert(1)</script><style>p{}</style><a href=\"java\nscript:x()\">b</a><img src=x onerror=x()><svg><script>x()</script></svg></p>", Limits.DOCUMENT);

        assertThat(clean).doesNotContain("alert", "onclick", "onerror", "javascript", "script:", "p{}");
        assertThat(Jsoup.parse(clean).text()).isEqualTo("A b".replace(" ", ""));
    }

    @Test
    void aLineKeepsMarksAndLinksOnly() {
        assertThat(Html.inline("<p>A <b>b</b> <img src=x> <a href=\"https://a.example/\">c</a></p>", Limits.DOCUMENT)).isEqualTo("A <b>b</b>  <a href=\"https://a.example/\">c</a>");
    }

    @Test
    void theTextOfUnknownElementsIsKept() {
        assertThat(Html.text(Html.body("<kg-card>One</kg-card><marquee>two</marquee>", Limits.DOCUMENT), Limits.DOCUMENT)).isEqualTo("Onetwo");
    }

    @Test
    void aHundredThousandElementsInEachOtherAreRefused() {
        var deep = "<div>".repeat(100_000) + "x";

        refuses(() -> Html.document(deep, Limits.DOCUMENT), "Elements lie more than 200 deep in each other.", "");
        refuses(() -> Html.body(deep, Limits.DOCUMENT), "Elements lie more than 200 deep in each other.", "");
        assertThat(Html.text(Html.body("<div>".repeat(190) + "x", Limits.DOCUMENT), Limits.DOCUMENT)).isEqualTo("x");
    }

    @Test
    void aDocumentBeyondTheLimitIsRefused() {
        refuses(() -> Html.body("x".repeat(2000), Limits.DOCUMENT.withBytes(1000)), "It is larger than 1,000 bytes", "");
        refuses(() -> Html.document("<b>x</b>".repeat(2000), Limits.DOCUMENT.withCount(1000)), "It has more than 1000 elements and texts.", "");
    }
}
