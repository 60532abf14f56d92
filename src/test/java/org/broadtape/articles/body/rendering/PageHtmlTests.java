package org.broadtape.articles.body.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Align;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Picture;
import org.broadtape.articles.body.Pictures;
import org.junit.jupiter.api.Test;

class PageHtmlTests {

    private static final Pictures PICTURES = ref -> ref.equals("sha256:1") ? Optional.of(new Picture("7f", 1600, 900, List.of(320, 640, 960))) : Optional.empty();

    private static String page(Block... blocks) {
        return new PageHtml(PICTURES, Wording.ENGLISH, "paper.example").render(Body.of(blocks));
    }

    @Test
    void wordsAreEscapedInTextAndAttributes() {
        assertThat(page(new Paragraph(List.of(new Inline.Text("a < b & \"c\""), new Inline.Link("/x?a=\"><b>", Inline.of("d"))))))
                .isEqualTo("<p>a &lt; b &amp; \"c\"<a href=\"/x?a=&quot;&gt;&lt;b&gt;\">d</a></p>\n");
    }

    @Test
    void aPictureHasItsSizeItsWidthsAndAJpegBehindTheWebp() {
        assertThat(page(new Block.Image("sha256:1", "A harbour", Inline.of("The port."), "Bruno"))).isEqualToIgnoringNewLines(
                "<figure><picture><source type=\"image/webp\" srcset=\"/media/7f/320.webp 320w, /media/7f/640.webp 640w, /media/7f/960.webp 960w\""
                        + " sizes=\"(min-width: 45rem) 42rem, 100vw\"><img src=\"/media/7f/960.jpg\""
                        + " srcset=\"/media/7f/320.jpg 320w, /media/7f/640.jpg 640w, /media/7f/960.jpg 960w\" sizes=\"(min-width: 45rem) 42rem, 100vw\""
                        + " width=\"1600\" height=\"900\" alt=\"A harbour\" loading=\"lazy\" decoding=\"async\"></picture>"
                        + "<figcaption>The port. <span class=\"credit\">Bruno</span></figcaption></figure>");
    }

    @Test
    void aPictureThatIsNotStoredIsNotShownAndNeverFetchedFromElsewhere() {
        assertThat(page(new Block.Image("https://agency.example/a.jpg", "", Inline.of("Caption"), ""))).isEmpty();
    }

    @Test
    void headingsHaveIdsThatDifferFromEachOtherAndFromTheFrames() {
        assertThat(page(new Block.Heading(2, Inline.of("Comments")), new Block.Heading(3, Inline.of("Comments")), new Block.Heading(2, Inline.of("展望"))))
                .contains("<h2 id=\"s-comments\">", "<h3 id=\"s-comments-2\">", "<h2 id=\"s-part\">");
    }

    @Test
    void linksThatLeadAwaySaySo() {
        assertThat(page(new Paragraph(List.of(new Inline.Link("https://other.example/", Inline.of("a")), new Inline.Link("https://www.paper.example/b", Inline.of("b"))))))
                .isEqualTo("<p><a href=\"https://other.example/\" rel=\"external noopener\">a</a><a href=\"https://www.paper.example/b\">b</a></p>\n");
    }

    @Test
    void aTableScrollsByItselfAndAlignsItsFigures() {
        var table = new Block.Table(Inline.of("Revenue"), List.of(new Row(List.of(head("Year"), head("€ m")))),
                List.of(new Row(List.of(head("2024"), cell("1,204.5"))), new Row(List.of(head("2025"), cell("–"))), new Row(List.of(head("2026"), cell("(12)")))), List.of());

        assertThat(page(table)).isEqualTo("""
                <div class="table" role="region" tabindex="0" aria-label="Revenue">
                <table>
                <caption>Revenue</caption>
                <thead>
                <tr><th scope="col" class="number">Year</th><th scope="col" class="number">€ m</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row" class="number">2024</th><td class="number">1,204.5</td></tr>
                <tr><th scope="row" class="number">2025</th><td class="number">–</td></tr>
                <tr><th scope="row" class="number">2026</th><td class="number">(12)</td></tr>
                </tbody>
                </table>
                </div>
                """);
    }

    @Test
    void nothingIsLoadedFromAProviderBeforeTheReaderAsks() {
        assertThat(page(new Block.Embed("youtube", "https://www.youtube.com/watch?v=1", Inline.of("The press conference")))).isEqualTo("""
                <div class="embed" data-provider="youtube" data-ratio="16/9">
                <p>The press conference</p>
                <p>Nothing is loaded from YouTube until you open it.</p>
                <a class="button button--quiet" href="https://www.youtube.com/watch?v=1" rel="external noopener">Open at YouTube</a></div>
                """);
    }

    @Test
    void textThatRunsFromRightToLeftDecidesItsDirectionItself() {
        assertThat(page(Paragraph.of("ارتفعت الأسهم 3٪"), Paragraph.of("Shares rose"))).isEqualTo("<p dir=\"auto\">ارتفعت الأسهم 3٪</p>\n<p>Shares rose</p>\n");
    }

    private static Cell head(String text) {
        return new Cell(Inline.of(text), true, 1, 1, Align.AUTO);
    }

    private static Cell cell(String text) {
        return new Cell(Inline.of(text), false, 1, 1, Align.AUTO);
    }
}
