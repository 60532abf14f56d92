package org.broadtape.wire.moving.ghost.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Audio;
import org.broadtape.articles.body.Block.Bookmark;
import org.broadtape.articles.body.Block.Button;
import org.broadtape.articles.body.Block.Callout;
import org.broadtape.articles.body.Block.Code;
import org.broadtape.articles.body.Block.Divider;
import org.broadtape.articles.body.Block.Embed;
import org.broadtape.articles.body.Block.File;
import org.broadtape.articles.body.Block.Gallery;
import org.broadtape.articles.body.Block.Heading;
import org.broadtape.articles.body.Block.Image;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;
import org.broadtape.articles.body.Block.Video;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.reading.Reading;
import org.junit.jupiter.api.Test;

/// Every card of Ghost, each read from Lexical and from mobiledoc.
class CardTests {

    @Test
    void aPictureKeepsItsAltAndItsCaption() {
        assertThat(blocks("image", """
                {"src": "__/harbour.jpg", "alt": "Cranes", "title": "", "caption": "The <b>harbour</b> at noon", "cardWidth": "wide"}"""))
                .containsExactly(new Image("__/harbour.jpg", "Cranes",
                        List.of(words("The "), new Inline.Bold(Inline.of("harbour")), words(" at noon")), ""));
    }

    @Test
    void theCaptionOfAPictureThatIsALinkLeadsWhereItDid() {
        assertThat(blocks("image", "{\"src\": \"/a.jpg\", \"caption\": \"See\", \"href\": \"https://example.com/offer\"}"))
                .containsExactly(new Image("/a.jpg", "", List.of(new Inline.Link("https://example.com/offer", Inline.of("See"))), ""));
    }

    @Test
    void theLinkOfAPictureWithoutACaptionIsListed() {
        var read = card("image", """
                {"src": "/a.jpg", "href": "https://example.com/offer"}""");
        assertThat(read.body().blocks()).containsExactly(new Image("/a.jpg", "", List.of(), ""));
        assertThat(read.notes()).containsExactly("Left out the link of a picture: “https://example.com/offer”.");
    }

    @Test
    void aGalleryStaysOne() {
        assertThat(blocks("gallery", """
                {"images": [{"fileName": "a.jpg", "row": 0, "src": "/a.jpg", "alt": "A"}, {"row": 0, "src": "/b.jpg", "caption": "Second"}], "caption": "Both"}"""))
                .containsExactly(new Gallery(List.of(new Image("/a.jpg", "A", List.of(), ""), new Image("/b.jpg", "", Inline.of("Second"), "")),
                        Inline.of("Both")));
    }

    @Test
    void twoPicturesUnderASliderStandSideBySide() {
        assertThat(blocks("before-after", """
                {"beforeImage": {"src": "/a.jpg"}, "afterImage": {"src": "/b.jpg"}, "caption": "2019 and 2024"}"""))
                .containsExactly(new Gallery(List.of(new Image("/a.jpg", "", List.of(), ""), new Image("/b.jpg", "", List.of(), "")),
                        Inline.of("2019 and 2024")));
    }

    @Test
    void soundsFilmsAndDownloadsKeepTheirFiles() {
        assertThat(blocks("audio", "{\"src\": \"/a.mp3\", \"title\": \"The week\", \"duration\": 60}")).containsExactly(new Audio("/a.mp3", Inline.of("The week")));
        assertThat(blocks("video", "{\"src\": \"/a.mp4\", \"thumbnailSrc\": \"/a.jpg\", \"caption\": \"A film\"}"))
                .containsExactly(new Video("/a.mp4", "/a.jpg", Inline.of("A film")));
        assertThat(blocks("file", "{\"src\": \"/a.pdf\", \"fileTitle\": \"Accounts\", \"fileCaption\": \"For 2025\", \"fileName\": \"a.pdf\", \"fileSize\": 1200}"))
                .containsExactly(new File("/a.pdf", "Accounts · For 2025 · a.pdf"));
    }

    @Test
    void aBookmarkIsACard() {
        assertThat(blocks("bookmark", """
                {"url": "https://example.com/a", "metadata": {"title": "Rates", "description": "What comes", "author": "Ada", "publisher": "Example",
                "icon": "https://example.com/i.png"}, "caption": "Read this"}"""))
                .containsExactly(new Bookmark("https://example.com/a", "Rates", "What comes", "Example · Ada"), Paragraph.of("Read this"));
    }

    @Test
    void ofAnEmbedTheAddressIsKept() {
        assertThat(blocks("embed", """
                {"url": "https://www.youtube.com/watch?v=abcdefghijk", "html": "<iframe src=\\"https://www.youtube.com/embed/abcdefghijk\\"></iframe>",
                "caption": "A talk"}"""))
                .containsExactly(new Embed("youtube", "https://www.youtube.com/watch?v=abcdefghijk", Inline.of("A talk")));
    }

    @Test
    void theWordsThatStandInForAMessageAreListed() {
        var read = card("embed", """
                {"url": "https://twitter.com/ada/status/1", "html": "<blockquote class=\\"twitter-tweet\\"><p>Rates up</p></blockquote><script src=\\"x\\"></script>"}""");
        assertThat(read.body().blocks()).containsExactly(new Embed("x", "https://twitter.com/ada/status/1", List.of()));
        assertThat(read.notes()).containsExactly("Left out the words that stand in for what is shown from twitter.com: “Rates up”.");
    }

    @Test
    void anEmbedOfAStrangerBecomesACardThatLeadsToIt() {
        assertThat(blocks("embed", "{\"url\": \"https://example.com/a\", \"html\": \"<iframe src='https://charts.example/1'></iframe>\", \"metadata\": {\"title\": \"Chart\"}}"))
                .containsExactly(new Bookmark("https://charts.example/1", "Chart", "", "charts.example"));
    }

    @Test
    void aButtonThatLeadsNowhereKeepsItsWords() {
        assertThat(blocks("button", "{\"buttonText\": \"Join\", \"buttonUrl\": \"https://example.com/join\", \"alignment\": \"center\"}"))
                .containsExactly(new Button("https://example.com/join", "Join"));
        assertThat(blocks("button", "{\"buttonText\": \"Join\", \"buttonUrl\": \"#/portal/signup\"}")).containsExactly(Paragraph.of("Join"));
    }

    @Test
    void aCalloutAndAToggleAreBoxes() {
        assertThat(blocks("callout", "{\"calloutEmoji\": \"💡\", \"calloutText\": \"Mind <em>this</em>\", \"backgroundColor\": \"blue\"}"))
                .containsExactly(new Callout(List.of(new Paragraph(List.of(words("💡 Mind "), new Inline.Italic(Inline.of("this")))))));
        assertThat(blocks("toggle", "{\"heading\": \"Why?\", \"content\": \"<p>Because.</p><p>So.</p>\"}"))
                .containsExactly(new Callout(List.of(new Paragraph(List.of(new Inline.Bold(Inline.of("Why?")))), Paragraph.of("Because."), Paragraph.of("So."))));
    }

    @Test
    void codeKeepsItsLanguageAndEverySpace() {
        var code = new Code("if (a) {\n    b();\n}", "java");
        assertThat(blocks("codeblock", "{\"code\": \"if (a) {\\n    b();\\n}\", \"language\": \"java\"}")).containsExactly(code);
        assertThat(blocks("code", "{\"code\": \"if (a) {\\n    b();\\n}\", \"language\": \"java\", \"caption\": \"Listing 1\"}"))
                .containsExactly(code, Paragraph.of("Listing 1"));
    }

    @Test
    void aRuleIsADivider() {
        assertThat(Stream.of("hr", "horizontalrule").flatMap(name -> blocks(name, "{}").stream())).containsExactly(new Divider(), new Divider());
    }

    @Test
    void aHeaderIsAHeadingWithALineAndAButton() {
        assertThat(blocks("header", """
                {"version": 2, "header": "Markets", "subheader": "<span>At noon</span>", "buttonEnabled": true, "buttonText": "More", "buttonUrl": "/markets"}"""))
                .containsExactly(new Heading(2, Inline.of("Markets")), Paragraph.of("At noon"), new Button("/markets", "More"));
    }

    @Test
    void htmlAndMarkdownAreReadAsSuch() {
        assertThat(blocks("html", "{\"html\": \"<h3>A</h3><div><p>b <a href='/c'>c</a>\"}"))
                .containsExactly(new Heading(3, Inline.of("A")), new Paragraph(List.of(words("b "), new Inline.Link("/c", Inline.of("c")))));
        assertThat(Stream.of("markdown", "card-markdown").flatMap(name -> blocks(name, "{\"markdown\": \"## A\\n\\n* b\"}").stream()).map(Block::getClass))
                .isEqualTo(List.of(Heading.class, Block.BulletList.class, Heading.class, Block.BulletList.class));
    }

    @Test
    void whatAnHtmlCardLeavesOpenSwallowsNothing() {
        assertThat(after("html", "{\"html\": \"<p>one <!-- open\"}")).containsExactly(Paragraph.of("one"), Paragraph.of("After."));
        assertThat(after("html", "{\"html\": \"<table><tr><td>1\"}")).hasSize(2).last().isEqualTo(Paragraph.of("After."));
    }

    @Test
    void aMarkOfAnotherSystemEndsNoPreview() {
        assertThat(blocks("html", "{\"html\": \"<p>a</p><!--more--><p>b</p><!-- preview -->\"}")).containsExactly(Paragraph.of("a"), Paragraph.of("b"));
    }

    @Test
    void aProductIsABoxWithEverythingInIt() {
        assertThat(blocks("product", """
                {"productImageSrc": "/p.jpg", "productTitle": "A book", "productDescription": "<p>Good.</p>", "productRatingEnabled": true, "productStarRating": 4,
                "productButtonEnabled": true, "productButton": "Buy", "productUrl": "https://shop.example/"}"""))
                .containsExactly(new Callout(List.of(new Image("/p.jpg", "", List.of(), ""), new Heading(4, Inline.of("A book")), Paragraph.of("★★★★☆"),
                        Paragraph.of("Good."), new Button("https://shop.example/", "Buy"))));
    }

    @Test
    void aSignUpCardLosesItsFormAndNothingElse() {
        var read = card("signup", "{\"header\": \"Every morning\", \"subheader\": \"By seven\", \"disclaimer\": \"No spam\", \"buttonText\": \"Subscribe\"}");
        assertThat(read.body().blocks())
                .containsExactly(new Callout(List.of(new Heading(3, Inline.of("Every morning")), Paragraph.of("By seven"), Paragraph.of("No spam"))));
        assertThat(read.notes()).containsExactly("Left out the form of a sign-up card: “Subscribe”.");
    }

    @Test
    void aCallToActionIsABox() {
        assertThat(blocks("call-to-action", """
                {"hasSponsorLabel": true, "sponsorLabel": "<p>Sponsored</p>", "textValue": "<p>Try it</p>", "imageUrl": "/c.jpg", "showButton": true,
                "buttonText": "Go", "buttonUrl": "https://example.com/"}"""))
                .containsExactly(new Callout(List.of(Paragraph.of("Sponsored"), new Image("/c.jpg", "", List.of(), ""), Paragraph.of("Try it"),
                        new Button("https://example.com/", "Go"))));
    }

    @Test
    void thePaywallEndsWhatEverybodyReads() {
        assertThat(after("paywall", "{}")).containsExactly(new PreviewMark(), Paragraph.of("After."));
    }

    @Test
    void whatOnlyMailShowedIsLeftOutAndListed() {
        assertThat(card("email", "{\"html\": \"<p>Hey {first_name}</p>\"}")).isEqualTo(left("Left out a card that only mail showed: “Hey {first_name}”."));
        assertThat(card("email-cta", "{\"html\": \"<p>Renew</p>\", \"buttonText\": \"Now\", \"buttonUrl\": \"https://example.com\"}"))
                .isEqualTo(left("Left out a card that only mail showed: “Renew Now”."));
        assertThat(card("transistor", "{\"accentColor\": \"#15171A\"}")).isEqualTo(left("Left out the private podcast of a member (Transistor)."));
    }

    @Test
    void whatWasNotShownToEverybodyComesOutForNobody() {
        assertThat(card("html", "{\"html\": \"<p>The secret figure</p>\", \"visibility\": {\"web\": {\"nonMember\": false, \"memberSegment\": \"status:-free\"}}}"))
                .isEqualTo(left("Left out a card (html) that the site did not show to everybody: “The secret figure”."));
        assertThat(card("html", "{\"html\": \"<p>For mail</p>\", \"visibility\": {\"showOnEmail\": true, \"showOnWeb\": false, \"segment\": \"\"}}"))
                .isEqualTo(left("Left out a card (html) that the site did not show to everybody: “For mail”."));
        assertThat(blocks("html", "{\"html\": \"<p>All</p>\", \"visibility\": {\"web\": {\"nonMember\": true, \"memberSegment\": \"status:free,status:-free\"}}}"))
                .containsExactly(Paragraph.of("All"));
    }

    @Test
    void anUnknownCardKeepsItsWordsAndIsNamed() {
        var read = card("poll", "{\"title\": \"Up or down?\", \"html\": \"<p>Vote</p>\", \"color\": \"red\"}");
        assertThat(read.body().blocks()).containsExactly(Paragraph.of("Up or down? Vote"));
        assertThat(read.notes()).containsExactly("Kept only the words of a card that is not known here (poll): “Up or down? Vote”.");
    }

    @Test
    void whatWouldRunIsGone() {
        var read = card("image", "{\"src\": \"javascript:alert(1)\", \"alt\": \"\\\"><script>x</script>\", \"caption\": \"</figure><script>x</script>c\"}");
        assertThat(read.body().toJson()).doesNotContain("javascript", "<script");
        assertThat(read.body().text()).contains("c");
    }

    private static List<Block> blocks(String name, String card) {
        return card(name, card).body().blocks();
    }

    private static List<Block> after(String name, String card) {
        var node = card.equals("{}") ? "{\"type\": \"" + name + "\"}" : card.replaceFirst("\\{", "{\"type\": \"" + name + "\", ");
        return lexical(node + ", {\"type\": \"paragraph\", \"children\": [{\"type\": \"text\", \"text\": \"After.\"}]}").body().blocks();
    }

    /// The card read from either form, which must say the same.
    private static Reading card(String name, String card) {
        var node = card.equals("{}") ? "{\"type\": \"" + name + "\"}" : card.replaceFirst("\\{", "{\"type\": \"" + name + "\", ");
        var mobiledoc = "{\"version\": \"0.3.1\", \"atoms\": [], \"markups\": [], \"cards\": [[\"" + name + "\", " + card + "]], \"sections\": [[10, 0]]}";
        var fromLexical = lexical(node);
        assertThat(new PostBody("", mobiledoc, "", "").read()).isEqualTo(fromLexical);
        return fromLexical;
    }

    private static Reading lexical(String nodes) {
        return new PostBody("{\"root\": {\"children\": [" + nodes + "], \"type\": \"root\", \"version\": 1}}", "", "", "").read();
    }

    private static Reading left(String note) {
        return new Reading(Body.EMPTY, List.of(note));
    }

    private static Inline words(String text) {
        return new Inline.Text(text);
    }
}
