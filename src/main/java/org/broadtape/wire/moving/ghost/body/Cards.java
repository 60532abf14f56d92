package org.broadtape.wire.moving.ghost.body;

import static org.broadtape.wire.moving.ghost.body.Sheet.text;
import static org.broadtape.wire.moving.ghost.body.Sheet.wordsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.broadtape.articles.body.reading.MarkdownReader;

/// Ghost's cards: the same in mobiledoc and Lexical but for the names of some. A card that has no block keeps its words and is named in the
/// notes; one that the site did not show to everybody is left out and named with its words.
final class Cards {

    /// Where an unknown card may keep words that a reader saw.
    private static final List<String> WORDS = List.of("title", "heading", "header", "subheader", "html", "markdown", "text", "textValue", "value", "content",
            "description", "caption", "label", "calloutText", "productTitle", "productDescription", "fileTitle", "fileCaption", "buttonText");

    private final Sheet sheet;
    private final MediaCards media;
    private final BoxCards boxes;

    Cards(Sheet sheet) {
        this.sheet = sheet;
        this.media = new MediaCards(sheet);
        this.boxes = new BoxCards(sheet);
    }

    /// Writes the card of that name.
    void card(String name, JsonNode card) {
        if (new Showing(card).toEveryone()) {
            shown(name, card);
        } else {
            sheet.note("Left out a card (" + name + ") that the site did not show to everybody", said(card));
        }
    }

    private void shown(String name, JsonNode card) {
        switch (name) {
            case "html" -> sheet.put("<div>").fragment(text(card, "html")).put("</div>");
            case "markdown", "card-markdown" -> sheet.put("<div>").fragment(MarkdownReader.html(text(card, "markdown"))).put("</div>");
            case "hr", "horizontalrule" -> sheet.put("<hr>");
            case "code", "codeblock" -> code(card);
            case "paywall" -> sheet.put("<!--members-only-->");
            case "email", "email-cta" -> sheet.note("Left out a card that only mail showed", said(card));
            case "transistor" -> sheet.note("Left out the private podcast of a member (Transistor)", said(card));
            case "image" -> media.image(card);
            case "before-after" -> media.beforeAndAfter(card);
            case "gallery" -> media.gallery(card);
            case "audio" -> media.audio(card);
            case "video" -> media.video(card);
            case "file" -> media.file(card);
            case "bookmark" -> media.bookmark(card);
            case "embed" -> media.embed(card);
            case "button" -> boxes.button(text(card, "buttonUrl"), text(card, "buttonText"));
            case "callout" -> boxes.callout(card);
            case "toggle" -> boxes.toggle(card);
            case "header" -> boxes.header(card);
            case "product" -> boxes.product(card);
            case "signup" -> boxes.signup(card);
            case "call-to-action" -> boxes.callToAction(card);
            default -> unknown(name, card);
        }
    }

    private void code(JsonNode card) {
        var language = text(card, "language").replaceAll("[^A-Za-z0-9+#.-]", "");
        sheet.put("<figure><pre><code").attribute("class", language.isEmpty() ? "" : "language-" + language).put(">\n").words(text(card, "code"))
                .put("</code></pre>").around("figcaption", text(card, "caption")).put("</figure>");
    }

    private void unknown(String name, JsonNode card) {
        var words = said(card);
        sheet.note("Kept only the words of a card that is not known here (" + name + ")", words);
        sheet.element("p", words);
    }

    /// The words of a card, whatever it is.
    static String said(JsonNode card) {
        return WORDS.stream().map(field -> wordsOf(text(card, field)).strip()).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }
}
