package org.broadtape.wire.moving.ghost.body;

import static org.broadtape.wire.moving.ghost.body.Sheet.text;
import static org.broadtape.wire.moving.ghost.body.Sheet.wordsOf;

import com.fasterxml.jackson.databind.JsonNode;
import org.broadtape.articles.body.Address;

/// Cards that are a box with text, some with a picture and a button in it.
final class BoxCards {

    private static final int MOST_STARS = 5;

    private final Sheet sheet;

    BoxCards(Sheet sheet) {
        this.sheet = sheet;
    }

    /// A button that leads nowhere keeps its words.
    void button(String href, String label) {
        if (label.isBlank()) {
            return;
        }
        if (Address.ofLink(href).isEmpty() || href.startsWith("#")) {
            sheet.note("Kept only the words of a button that leads nowhere", label);
            sheet.element("p", label);
        } else {
            sheet.put("<p><a class=\"button\"").attribute("href", href).put(">").words(label).put("</a></p>");
        }
    }

    void callout(JsonNode card) {
        var emoji = text(card, "calloutEmoji");
        sheet.put("<aside><p>").words(emoji.isEmpty() ? "" : emoji + " ").fragment(text(card, "calloutText")).put("</p></aside>");
    }

    /// What a reader had to open stands open.
    void toggle(JsonNode card) {
        sheet.put("<aside>").put("<p><b>").fragment(text(card, "heading")).put("</b></p>").around("div", text(card, "content")).put("</aside>");
    }

    /// A heading with a line below it and a button, whose colours and background go.
    void header(JsonNode card) {
        sheet.around("h2", text(card, "header")).around("p", text(card, "subheader"));
        if (card.path("buttonEnabled").asBoolean(false)) {
            button(text(card, "buttonUrl"), text(card, "buttonText"));
        }
        background(card);
    }

    void product(JsonNode card) {
        sheet.put("<aside>");
        picture(text(card, "productImageSrc"));
        sheet.around("h4", text(card, "productTitle"));
        var stars = Math.clamp(card.path("productStarRating").asInt(0), 0, MOST_STARS);
        if (card.path("productRatingEnabled").asBoolean(false) && stars > 0) {
            sheet.element("p", "★".repeat(stars) + "☆".repeat(MOST_STARS - stars));
        }
        sheet.around("div", text(card, "productDescription"));
        if (card.path("productButtonEnabled").asBoolean(false)) {
            button(text(card, "productUrl"), text(card, "productButton"));
        }
        sheet.put("</aside>");
    }

    /// The form goes: the site has its own, below every article.
    void signup(JsonNode card) {
        sheet.put("<aside>").around("h3", text(card, "header")).around("p", text(card, "subheader")).around("p", text(card, "disclaimer")).put("</aside>");
        sheet.note("Left out the form of a sign-up card", text(card, "buttonText"));
        background(card);
    }

    void callToAction(JsonNode card) {
        sheet.put("<aside>");
        if (card.path("hasSponsorLabel").asBoolean(false)) {
            sheet.around("div", text(card, "sponsorLabel"));
        }
        picture(text(card, "imageUrl"));
        sheet.around("div", text(card, "textValue"));
        if (card.path("showButton").asBoolean(true)) {
            button(text(card, "buttonUrl"), text(card, "buttonText"));
        }
        sheet.put("</aside>");
    }

    private void picture(String src) {
        if (!src.isBlank()) {
            sheet.put("<img").attribute("src", src).put(" alt=\"\">");
        }
    }

    private void background(JsonNode card) {
        if (!text(card, "backgroundImageSrc").isBlank()) {
            sheet.note("Left out the picture behind a card", wordsOf(text(card, "backgroundImageSrc")));
        }
    }
}
