package org.broadtape.wire.moving.ghost.body;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadtape.doors.Html;
import org.jsoup.nodes.Element;

/// The HTML that Ghost made of a post for its site, with its cards in the shape in which they are written here: without the knobs of players, and
/// with what was a heading, a caption or a button named as such.
final class SiteHtml {

    private static final Pattern BEGIN = Pattern.compile("<!--\\s{0,9}kg-gated-block:begin([^>]{0,500})-->");
    private static final Pattern END = Pattern.compile("<!--\\s{0,9}kg-gated-block:end\\s{0,9}-->");
    private static final Pattern FOR_ALL = Pattern.compile("nonMember\\s*:\\s*true");

    private static final String KNOBS = ".kg-audio-player, .kg-audio-thumbnail, .kg-video-overlay, .kg-video-player-container, .kg-toggle-card-icon, .kg-file-card-icon,"
            + " .kg-file-card-filesize, .kg-product-card-rating svg, .kg-signup-card-success, .kg-signup-card-error, .kg-bookmark-thumbnail, .kg-bookmark-icon";
    private static final Map<String, String> NAMES = Map.of(".kg-audio-card", "figure", ".kg-audio-title", "figcaption", ".kg-toggle-card", "aside",
            ".kg-product-card, .kg-signup-card, .kg-cta-card", "aside", ".kg-header-card-subheader, .kg-header-card-subheading", "p", ".kg-toggle-heading-text", "b",
            ".kg-signup-card-heading", "h3");
    private static final String BUTTONS = "a.kg-header-card-button, a.kg-product-card-button, a.kg-cta-button";

    private final Sheet sheet;
    private final Element body;

    private SiteHtml(Sheet sheet, Element body) {
        this.sheet = sheet;
        this.body = body;
    }

    /// Writes it.
    static void write(String html, Sheet sheet) {
        var open = shownToAll(Sheet.withoutForeignMarks(html), sheet);
        if (open.contains("kg-")) {
            new SiteHtml(sheet, Html.document("<body>" + open, Sheet.LIMITS).body()).cards();
        } else {
            sheet.put(open);
        }
    }

    /// Without what stands between marks for some readers only; a mark that is not closed reaches to the end.
    private static String shownToAll(String html, Sheet sheet) {
        var open = new StringBuilder();
        var begin = BEGIN.matcher(html);
        var end = END.matcher(html);
        var at = 0;
        while (begin.find(at)) {
            open.append(html, at, begin.start());
            var closed = end.find(begin.end());
            var inside = html.substring(begin.end(), closed ? end.start() : html.length());
            if (FOR_ALL.matcher(begin.group(1)).find()) {
                open.append(inside);
            } else {
                sheet.note("Left out a part that the site did not show to everybody", Sheet.wordsOf(inside));
            }
            at = closed ? end.end() : html.length();
        }
        return open.append(html, at, html.length()).toString();
    }

    private void cards() {
        body.select(".kg-transistor-card").forEach(card -> {
            sheet.note("Left out the private podcast of a member (Transistor)", "");
            card.remove();
        });
        body.select(".kg-video-card video").forEach(SiteHtml::poster);
        body.select(".kg-product-card-rating").forEach(SiteHtml::stars);
        body.select(KNOBS).remove();
        body.select(".kg-file-card-container").forEach(file -> file.text(joined(file.select(".kg-file-card-title, .kg-file-card-caption, .kg-file-card-filename"))));
        body.select(".kg-bookmark-metadata").forEach(about -> about.text(joined(about.children())));
        body.select(".kg-callout-card").forEach(SiteHtml::emoji);
        NAMES.forEach((cards, name) -> body.select(cards).forEach(card -> card.tagName(name)));
        body.select(BUTTONS).addClass("button");
        pictures();
        sheet.put(Sheet.html(body));
    }

    private void pictures() {
        body.select("img.kg-header-card-image").forEach(picture -> {
            sheet.note("Left out the picture behind a card", picture.attr("src"));
            picture.remove();
        });
        body.select(".kg-before-after-card").forEach(card -> card.tagName("figure").addClass("gallery"));
        body.select(".kg-image-card a:has(> img)").forEach(this::link);
    }

    /// As with the card itself: the caption leads where the picture did.
    private void link(Element link) {
        var figure = link.closest(".kg-image-card");
        var caption = figure == null ? null : figure.selectFirst("figcaption");
        if (caption == null || caption.selectFirst("a") != null) {
            sheet.note("Left out the link of a picture", link.attr("href"));
        } else {
            var inside = List.copyOf(caption.childNodes());
            caption.appendElement("a").attr("href", link.attr("href")).insertChildren(0, inside);
        }
        link.unwrap();
    }

    private static void poster(Element video) {
        var card = video.closest(".kg-video-card");
        if (card != null) {
            video.attr("poster", card.attr("data-kg-custom-thumbnail").isEmpty() ? card.attr("data-kg-thumbnail") : card.attr("data-kg-custom-thumbnail"));
        }
    }

    private static void stars(Element rating) {
        var all = rating.select(".kg-product-card-rating-star").size();
        var lit = rating.select(".kg-product-card-rating-active").size();
        rating.text("★".repeat(lit) + "☆".repeat(Math.max(0, all - lit)));
    }

    private static void emoji(Element card) {
        var emoji = card.selectFirst(".kg-callout-emoji");
        var text = card.selectFirst(".kg-callout-text");
        if (emoji != null && text != null) {
            text.prependText(emoji.text() + " ");
            emoji.remove();
        }
    }

    private static String joined(List<Element> parts) {
        return parts.stream().map(Element::text).map(String::strip).filter(words -> !words.isEmpty()).distinct().collect(Collectors.joining(" · "));
    }
}
