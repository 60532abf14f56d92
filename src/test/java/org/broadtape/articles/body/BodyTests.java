package org.broadtape.articles.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.broadtape.articles.body.Block.Image;
import org.broadtape.articles.body.Block.Paragraph;
import org.junit.jupiter.api.Test;

class BodyTests {

    @Test
    void wordsAreCountedInEveryBlockAndIdeographsOneByOne() {
        assertThat(Body.of(Paragraph.of("It’s a well-known 3.5 % rise — really."), new Block.Code("x = 1", "")).words()).isEqualTo(6 + 2);
        assertThat(Body.of(Paragraph.of("株価は上昇")).words()).isEqualTo(5);
    }

    @Test
    void thePreviewIsWhatStandsBeforeTheMark() {
        var body = Body.of(Paragraph.of("Free."), new Block.PreviewMark(), Paragraph.of("Paid."));

        assertThat(body.preview()).isEqualTo(Body.of(Paragraph.of("Free.")));
        assertThat(body.withoutPreviewMark()).isEqualTo(Body.of(Paragraph.of("Free."), Paragraph.of("Paid.")));
    }

    @Test
    void withoutAMarkThePreviewIsTheFirstParagraphCutAtASentence() {
        var body = Body.of(new Block.Divider(), Paragraph.of("one ".repeat(40) + "end. " + "two ".repeat(100)), Paragraph.of("Paid."));

        assertThat(body.preview()).isEqualTo(Body.of(Paragraph.of("one ".repeat(40) + "end.")));
    }

    @Test
    void aLongSentenceIsCutWithAnEllipsis() {
        assertThat(Body.of(Paragraph.of("word ".repeat(200))).preview().text().strip()).isEqualTo("word ".repeat(60).strip() + "…");
    }

    @Test
    void aPreviewIsNeverTheWholeOfALongTextWithoutSpaces() {
        assertThat(Body.of(Paragraph.of("株".repeat(5000))).preview().text().length()).isLessThan(800);
    }

    @Test
    void plainTextBecomesParagraphsAtItsEmptyLines() {
        assertThat(Body.ofText("First\nline.\r\n \r\nSecond.\n\n\n").blocks()).containsExactly(Paragraph.of("First line."), Paragraph.of("Second."));
    }

    @Test
    void imagesAreExchangedWhereverTheyLie() {
        var image = new Image("a.jpg", "", List.of(), "");
        var body = Body.of(image, new Block.Gallery(List.of(image), List.of()), new Block.Callout(List.of(image)));

        assertThat(body.withRefs(_ -> "sha256:1").images()).extracting(Image::ref).containsExactly("sha256:1", "sha256:1", "sha256:1");
    }

    @Test
    void aBlockCannotHoldAnAddressThatABrowserWouldRun() {
        assertThatThrownBy(() -> new Inline.Link(" JavaScript:alert(1)", List.of())).hasMessageContaining("is not an address that a link may have");
        assertThatThrownBy(() -> new Block.Button("data:text/html,x", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Image("data:image/png;base64,AAAA", "", List.of(), "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overridesOfDirectionAndControlCharactersAreLeftOut() {
        assertThat(new Inline.Text("pay \u202Etxet\u202C\u0000 \uD800 now\u00AD").text()).isEqualTo("pay txet \uFFFD now\u00AD");
    }

    @Test
    void aProviderIsKnownByWholeLabelsOfItsHost() {
        assertThat(Provider.of("https://www.youtube.com/embed/a")).map(Provider::key).hasValue("youtube");
        assertThat(Provider.of("https://notyoutube.com/embed/a")).isEmpty();
        assertThat(Provider.of("https://youtube.com.evil.example/")).isEmpty();
        assertThat(Provider.of("https://youtube.com@evil.example/")).isEmpty();
    }

    @Test
    void anInstrumentIsNamedByItsMarketAndSymbol() {
        assertThat(Listed.of("XJSE:NPN")).hasValue(new Listed("XJSE", "NPN"));
        assertThat(Listed.of("NPN")).isEmpty();
        assertThat(Listed.of("xjse:NPN")).isEmpty();
        assertThat(Listed.of("XJSE:NPN-->")).isEmpty();
        assertThatThrownBy(() -> new Listed("XJSE", "<b>")).hasMessageContaining("write the market and the symbol, such as XJSE:NPN");
    }
}
