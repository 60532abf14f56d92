package org.broadtape.wire.moving.ghost.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.BulletList;
import org.broadtape.articles.body.Block.Heading;
import org.broadtape.articles.body.Block.Image;
import org.broadtape.articles.body.Block.Item;
import org.broadtape.articles.body.Block.NumberedList;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PullQuote;
import org.broadtape.articles.body.Block.Quote;
import org.broadtape.articles.body.Inline;
import org.junit.jupiter.api.Test;

/// The text between the cards, in the three forms that Ghost has had for it.
class PostBodyTests {

    @Test
    void lexicalMarksAreBitsOfANumber() {
        assertThat(lexical("""
                {"type": "paragraph", "children": [{"type": "extended-text", "format": 0, "text": "a "}, {"type": "extended-text", "format": 3, "text": "b"},
                {"type": "linebreak"}, {"type": "extended-text", "format": 4, "text": "c"}, {"type": "tab"}, {"type": "extended-text", "format": 16, "text": "d"},
                {"type": "text", "format": 32, "text": "e"}, {"type": "text", "format": 64, "text": "f"}, {"type": "text", "format": 136, "text": "g"}]}"""))
                .containsExactly(new Paragraph(List.of(new Inline.Text("a "), new Inline.Bold(List.of(new Inline.Italic(Inline.of("b")))), new Inline.LineBreak(),
                        new Inline.Strike(Inline.of("c")), new Inline.Text(" "), new Inline.Code(Inline.of("d")), new Inline.Sub(Inline.of("e")),
                        new Inline.Sup(Inline.of("f")), new Inline.Text("g"))));
    }

    @Test
    void lexicalHeadingsQuotesAndLinks() {
        assertThat(lexical("""
                {"type": "extended-heading", "tag": "h3", "children": [{"type": "text", "text": "Head"}]},
                {"type": "heading", "tag": "h1", "children": [{"type": "text", "text": "Top"}]},
                {"type": "extended-quote", "children": [{"type": "text", "text": "Said"}]},
                {"type": "aside", "children": [{"type": "text", "text": "Large"}]},
                {"type": "paragraph", "children": [{"type": "link", "url": "https://example.com/?a=1&b=2", "rel": "noopener", "children": [{"type": "text", "text": "here"}]},
                {"type": "at-link", "href": "/there/", "children": [{"type": "zwnj"}, {"type": "at-link-search", "text": "there"}]}]}"""))
                .containsExactly(new Heading(3, Inline.of("Head")), new Heading(2, Inline.of("Top")), new Quote(List.of(Paragraph.of("Said")), List.of()),
                        new PullQuote(Inline.of("Large"), List.of()), new Paragraph(List.of(
                                new Inline.Link("https://example.com/?a=1&b=2", Inline.of("here")), new Inline.Link("/there/", Inline.of("there")))));
    }

    @Test
    void linksToAHeadingLeadToIt() {
        var nodes = """
                {"type": "paragraph", "children": [{"type": "link", "url": "#%s", "children": [{"type": "text", "text": "down"}]}]},
                {"type": "heading", "tag": "h2", "children": [{"type": "text", "text": "What comes, "}, {"type": "text", "text": "next?"}]}""";
        assertThat(lexical(nodes.formatted("what-comes-next"))).containsExactly(new Paragraph(List.of(new Inline.Link("#what-comes-next", Inline.of("down")))),
                new Heading(2, List.of(new Inline.Anchor("what-comes-next"), new Inline.Text("What comes, next?"))));
        assertThat(lexical(nodes.formatted("whatcomesnext")).toString()).contains("href=#whatcomesnext", "name=whatcomesnext");
        assertThat(mobiledoc("""
                "markups": [["a", ["href", "#what-comes"]]], "sections": [[1, "p", [[0, [0], 1, "down"]]], [1, "h2", [[0, [], 0, "What comes"]]]]""").toString())
                .contains("href=#what-comes", "name=what-comes");
    }

    @Test
    void aListBelowAPointOfALexicalListBelongsToThePointBefore() {
        assertThat(lexical("""
                {"type": "list", "listType": "number", "start": 3, "tag": "ol", "children": [{"type": "listitem", "children": [{"type": "text", "text": "three"}]},
                {"type": "listitem", "children": [{"type": "list", "listType": "bullet", "children": [{"type": "listitem", "children": [{"type": "text", "text": "below"}]}]}]},
                {"type": "listitem", "children": [{"type": "text", "text": "four"}]}]}"""))
                .containsExactly(new NumberedList(3, List.of(
                        new Item(List.of(Paragraph.of("three"), new BulletList(List.of(new Item(List.of(Paragraph.of("below"))))))),
                        new Item(List.of(Paragraph.of("four"))))));
    }

    @Test
    void whatIsInAnUnknownPartStays() {
        var read = new PostBody("""
                {"root": {"children": [{"type": "tabs", "children": [{"type": "paragraph", "children": [{"type": "text", "text": "Kept"}]}]}]}}""", "", "", "").read();
        assertThat(read.body().blocks()).containsExactly(Paragraph.of("Kept"));
        assertThat(read.notes()).containsExactly("Kept what is in a part that is not known here (tabs) and not the part.");
    }

    @Test
    void mobiledocMarkersOpenAndCloseMarks() {
        assertThat(mobiledoc("""
                "atoms": [["soft-return", "", {}], ["mention", "@ada", {"id": 1}]], "markups": [["em"], ["a", ["href", "https://example.com/", "rel", "nofollow"]], ["u"]],
                "cards": [], "sections": [[1, "p", [[0, [], 0, "a "], [0, [0], 0, "b "], [0, [1], 2, "c"], [1, [], 0, 0], [0, [2], 1, "d"], [1, [], 0, 1]]],
                [3, "ol", [[[0, [], 0, "one"]], [[0, [0], 1, "two"]]]], [1, "h2", [[0, [], 0, "Head"]]], [1, "blockquote", [[0, [], 0, "Said"]]],
                [1, "aside", [[0, [], 0, "Large"]]], [2, "/pic.jpg"], [1, "p", []]]"""))
                .containsExactly(
                        new Paragraph(List.of(new Inline.Text("a "), new Inline.Italic(List.of(new Inline.Text("b "),
                                new Inline.Link("https://example.com/", Inline.of("c")))), new Inline.LineBreak(), new Inline.Text("d@ada"))),
                        new NumberedList(1, List.of(new Item(List.of(Paragraph.of("one"))), new Item(List.of(new Paragraph(List.of(new Inline.Italic(Inline.of("two")))))))),
                        new Heading(2, Inline.of("Head")), new Quote(List.of(Paragraph.of("Said")), List.of()), new PullQuote(Inline.of("Large"), List.of()),
                        new Image("/pic.jpg", "", List.of(), ""));
    }

    @Test
    void lexicalGoesBeforeMobiledocAndEitherBeforeHtml() {
        var lexical = "{\"root\": {\"children\": [{\"type\": \"paragraph\", \"children\": [{\"type\": \"text\", \"text\": \"L\"}]}]}}";
        var mobiledoc = "{\"version\": \"0.3.1\", \"sections\": [[1, \"p\", [[0, [], 0, \"M\"]]]]}";
        assertThat(new PostBody(lexical, mobiledoc, "", "<p>H</p>").read().body().text()).isEqualTo("L\n");
        assertThat(new PostBody("", mobiledoc, "", "<p>H</p>").read().body().text()).isEqualTo("M\n");
        assertThat(new PostBody("", "", "*D*", "<p>H</p>").read().body().text()).isEqualTo("H\n");
        assertThat(new PostBody("", "", "*D*", "").read().body().text()).isEqualTo("D\n");
    }

    @Test
    void aSourceThatCannotBeReadIsSaidAndItsHtmlTaken() {
        var read = new PostBody("{\"root\": ", "", "", "<p>H</p>").read();
        assertThat(read.body().text()).isEqualTo("H\n");
        assertThat(read.notes()).singleElement().asString().startsWith("Its Lexical can't be read, so its HTML was taken: ");
        assertThat(new PostBody("", "{\"version\": \"0.2.0\", \"sections\": []}", "", "").read().notes())
                .containsExactly("Its text is in a form that is not read here, and there is no HTML of it.");
    }

    @Test
    void theHtmlOfASiteLosesWhatOnlyItsMembersSaw() {
        var read = new PostBody("", "", "", """
                <p>For all</p><!--members-only--><!--kg-gated-block:begin nonMember:false memberSegment:"status:-free" --><p>Paid</p><!--kg-gated-block:end-->
                <!--kg-gated-block:begin nonMember:true memberSegment:"" --><p>Join</p><!--kg-gated-block:end-->""").read();
        assertThat(read.body().text()).isEqualTo("For all\nJoin\n");
        assertThat(read.body().hasPreviewMark()).isTrue();
        assertThat(read.notes()).containsExactly("Left out a part that the site did not show to everybody: “Paid”.");
    }

    private static List<Block> lexical(String nodes) {
        return new PostBody("{\"root\": {\"type\": \"root\", \"children\": [" + nodes + "]}}", "", "", "").read().body().blocks();
    }

    private static List<Block> mobiledoc(String parts) {
        return new PostBody("", "{\"version\": \"0.3.1\", " + parts + "}", "", "").read().body().blocks();
    }
}
