package org.broadtape.articles.body.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.broadtape.articles.body.Attachment;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Align;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Block.Item;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Listed;
import org.broadtape.articles.body.Picture;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.body.PresentPrices;
import org.junit.jupiter.api.Test;

class OtherRenderersTests {

    private static final String SITE = "https://paper.example";
    private static final Pictures PICTURES = ref -> ref.equals("sha256:1") ? Optional.of(new Picture("7f", 1600, 900, List.of(320, 640, 1280))) : Optional.empty();
    private static final Body BODY = Body.of(
            new Paragraph(List.of(new Inline.Text("See "), new Inline.Link("/markets/a", Inline.of("this")), new Inline.Text(" & that."))),
            new Block.Image("sha256:1", "A port", Inline.of("The port."), "Bruno"),
            new Block.NumberedList(1, List.of(new Item(List.of(Paragraph.of("One"), new Block.BulletList(List.of(new Item(List.of(Paragraph.of("Inner"))))))), new Item(List.of(Paragraph.of("Two"))))),
            new Block.Table(Inline.of("Results"), List.of(new Row(List.of(cell("Year", true), cell("€ m", true)))),
                    List.of(new Row(List.of(cell("2024", true), cell("1,204.5", false))), new Row(List.of(cell("2025", true), cell("7", false)))), List.of()),
            new Block.Embed("youtube", "https://www.youtube.com/watch?v=1", List.of()));

    private static Cell cell(String text, boolean header) {
        return new Cell(Inline.of(text), header, 1, 1, Align.AUTO);
    }

    @Test
    void inFeedsEveryAddressIsAbsoluteAndNothingHasAClass() {
        var html = new FeedHtml(PICTURES, PresentPrices.NONE, SITE).render(BODY);

        assertThat(html).contains("<a href=\"https://paper.example/markets/a\">this</a>",
                "<figure><img src=\"https://paper.example/media/7f/1280.jpg\" width=\"1280\" height=\"720\" alt=\"A port\"><figcaption>The port. <small>Bruno</small></figcaption></figure>",
                "<p><a href=\"https://www.youtube.com/watch?v=1\">YouTube</a></p>").doesNotContain("class=");
    }

    @Test
    void mailCarriesItsFewStylesInTheElements() {
        var html = new MailHtml(PICTURES, PresentPrices.NONE, SITE).render(BODY);

        assertThat(html).contains("style=\"display:block;width:100%;max-width:100%;height:auto\"", "<td style=\"text-align:end;padding:4px 0 4px 8px")
                .doesNotContain("class=", "<script", "srcset");
    }

    @Test
    void plainTextKeepsListsTablesAndAddressesReadable() {
        assertThat(PlainText.of(BODY)).isEqualTo("""
                See this </markets/a> & that.

                [The port. Bruno]

                1. One
                   - Inner
                2. Two

                Results

                Year      € m
                2024  1,204.5
                2025        7

                <https://www.youtube.com/watch?v=1>
                """);
    }

    @Test
    void aStoredFileIsALinkWhereNothingIsPlayed() {
        var stored = new Pictures() {
            @Override
            public Optional<Picture> of(String ref) {
                return Optional.empty();
            }

            @Override
            public Optional<Attachment> file(String ref) {
                return Optional.of(new Attachment("/media/8/stop.mp4", "stop.mp4", "video/mp4", 81_920, 640, 360));
            }
        };
        var body = Body.of(new Block.Video("sha256:2", "", Inline.of("It stops.")), new Block.File("sha256:2", ""));

        var link = "<p><a href=\"https://paper.example/media/8/stop.mp4\">It stops.</a></p>\n<p><a href=\"https://paper.example/media/8/stop.mp4\">stop.mp4</a></p>\n";
        assertThat(new FeedHtml(stored, PresentPrices.NONE, SITE).render(body)).isEqualTo(link);
        assertThat(new MailHtml(stored, PresentPrices.NONE, SITE).render(body)).isEqualTo(link);
        assertThat(PlainText.of(body, stored, SITE)).isEqualTo("It stops. <https://paper.example/media/8/stop.mp4>\n\n<https://paper.example/media/8/stop.mp4>\n");
        assertThat(PlainText.of(body)).isEqualTo("It stops.\n");
        assertThat(NitfContent.of(body, stored, SITE)).contains(
                "<media media-type=\"video\"><media-reference mime-type=\"video/mp4\" source=\"https://paper.example/media/8/stop.mp4\" width=\"640\" height=\"360\"/>");
    }

    @Test
    void sizesAreSaidInWords() {
        assertThat(Wording.ENGLISH.file("application/pdf", 1)).isEqualTo("PDF, 1 byte");
        assertThat(Wording.ENGLISH.file("text/csv", 999)).isEqualTo("Table (CSV), 999 bytes");
        assertThat(Wording.ENGLISH.file("audio/mpeg", 999_499)).isEqualTo("Sound (MP3), 999 KB");
        assertThat(Wording.ENGLISH.file("video/mp4", 999_500)).isEqualTo("Film (MP4), 1.0 MB");
        assertThat(Wording.ENGLISH.file("application/zip", 64_000_000)).isEqualTo("Archive (ZIP), 64 MB");
    }

    @Test
    void plainTextIsWrappedBetweenWords() {
        var body = Body.of(Paragraph.of("one two three four"), new Block.Quote(List.of(Paragraph.of("five six seven")), List.of()));

        assertThat(PlainText.wrapped(body, 10)).isEqualTo("one two\nthree four\n\n> five six\n> seven\n");
    }

    @Test
    void placesAndLanguagesAreInEveryForm() {
        var body = Body.of(new Paragraph(List.of(new Inline.Anchor("fn1"), new Inline.Language("fr", "", Inline.of("Un")), new Inline.Text(" "),
                new Inline.Language("", "rtl", Inline.of("2")), new Inline.Link("#fn1", Inline.of("up")))), new Block.Button("#fn1", "Top"));

        var inHtml = "<span id=\"a-fn1\"></span><span lang=\"fr\">Un</span> <span dir=\"rtl\">2</span><a href=\"#a-fn1\">up</a>";
        assertThat(new PageHtml(PICTURES, Wording.ENGLISH, "paper.example").render(body)).contains(inHtml, "class=\"button\" href=\"#a-fn1\"");
        assertThat(new FeedHtml(PICTURES, PresentPrices.NONE, SITE).render(body)).contains(inHtml, "<p><a href=\"#a-fn1\">Top</a></p>");
        assertThat(new FeedHtml(PICTURES, PresentPrices.NONE, SITE).xhtml(body)).contains(inHtml);
        assertThat(new MailHtml(PICTURES, PresentPrices.NONE, SITE).render(body)).contains(inHtml);
        assertThat((String) NinjsBodies.of(body, PICTURES, SITE).getFirst().get("value")).contains(inHtml.replace("a-fn1", "fn1"), "<p><a class=\"button\" href=\"#fn1\">Top</a></p>");
        assertThat(NitfContent.of(body, PICTURES, SITE))
                .contains("<a id=\"fn1\"/><lang value=\"fr\" xml:lang=\"fr\">Un</lang> \u20672\u2069<a href=\"#fn1\">up</a>");
        assertThat(PlainText.of(body)).isEqualTo("Un \u20672\u2069up\n\nTop\n");
    }

    @Test
    void aPlaceOfANameThatIsTakenIsWrittenOnce() {
        var body = Body.of(new Block.Heading(2, List.of(new Inline.Anchor("x"), new Inline.Text("Comments"))), new Paragraph(List.of(new Inline.Anchor("x"), new Inline.Text("y"))));

        assertThat(new PageHtml(PICTURES, Wording.ENGLISH, "paper.example").render(body))
                .isEqualTo("<h2 id=\"s-comments\"><span id=\"a-x\"></span>Comments</h2>\n<p>y</p>\n");
    }

    @Test
    void ninjsHasTheTextAsXhtmlAndAsPlainText() {
        var bodies = NinjsBodies.of(BODY, PICTURES, SITE);

        assertThat(bodies).extracting(body -> body.get("contentType")).containsExactly("application/xhtml+xml", "text/plain");
        assertThat(bodies).allSatisfy(body -> assertThat(body).containsOnlyKeys("role", "contentType", "charCount", "wordCount", "value"));
        assertThat((String) bodies.getFirst().get("value")).startsWith("<div xmlns=\"http://www.w3.org/1999/xhtml\">").contains("alt=\"A port\"/>");
        // three of the sentence, three points, "Results", and six cells
        assertThat(bodies.getFirst().get("wordCount")).isEqualTo(3 + 3 + 1 + 6);
    }

    @Test
    void nitfHasOneBlockWithItsOwnElements() {
        assertThat(NitfContent.of(BODY, PICTURES, SITE)).isEqualTo("""
                <body.content>
                <block>
                <p>See <a href="https://paper.example/markets/a">this</a> &amp; that.</p>
                <media media-type="image"><media-reference mime-type="image/jpeg" source="https://paper.example/media/7f/1280.jpg" alternate-text="A port" width="1280" height="720"/><media-caption>The port.</media-caption>
                <media-producer>Bruno</media-producer>
                </media>
                <ol>
                <li><p>One</p>
                <ul>
                <li><p>Inner</p>
                </li>
                </ul>
                </li>
                <li><p>Two</p>
                </li>
                </ol>
                <table>
                <caption>Results</caption>
                <thead>
                <tr><th>Year</th><th>€ m</th></tr>
                </thead>
                <tbody>
                <tr><th>2024</th><td>1,204.5</td></tr>
                <tr><th>2025</th><td>7</td></tr>
                </tbody>
                </table>
                <p><a href="https://www.youtube.com/watch?v=1">https://www.youtube.com/watch?v=1</a></p>
                </block>
                </body.content>
                """);
    }

    @Test
    void aPriceKeepsWhatWasWrittenAndThePresentOneStandsBesideIt() {
        var naspers = new Listed("XJSE", "NPN");
        var body = Body.of(new Paragraph(List.of(new Inline.Text("Naspers at "), new Inline.Price(naspers, Inline.of("R3,204.50")), new Inline.Text("."))),
                new Block.InstrumentCard(naspers, Inline.of("R3,204.50 on Monday")), new Block.InstrumentCard(new Listed("XJSE", "GONE"), List.of()));
        PresentPrices prices = listed -> Optional.of(new PresentPrices.PresentPrice("Naspers", "/instruments/XJSE/NPN", "now R3,310.00, +3.3 %")).filter(_ -> listed.equals(naspers));

        assertThat(new FeedHtml(PICTURES, prices, SITE).render(body)).isEqualTo("""
                <p>Naspers at R3,204.50 [now R3,310.00, +3.3 %].</p>
                <p><a href="https://paper.example/instruments/XJSE/NPN">Naspers</a> (XJSE: NPN) R3,204.50 on Monday, now R3,310.00, +3.3 %</p>
                """);
        assertThat(new MailHtml(PICTURES, PresentPrices.NONE, SITE).render(body)).isEqualTo("<p>Naspers at R3,204.50.</p>\n<p>(XJSE: NPN) R3,204.50 on Monday</p>\n");
        assertThat(PlainText.of(body)).isEqualTo("Naspers at R3,204.50.\n\nXJSE: NPN R3,204.50 on Monday\n\nXJSE: GONE\n");
        assertThat(WireHtml.of(body, PICTURES, SITE)).contains("Naspers at <data value=\"XJSE:NPN\">R3,204.50</data>.");
        assertThat(NitfContent.of(body, PICTURES, SITE)).contains("Naspers at <org class=\"price\" idsrc=\"XJSE\" value=\"NPN\">R3,204.50</org>.");
    }
}
