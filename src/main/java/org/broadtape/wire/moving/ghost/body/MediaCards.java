package org.broadtape.wire.moving.ghost.body;

import static org.broadtape.wire.moving.ghost.body.Sheet.text;
import static org.broadtape.wire.moving.ghost.body.Sheet.wordsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadtape.articles.body.Address;
import org.broadtape.articles.body.Provider;

/// Cards that show something which is no text: pictures, sounds, films, downloads, and what lies elsewhere.
final class MediaCards {

    private static final Pattern FRAME = Pattern.compile("<iframe\\b[^>]{0,2000}?\\ssrc=[\"']([^\"']{1,4096})[\"']", Pattern.CASE_INSENSITIVE);

    private final Sheet sheet;

    MediaCards(Sheet sheet) {
        this.sheet = sheet;
    }

    void image(JsonNode card) {
        sheet.put("<figure>");
        picture(card);
        linkedCaption(card);
        sheet.put("</figure>");
    }

    private void picture(JsonNode image) {
        sheet.put("<img").attribute("src", text(image, "src")).attribute("alt", text(image, "alt")).put(">");
    }

    /// A picture here leads nowhere; its caption leads where the picture did, unless it leads elsewhere itself.
    private void linkedCaption(JsonNode image) {
        var href = text(image, "href");
        var caption = text(image, "caption");
        if (href.isBlank()) {
            caption(image);
        } else if (caption.isBlank() || caption.contains("<a")) {
            sheet.note("Left out the link of a picture", href);
            caption(image);
        } else {
            sheet.put("<figcaption><a").attribute("href", href).put(">").fragment(caption).put("</a></figcaption>");
        }
    }

    void gallery(JsonNode card) {
        sheet.put("<figure class=\"gallery\">");
        card.path("images").forEach(image -> {
            sheet.put("<figure>");
            picture(image);
            linkedCaption(image);
            sheet.put("</figure>");
        });
        caption(card);
        sheet.put("</figure>");
    }

    /// Two pictures that a slider laid over each other stand side by side.
    void beforeAndAfter(JsonNode card) {
        sheet.put("<figure class=\"gallery\">");
        picture(card.path("beforeImage"));
        picture(card.path("afterImage"));
        caption(card);
        sheet.put("</figure>");
    }

    void audio(JsonNode card) {
        sheet.put("<figure><audio").attribute("src", text(card, "src")).put("></audio>").element("figcaption", text(card, "title")).put("</figure>");
    }

    void video(JsonNode card) {
        var poster = text(card, "customThumbnailSrc").isEmpty() ? text(card, "thumbnailSrc") : text(card, "customThumbnailSrc");
        sheet.put("<figure><video").attribute("src", text(card, "src")).attribute("poster", poster).put("></video>");
        caption(card);
        sheet.put("</figure>");
    }

    /// Its title, what it says of itself, and the file's name are what a download is called here.
    void file(JsonNode card) {
        var name = joined(text(card, "fileTitle"), wordsOf(text(card, "fileCaption")), text(card, "fileName"));
        sheet.put("<div class=\"kg-file-card\"><a").attribute("href", text(card, "src")).put(">").words(name.isEmpty() ? text(card, "src") : name)
                .put("</a></div>");
    }

    void bookmark(JsonNode card) {
        var about = card.path("metadata");
        var href = text(card, "url").isEmpty() ? text(about, "url") : text(card, "url");
        sheet.put("<a class=\"bookmark\"").attribute("href", href).put(">").put("<div class=\"title\">").words(text(about, "title")).put("</div>")
                .put("<div class=\"description\">").words(text(about, "description")).put("</div>")
                .element("div", joined(text(about, "publisher"), text(about, "author"))).put("</a>").around("p", text(card, "caption"));
    }

    /// Only an address is kept: that of the page it was made of, or that of the frame. What has neither keeps its words.
    void embed(JsonNode card) {
        var html = text(card, "html");
        var address = Stream.of(Optional.of(text(card, "url")), frame(html)).flatMap(Optional::stream).filter(each -> Provider.of(each).isPresent()).findFirst()
                .or(() -> frame(html)).or(() -> Address.ofLink(text(card, "url")).filter(each -> !Address.host(each).isEmpty()));
        if (address.isEmpty()) {
            sheet.put("<div>").fragment(html).put("</div>").around("p", text(card, "caption"));
            return;
        }
        sheet.put("<figure><iframe").attribute("src", address.get()).attribute("title", text(card.path("metadata"), "title")).put("></iframe>");
        caption(card);
        sheet.put("</figure>");
        var words = wordsOf(html);
        if (!words.isBlank()) {
            sheet.note("Left out the words that stand in for what is shown from " + Address.host(address.get()), words);
        }
    }

    private static Optional<String> frame(String html) {
        var frame = FRAME.matcher(html);
        return frame.find() ? Optional.of(frame.group(1).replace("&amp;", "&")) : Optional.empty();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).map(String::strip).filter(words -> !words.isEmpty()).distinct().collect(Collectors.joining(" · "));
    }

    private void caption(JsonNode card) {
        sheet.around("figcaption", text(card, "caption"));
    }
}
