package org.broadtape.articles.body.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Align;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Block.Image;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Listed;
import org.junit.jupiter.api.Test;

class MarkdownReaderTests {

    @Test
    void aFootnoteIsLinkedFromItsMark() {
        assertThat(MarkdownReader.read("Rates fell.[^a]\n\n[^a]: Again.\n").body().blocks()).containsExactly(
                new Paragraph(List.of(new Inline.Text("Rates fell."), new Inline.Sup(List.of(new Inline.Link("#fn-a", Inline.of("1")))))),
                new Block.NumberedList(1, List.of(new Block.Item(List.of(new Paragraph(List.of(new Inline.Anchor("fn-a"), new Inline.Text("Again."))))))));
    }

    @Test
    void markdownWithHtmlInItBecomesBlocks() {
        var reading = MarkdownReader.read("""
                Shares **rose** ~~3~~ 4 %.

                <!--preview-->

                ## Why

                | Year | % |
                |---|--:|
                | 2025 | 1.5 |

                <blockquote class="pullquote"><p>It is done.</p><cite>Ada</cite></blockquote>

                <figure class="gallery"><img src="a.jpg" alt="A"><img src="b.jpg" alt="B"><figcaption>Two</figcaption></figure>

                <a class="button" href="/join">Join</a>
                """);

        assertThat(reading.notes()).isEmpty();
        assertThat(reading.body().blocks()).containsExactly(
                new Paragraph(List.of(new Inline.Text("Shares "), new Inline.Bold(Inline.of("rose")), new Inline.Text(" "), new Inline.Strike(Inline.of("3")),
                        new Inline.Text(" 4 %."))),
                new Block.PreviewMark(),
                new Block.Heading(2, Inline.of("Why")),
                new Block.Table(List.of(), List.of(new Row(List.of(new Cell(Inline.of("Year"), true, 1, 1, Align.AUTO), new Cell(Inline.of("%"), true, 1, 1, Align.END)))),
                        List.of(new Row(List.of(new Cell(Inline.of("2025"), false, 1, 1, Align.AUTO), new Cell(Inline.of("1.5"), false, 1, 1, Align.END)))), List.of()),
                new Block.PullQuote(Inline.of("It is done."), Inline.of("Ada")),
                new Block.Gallery(List.of(new Image("a.jpg", "A", List.of(), ""), new Image("b.jpg", "B", List.of(), "")), Inline.of("Two")),
                new Block.Button("/join", "Join"));
    }

    @Test
    void soundsFilmsAndDocumentsBesideTheTextBecomeBlocks() {
        var body = MarkdownReader.read("""
                <figure><audio src="../files/bell.mp3"></audio><figcaption>The bell</figcaption></figure>

                <figure><video src="stop.mp4" poster="stop.png"></video></figure>

                [The figures](../files/Q3%20figures.csv)

                [Their own](https://elsewhere.example/figures.csv)

                See [the figures](figures.csv).
                """).body();

        assertThat(body.blocks().subList(0, 3)).containsExactly(
                new Block.Audio("../files/bell.mp3", Inline.of("The bell")),
                new Block.Video("stop.mp4", "stop.png", List.of()),
                new Block.File("../files/Q3%20figures.csv", "The figures"));
        assertThat(body.blocks().subList(3, 5)).allMatch(Paragraph.class::isInstance);
    }

    @Test
    void scriptsInMarkdownGoTheSameWay() {
        assertThat(MarkdownReader.read("[x](javascript:alert(1)) <script>alert(1)</script>").body().blocks()).containsExactly(Paragraph.of("x"));
    }

    @Test
    void aFootnoteStandsAtTheEndAndItsNumberInTheText() {
        var body = MarkdownReader.read("Officers are tidier than others.[^1]\n\nNext.\n\n[^1]: One vessel reported 99 metres.\n").body();

        assertThat(body.text()).isEqualTo("Officers are tidier than others.1\nNext.\nOne vessel reported 99 metres.\n");
        assertThat(body.blocks().getLast()).isInstanceOf(Block.NumberedList.class);
    }

    @Test
    void aPriceNamesItsInstrumentAndOnItsOwnIsACard() {
        var body = MarkdownReader.read("""
                Naspers (JSE: NPN, <data value="XJSE:NPN">R3,204.50, +1.2 %</data>) rose.

                <data value="XJSE:NPN">R3,204.50 on Monday</data>

                It sold <data value="1500">1,500</data> shares.
                """).body();

        var naspers = new Listed("XJSE", "NPN");
        assertThat(body.blocks()).containsExactly(
                new Paragraph(List.of(new Inline.Text("Naspers (JSE: NPN, "), new Inline.Price(naspers, Inline.of("R3,204.50, +1.2 %")), new Inline.Text(") rose."))),
                new Block.InstrumentCard(naspers, Inline.of("R3,204.50 on Monday")),
                Paragraph.of("It sold 1,500 shares."));
        assertThat(body.listed()).containsExactly(naspers);
        assertThat(body.text()).contains("R3,204.50, +1.2 %").contains("R3,204.50 on Monday");
    }
}
