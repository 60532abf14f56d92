package org.broadtape.articles.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.broadtape.articles.body.Block.Align;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Block.Image;
import org.broadtape.articles.body.Block.Item;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Block.Unknown;
import org.junit.jupiter.api.Test;

public class BodyJsonTests {

    public static final Body ONE_OF_EACH = Body.of(
            new Paragraph(List.of(new Inline.Text("Plain "), new Inline.Bold(List.of(new Inline.Italic(Inline.of("both")))), new Inline.LineBreak(),
                    new Inline.Link("https://example.org/?a=1&b=2", Inline.of("a link")), new Inline.Sub(Inline.of("2")), new Inline.Sup(Inline.of("3")),
                    new Inline.Strike(Inline.of("old")), new Inline.Code(Inline.of("x < y")),
                    new Inline.Anchor("note"), new Inline.Language("fr-CA", "ltr", Inline.of("bon mot")), new Inline.Link("#note", Inline.of("there")))),
            new Block.Heading(3, Inline.of("A subhead")),
            new Block.BulletList(List.of(new Item(List.of(Paragraph.of("One"), new Block.NumberedList(4, List.of(new Item(List.of(Paragraph.of("Four"))))))))),
            new Block.Quote(List.of(Paragraph.of("Said so.")), Inline.of("A minister")),
            new Block.PullQuote(Inline.of("Rates will fall"), Inline.of("Ada")),
            new Image("sha256:0a", "A harbour", Inline.of("The harbour."), "Bruno"),
            new Block.Gallery(List.of(new Image("/a.jpg", "", List.of(), "")), Inline.of("Two views")),
            new Block.Audio("/a.mp3", Inline.of("Listen")),
            new Block.Video("/a.mp4", "/a.jpg", Inline.of("Watch")),
            new Block.File("/report.pdf", "Report"),
            new Block.Bookmark("https://example.org/", "Title", "About", "Example"),
            new Block.Button("https://example.org/buy", "Buy"),
            new Block.Table(Inline.of("Results"), List.of(new Row(List.of(new Cell(Inline.of("Year"), true, 2, 1, Align.AUTO)))),
                    List.of(new Row(List.of(new Cell(Inline.of("2025"), false, 1, 2, Align.END), new Cell(List.of(), false, 1, 1, Align.CENTER)))), List.of()),
            new Block.Embed("youtube", "https://www.youtube.com/watch?v=a", Inline.of("A film")),
            new Block.Callout(List.of(Paragraph.of("Background"))),
            new Block.Code("a\n  b", "sql"),
            new Block.Divider(),
            new Block.PreviewMark(),
            new Block.InstrumentCard(new Listed("XJSE", "ABC"), Inline.of("R12.50 on Monday")));

    @Test
    void everyBlockComesBackAsItWas() {
        assertThat(Body.fromJson(ONE_OF_EACH.toJson())).isEqualTo(ONE_OF_EACH);
    }

    @Test
    void theStoredShapeIsTheDocumentedOne() {
        var body = Body.of(new Paragraph(List.of(new Inline.Text("Up "), new Inline.Bold(Inline.of("3 %")))), new Block.Divider());

        assertThat(body.toJson()).isEqualTo("""
                {"version":1,"blocks":[{"type":"paragraph","text":["Up ",{"type":"bold","content":["3 %"]}]},{"type":"divider"}]}""");
    }

    @Test
    void aBlockOfALaterVersionIsWrittenBackWithItsMeaning() {
        var json = """
                {"version":2,"blocks":[{"type":"poll","text":["Will rates ",{"type":"bold","content":["fall"]},"?"],"share":1.50,"big":12345678901234567890,"none":null}]}""";

        var body = Body.fromJson(json);

        assertThat(body.toJson()).isEqualTo(json);
        assertThat(((Unknown) body.blocks().getFirst()).text()).isEqualTo("Will rates fall?");
    }

    @Test
    void inABodyOfALaterVersionWhatABlockHasMoreIsKept() {
        var json = """
                {"version":2,"blocks":[{"type":"paragraph","text":["As ever"]},{"type":"paragraph","text":["In red"],"colour":"red"},\
                {"type":"quote","blocks":[{"type":"paragraph","text":["Said"],"mood":3}]}]}""";

        var body = Body.fromJson(json);

        assertThat(body.toJson()).isEqualTo(json);
        assertThat(body.blocks().getFirst()).isEqualTo(Paragraph.of("As ever"));
        assertThat(body.text()).isEqualTo("As ever\nIn red\nSaid\n");
    }

    @Test
    void aBlockWithAnUnknownMarkIsKeptWhole() {
        var json = """
                {"version":1,"blocks":[{"type":"callout","blocks":[{"type":"paragraph","text":[{"type":"spoiler","content":["secret"]}]}]}]}""";

        assertThat(Body.fromJson(json).toJson()).isEqualTo(json);
    }

    @Test
    void anAddressThatABrowserWouldRunIsNotUnderstood() {
        var body = Body.fromJson("""
                {"version":1,"blocks":[{"type":"paragraph","text":[{"type":"link","href":"java\\tscript:alert(1)","content":["Read"]}]}]}""");

        assertThat(body.blocks().getFirst()).isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(unknown.text()).isEqualTo("Read"));
    }

    @Test
    void whatIsNoBodyIsRefusedInASentence() {
        assertThatThrownBy(() -> Body.fromJson("[]")).hasMessage("This is not a body: it needs a version and blocks.");
        assertThatThrownBy(() -> Body.fromJson("{\"version\":1,\"blocks\":[")).hasMessageStartingWith("This body is not JSON: ");
    }

    @Test
    void aBodyDeeperThanAnyArticleIsRefused() {
        var deep = "[".repeat(5000) + "]".repeat(5000);

        assertThatThrownBy(() -> Body.fromJson("{\"version\":1,\"blocks\":" + deep + "}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBodyWithMoreBlocksThanAnyArticleIsRefused() {
        var many = "{\"type\":\"divider\"},".repeat(Body.MOST_BLOCKS) + "{\"type\":\"divider\"}";

        assertThatThrownBy(() -> Body.fromJson("{\"version\":1,\"blocks\":[" + many + "]}")).hasMessage("This body has more than 50000 blocks.");
    }

    @Test
    void blocksNestedTooDeepAreKeptWithoutBeingUnderstood() {
        var json = "{\"type\":\"callout\",\"blocks\":[".repeat(30) + "{\"type\":\"divider\"}" + "]}".repeat(30);
        var body = Body.fromJson("{\"version\":1,\"blocks\":[" + json + "]}");

        assertThat(body.all().anyMatch(Unknown.class::isInstance)).isTrue();
        assertThat(body.toJson()).isEqualTo("{\"version\":1,\"blocks\":[" + json + "]}");
    }
}
