package org.broadtape.articles.body.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Align;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Block.Image;
import org.broadtape.articles.body.Block.Item;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.junit.jupiter.api.Test;

class HtmlReaderTests {

    private static List<Block> blocks(String html) {
        return HtmlReader.read(html).body().blocks();
    }

    private static List<String> notes(String html) {
        return HtmlReader.read(html).notes();
    }

    private static Paragraph p(Inline... inlines) {
        return new Paragraph(List.of(inlines));
    }

    private static Inline.Text t(String text) {
        return new Inline.Text(text);
    }

    private static Block.Heading h(int level, String text) {
        return new Block.Heading(level, Inline.of(text));
    }

    @Test
    void whiteSpaceIsCollapsedAsABrowserDoesIt() {
        assertThat(blocks("<p>  One\n\t<b> two </b>  three <br> four\u00A0\u00A0five </p>\n\n<p> </p>"))
                .containsExactly(p(t("One "), new Inline.Bold(Inline.of("two ")), t("three"), new Inline.LineBreak(), t("four\u00A0\u00A0five")));
    }

    @Test
    void aLinkToAPlaceInTheTextKeepsItsTarget() {
        assertThat(blocks("<h2 id='why now'>Why</h2><p>See <a href='#why%20now'>why</a> and <a href='#fn:1' id=back>1</a>.</p><ol><li id='fn:1'><p>A note <a href='#back'>back</a></p></ol>"))
                .containsExactly(
                        new Block.Heading(2, List.of(new Inline.Anchor("why.20now"), t("Why"))),
                        p(t("See "), new Inline.Link("#why.20now", Inline.of("why")), t(" and "),
                                new Inline.Link("#fn.3a1", List.of(new Inline.Anchor("back"), t("1"))), t(".")),
                        new Block.NumberedList(1, List.of(new Item(List.of(p(new Inline.Anchor("fn.3a1"), t("A note "), new Inline.Link("#back", Inline.of("back"))))))));
    }

    @Test
    void anEmptyPlaceBelongsToTheWordsBehindItAndAnIdThatNobodyWantsIsLeftOut() {
        assertThat(blocks("<p id=unused>One</p><a name=two></a><figure id=none></figure><p>Two</p><p><a href='#two'>Up</a> <a href='#nowhere'>away</a><a href='#'>!</a></p>"))
                .containsExactly(Paragraph.of("One"), p(new Inline.Anchor("two"), t("Two")), p(new Inline.Link("#two", Inline.of("Up")), t(" away!")));
    }

    @Test
    void theFirstOfAName() {
        assertThat(blocks("<p id=a>One</p><p id=a>Two <a href='#a'>a</a></p>"))
                .containsExactly(p(new Inline.Anchor("a"), t("One")), p(t("Two "), new Inline.Link("#a", Inline.of("a"))));
    }

    @Test
    void anotherLanguageIsKeptInSentencesParagraphsAndLists() {
        assertThat(blocks("<div lang=fr><p>Un <i>deux</i> <span lang='de-CH'>drei</span> <span lang=fr>quatre</span></p><ul><li>cinq</ul></div><p lang='not a tag!'>Six <bdi dir=rtl>7</bdi></p>"))
                .containsExactly(
                        p(french(t("Un "), new Inline.Italic(Inline.of("deux")), t(" "), new Inline.Language("de-CH", "", Inline.of("drei")), t(" quatre"))),
                        new Block.BulletList(List.of(new Item(List.of(p(french(t("cinq"))))))),
                        p(t("Six "), new Inline.Language("", "rtl", Inline.of("7"))));
        assertThat(blocks("<table><tr><td lang=fr>un<td>2</table>")).singleElement()
                .isInstanceOfSatisfying(Block.Table.class, table -> assertThat(table.rows().getFirst().cells().getFirst().text()).containsExactly(french(t("un"))));
    }

    private static Inline french(Inline... content) {
        return new Inline.Language("fr", "", List.of(content));
    }

    @Test
    void wordsBetweenTheCellsOfABrokenTableAreKept() {
        assertThat(HtmlReader.read("<table><b><th></th></b><p><p>Rates </p></p></table>").body().text().strip()).isEqualTo("Rates");
    }

    @Test
    void textWithoutParagraphsIsDividedAtItsEmptyLines() {
        assertThat(blocks("One<br>line<br><br/>Two<div>Three</div>Four")).containsExactly(p(t("One"), new Inline.LineBreak(), t("line")),
                Paragraph.of("Two"), Paragraph.of("Three"), Paragraph.of("Four"));
    }

    @Test
    void headingsStandBelowTheHeadlineOfTheArticle() {
        assertThat(blocks("<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h5>E</h5><h6>F</h6><hl2>G</hl2>"))
                .containsExactly(h(2, "A"), h(2, "B"), h(3, "C"), h(4, "D"), h(4, "E"), h(4, "F"), h(2, "G"));
    }

    @Test
    void listsAreNestedEvenWhereTheyArePutBetweenPoints() {
        var inner = new Block.NumberedList(3, List.of(new Item(List.of(Paragraph.of("Two")))));

        assertThat(blocks("<ul><li>One<ol start=3><li>Two</ol></ul>"))
                .containsExactly(new Block.BulletList(List.of(new Item(List.of(Paragraph.of("One"), inner)))));
        assertThat(blocks("<ul><li>One</li><ol start=3><li>Two</ol></ul>"))
                .containsExactly(new Block.BulletList(List.of(new Item(List.of(Paragraph.of("One"), inner)))));
    }

    @Test
    void aQuoteKnowsWhoIsQuoted() {
        assertThat(blocks("<blockquote><p>We will.</p><footer>— Ada</footer></blockquote>"))
                .containsExactly(new Block.Quote(List.of(Paragraph.of("We will.")), Inline.of("Ada")));
        assertThat(blocks("<blockquote class=\"pullquote\"><p>Rates fall</p><cite>Bruno</cite></blockquote>"))
                .containsExactly(new Block.PullQuote(Inline.of("Rates fall"), Inline.of("Bruno")));
        assertThat(blocks("<figure class=\"wp-block-pullquote\"><blockquote><p>Rates fall</p><cite>Bruno</cite></blockquote></figure>"))
                .containsExactly(new Block.PullQuote(Inline.of("Rates fall"), Inline.of("Bruno")));
    }

    @Test
    void aPictureHasItsCaptionAndItsCredit() {
        var image = new Image("../images/port.jpg", "A port", Inline.of("The harbour."), "Dineo / Agency");

        assertThat(blocks("<figure><img src=\"../images/port.jpg\" alt=\"A port\"><figcaption>The harbour. <small>Dineo / Agency</small></figcaption></figure>"))
                .containsExactly(image);
        assertThat(blocks("<figure><img src=\"../images/port.jpg\" alt=\"A port\"><figcaption>The harbour. | Dineo / Agency</figcaption></figure>"))
                .containsExactly(image);
        assertThat(blocks("<div class=\"wp-caption\"><a href=\"port.jpg\"><img src=\"../images/port.jpg\" alt=\"A port\"></a>"
                + "<p class=\"wp-caption-text\">The harbour. | Dineo / Agency</p></div>")).containsExactly(image);
        assertThat(blocks("<media media-type=\"image\"><media-reference mime-type=\"image/jpeg\" source=\"../images/port.jpg\" alternate-text=\"A port\"/>"
                + "<media-caption><p>The harbour.</p></media-caption><media-producer>Dineo / Agency</media-producer></media><p>On.</p>"))
                .containsExactly(image, Paragraph.of("On."));
    }

    @Test
    void aPictureInASentenceDoesNotTearItApart() {
        assertThat(blocks("<p>Shares <img src=\"a.jpg\"> rose.</p>")).containsExactly(Paragraph.of("Shares rose."), new Image("a.jpg", "", List.of(), ""));
        assertThat(blocks("<p><img src=\"a.jpg\">Shares rose.</p>")).containsExactly(new Image("a.jpg", "", List.of(), ""), Paragraph.of("Shares rose."));
    }

    @Test
    void picturesThatLoadLateOrInManySizesAreFound() {
        assertThat(blocks("<img src=\"data:image/gif;base64,R0\" data-src=\"/real.jpg\">")).containsExactly(new Image("/real.jpg", "", List.of(), ""));
        assertThat(blocks("<picture><source srcset=\"/a.webp\"><img srcset=\"/a-320.jpg 320w, /a-960.jpg 960w\"></picture>"))
                .containsExactly(new Image("/a-960.jpg", "", List.of(), ""));
    }

    @Test
    void severalPicturesAreAGallery() {
        assertThat(blocks("<figure class=\"gallery\"><img src=\"a.jpg\" alt=\"A\"><img src=\"b.jpg\" alt=\"B\"><figcaption>Two views</figcaption></figure>"))
                .containsExactly(new Block.Gallery(List.of(new Image("a.jpg", "A", List.of(), ""), new Image("b.jpg", "B", List.of(), "")), Inline.of("Two views")));
        assertThat(blocks("<ul class=\"wp-block-gallery\"><li><figure><img src=\"a.jpg\"><figcaption>One</figcaption></figure></li><li><img src=\"b.jpg\"></li></ul>"))
                .containsExactly(new Block.Gallery(List.of(new Image("a.jpg", "", Inline.of("One"), ""), new Image("b.jpg", "", List.of(), "")), List.of()));
    }

    @Test
    void aTableKeepsItsHeadsSpansAndAlignment() {
        assertThat(blocks("""
                <table><caption>Revenue</caption><thead><tr><th scope="col">Year</th><th colspan="2">€ m</th></tr></thead>
                <tbody><tr><th scope="row" rowspan="2">2025</th><td align="right">1.5</td><td style="text-align: center">–</td></tr></tbody>
                <tfoot><tr><td>Sum</td></tr></tfoot></table>""")).containsExactly(new Block.Table(Inline.of("Revenue"),
                List.of(new Row(List.of(new Cell(Inline.of("Year"), true, 1, 1, Align.AUTO), new Cell(Inline.of("€ m"), true, 2, 1, Align.AUTO)))),
                List.of(new Row(List.of(new Cell(Inline.of("2025"), true, 1, 2, Align.AUTO), new Cell(Inline.of("1.5"), false, 1, 1, Align.END),
                        new Cell(Inline.of("–"), false, 1, 1, Align.CENTER)))),
                List.of(new Row(List.of(new Cell(Inline.of("Sum"), false, 1, 1, Align.AUTO))))));
    }

    @Test
    void aTableThatOnlyPlacesThingsIsDissolved() {
        assertThat(blocks("<table><tr><td><img src=\"a.jpg\"></td><td><p>One</p><p>Two</p></td></tr></table>"))
                .containsExactly(new Image("a.jpg", "", List.of(), ""), Paragraph.of("One"), Paragraph.of("Two"));
    }

    @Test
    void ofAFrameOnlyTheAddressIsKept() {
        assertThat(blocks("<figure><iframe src=\"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0\"></iframe><figcaption>A film</figcaption></figure>"))
                .containsExactly(new Block.Embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", Inline.of("A film")));
        assertThat(blocks("<iframe src=\"//maps.example/x\" title=\"A map\"></iframe>"))
                .containsExactly(new Block.Bookmark("https://maps.example/x", "A map", "", "maps.example"));
        assertThat(notes("<iframe src=\"//maps.example/x\"></iframe>")).containsExactly("Kept a frame as a card that leads to it: “https://maps.example/x”.");
        assertThat(blocks("<object><param name=\"movie\" value=\"http://www.youtube.com/v/dQw4w9WgXcQ\"><embed src=\"http://www.youtube.com/v/dQw4w9WgXcQ\"></object>"))
                .containsExactly(new Block.Embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", List.of()));
    }

    @Test
    void soundsFilmsDownloadsButtonsAndCardsAreKept() {
        assertThat(blocks("<audio><source src=\"/a.mp3\"></audio><video src=\"/a.mp4\" poster=\"/a.jpg\">no</video>"))
                .containsExactly(new Block.Audio("/a.mp3", List.of()), new Block.Video("/a.mp4", "/a.jpg", List.of()));
        assertThat(blocks("<div class=\"wp-block-file\"><a href=\"/r.pdf\">The report</a></div>")).containsExactly(new Block.File("/r.pdf", "The report"));
        assertThat(blocks("<p><a class=\"button\" href=\"/join\">Join</a></p>")).containsExactly(new Block.Button("/join", "Join"));
        assertThat(blocks("""
                <figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://example.org/a"><div class="kg-bookmark-content">
                <div class="kg-bookmark-title">Title</div><div class="kg-bookmark-description">About</div><div class="kg-bookmark-metadata">
                <img class="kg-bookmark-icon" src="i.png"><span class="kg-bookmark-publisher">Example</span></div></div></a></figure>"""))
                .containsExactly(new Block.Bookmark("https://example.org/a", "Title", "About", "Example"));
    }

    @Test
    void boxesDetailsAndDefinitionsKeepTheirWords() {
        assertThat(blocks("<aside class=\"callout\"><h3>Why</h3><p>Because.</p></aside>"))
                .containsExactly(new Block.Callout(List.of(h(3, "Why"), Paragraph.of("Because."))));
        assertThat(blocks("<details><summary>More</summary>Text</details>"))
                .containsExactly(new Block.Callout(List.of(p(new Inline.Bold(Inline.of("More"))), Paragraph.of("Text"))));
        assertThat(blocks("<dl><dt>EPS</dt><dd>Earnings per share</dd></dl>"))
                .containsExactly(p(new Inline.Bold(Inline.of("EPS"))), Paragraph.of("Earnings per share"));
    }

    @Test
    void codeKeepsItsSpaces() {
        assertThat(blocks("<pre><code class=\"language-SQL\">\nselect *\n  from a  \n</code></pre>")).containsExactly(new Block.Code("select *\n  from a", "sql"));
    }

    @Test
    void previewMarksOfSeveralSystemsAreUnderstood() {
        assertThat(blocks("<p>A</p><!--more--><p>B</p>")).containsExactly(Paragraph.of("A"), new Block.PreviewMark(), Paragraph.of("B"));
        assertThat(blocks("A<!-- preview -->B<!--other-->")).containsExactly(Paragraph.of("A"), new Block.PreviewMark(), Paragraph.of("B"));
    }

    @Test
    void marksAreNestedAndMayComeFromStyles() {
        assertThat(blocks("<p><b><i>x</i></b><del>a</del><sub>2</sub><sup>3</sup><kbd>k</kbd></p>")).containsExactly(p(
                new Inline.Bold(List.of(new Inline.Italic(Inline.of("x")))), new Inline.Strike(Inline.of("a")), new Inline.Sub(Inline.of("2")),
                new Inline.Sup(Inline.of("3")), new Inline.Code(Inline.of("k"))));
        assertThat(blocks("<p><span style=\"font-weight:700\">x</span> <span style=\"font-style: italic\">y</span> <b style=\"font-weight:normal\">z</b></p>"))
                .containsExactly(p(new Inline.Bold(Inline.of("x")), t(" "), new Inline.Italic(Inline.of("y")), t(" z")));
    }

    @Test
    void aMarkAroundParagraphsMarksEach() {
        assertThat(blocks("<b>one<p>two</p></b>")).containsExactly(p(new Inline.Bold(Inline.of("one"))), p(new Inline.Bold(Inline.of("two"))));
    }

    @Test
    void namesAndSumsOfAnAgencyStayAsWords() {
        assertThat(blocks("<body.content><block><p><org idsrc=\"x\" value=\"MSFT\">Microsoft</org> paid <money unit=\"USD\">$5</money>.</p></block></body.content>"))
                .containsExactly(Paragraph.of("Microsoft paid $5."));
    }

    @Test
    void onlyAddressesThatLeadToAPageAreFollowed() {
        assertThat(blocks("<p><a href=\" java\tscript:alert(1)\">a</a><a href=\"data:text/html,x\">b</a><a href=\"vbscript:x\">c</a></p>"))
                .containsExactly(Paragraph.of("abc"));
        assertThat(notes("<a href=\"javascript:alert(1)\">a</a>")).containsExactly("Kept the words of a link without its address: “javascript:alert(1)”.");
        assertThat(blocks("<a href=\"tel:+27\">a</a>")).containsExactly(p(new Inline.Link("tel:+27", Inline.of("a"))));
        assertThat(HtmlReader.read("<a href=\"../b\">a</a>", "https://agency.example/x/y").body().blocks())
                .containsExactly(p(new Inline.Link("https://agency.example/b", Inline.of("a"))));
    }

    @Test
    void scriptsStylesFormsAndHiddenTextAreLeftOutAndNamed() {
        var html = "<script>x</script><p onclick=\"x\">Text</p><style>p{}</style><form><label>Mail</label><input></form><button>Go</button><div hidden>Psst</div>"
                + "<img src=\"/c.gif\" width=1 height=1>";

        assertThat(blocks(html)).containsExactly(Paragraph.of("Text"));
        assertThat(notes(html)).containsExactlyInAnyOrder("Left out a script.", "Left out a style sheet.", "Left out a form: “Mail”.",
                "Left out a form’s field: “Go”.", "Left out what was hidden: “Psst”.", "Left out a picture of one pixel, which counts readers.");
    }

    @Test
    void aDirectionThatTheFirstLetterDoesNotShowIsKeptAsAMark() {
        assertThat(blocks("<div dir=\"rtl\"><p>IBM ارتفعت</p><p>ارتفعت</p></div>")).containsExactly(p(t("\u200F"), t("IBM ارتفعت")), Paragraph.of("ارتفعت"));
    }

    @Test
    void overridesOfDirectionCannotDisguiseText() {
        assertThat(blocks("<p>pay <bdo dir=\"rtl\">\u202E001$\u202C</bdo></p>")).containsExactly(Paragraph.of("pay 001$"));
    }

    @Test
    void typographyEmojiAndSoftHyphensStay() {
        assertThat(blocks("<p>„Ja“ – l’eau\u202F! 👩🏽\u200D🚀 Zu\u00ADsam\u00ADmen &mdash; &amp;</p>"))
                .containsExactly(Paragraph.of("„Ja“ – l’eau\u202F! 👩🏽\u200D🚀 Zu\u00ADsam\u00ADmen — &"));
    }

    @Test
    void whatIsNestedWithoutEndKeepsItsWordsAndDoesNotEndTheProgram() {
        var reading = HtmlReader.read("<div><b>".repeat(20_000) + "deep" + "</b></div>".repeat(20_000) + "<p>after</p>");

        assertThat(reading.body().text()).contains("deep", "after");
        assertThat(HtmlReader.read("<ul><li>x".repeat(5_000)).body().words()).isEqualTo(5_000);
        assertThat(HtmlReader.read("<blockquote>x".repeat(5_000)).body().words()).isEqualTo(5_000);
    }

    @Test
    void anArticleOfThirtyThousandWordsIsReadWholeAndInAMoment() {
        var html = "<p>The <b>bank</b> said “no” to <a href=\"/x\">all</a> of it again.</p>\n".repeat(3_400);

        var body = assertTimeout(Duration.ofSeconds(2), () -> HtmlReader.read(html).body());

        assertThat(body.words()).isEqualTo(9 * 3_400);
        assertThat(body.blocks()).hasSize(3_400);
    }

    @Test
    void moreThanAnArticleIsRefusedInASentence() {
        assertThatThrownBy(() -> HtmlReader.read("<hr>".repeat(Body.MOST_BLOCKS + 1))).hasMessage("This text has more than 50000 blocks.");
    }
}
