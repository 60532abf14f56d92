package org.broadtape.wire.moving.substack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.broadtape.doors.Html;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.moving.thing.Finding;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/// Makes plain HTML of Substack's widgets, which keep what they are in `data-attrs`.
final class LetterHtml {

    private static final Limits DEEP = Limits.DOCUMENT.withDepth(10_000);
    private static final Set<String> FORMS = Set.of("subscription-widget-wrap", "subscription-widget-wrap-editor", "install-substack-app-embed", "community-chat", "poll-embed",
            "captioned-button-wrap", "directMessage");

    private final String place;
    private final Consumer<Finding> findings;

    private LetterHtml(String place, Consumer<Finding> findings) {
        this.place = place;
        this.findings = findings;
    }

    static String plain(String html, String place, Consumer<Finding> findings) {
        var body = Html.fragment(html, DEEP);
        new LetterHtml(place, findings).read(body);
        return body.html();
    }

    private void read(Element body) {
        body.select(".image-link-expand, .header-anchor-parent, .pencraft button").remove();
        body.select("div, p, a").forEach(this::widget);
        body.select("img[data-attrs]").forEach(LetterHtml::picture);
        body.select(".pullquote").forEach(quote -> quote.tagName("blockquote").attr("class", "pullquote"));
        body.select("a.footnote-anchor, a.footnote-number").forEach(mark -> mark.replaceWith(new Element("sup").text(mark.text() + " ")));
        // where the part ends that everyone may read
        body.select(".paywall-jump, .paywall").forEach(wall -> {
            var top = wall;
            while (top.parent() != null && !body.equals(top.parent())) {
                top = top.parent();
            }
            top.before(new Comment("members-only"));
            wall.remove();
        });
    }

    private void widget(Element element) {
        if (element.parent() == null || !element.hasAttr("class")) {
            return;
        }
        if (element.classNames().stream().anyMatch(FORMS::contains)) {
            findings.accept(Finding.dropped("form, poll or advertisement of Substack’s (" + element.className().split(" ", 2)[0] + ")", element.text(), place));
            element.remove();
        } else if (element.hasClass("image-gallery-embed")) {
            gallery(element, attributes(element).path("gallery"));
        } else if (Stream.of("tweet", "twitter-embed", "instagram", "bluesky-wrap", "tiktok-wrap").anyMatch(element::hasClass)) {
            elsewhere(element, attributes(element).path("url").asText());
        } else if (Stream.of("embedded-post-wrap", "digest-post-embed", "embedded-publication-wrap").anyMatch(element::hasClass)) {
            card(element, attributes(element));
        } else if (element.hasClass("latex-rendered")) {
            element.replaceWith(new Element("pre").appendChild(new Element("code").attr("class", "language-latex").text(attributes(element).path("persistentExpression").asText())));
        }
    }

    private static void gallery(Element element, JsonNode gallery) {
        var figure = new Element("figure").addClass("gallery");
        gallery.path("images").forEach(image -> figure.appendChild(new Element("img").attr("src", image.path("src").asText()).attr("alt", gallery.path("alt").asText())));
        if (!gallery.path("caption").asText().isBlank()) {
            figure.appendChild(new Element("figcaption").text(gallery.path("caption").asText()));
        }
        element.replaceWith(figure);
    }

    /// The message itself is shown by its own site; what was copied of it stays as its caption.
    private static void elsewhere(Element element, String url) {
        if (url.matches("https?://\\S+")) {
            var figure = new Element("figure").appendChild(new Element("iframe").attr("src", url));
            if (!element.text().isBlank()) {
                figure.appendChild(new Element("figcaption").text(element.text()));
            }
            element.replaceWith(figure);
        }
    }

    private static void card(Element element, JsonNode about) {
        var url = Stream.of("canonical_url", "url", "base_url").map(key -> about.path(key).asText()).filter(link -> link.matches("https?://\\S+")).findFirst();
        if (url.isPresent()) {
            var title = about.path("title").asText(about.path("name").asText());
            element.replaceWith(new Element("p").appendChild(new Element("a").attr("href", url.get()).text(title.isBlank() ? url.get() : title)));
        }
    }

    /// The picture as it was uploaded, and not as it was scaled for one width.
    private static void picture(Element image) {
        var src = attributes(image).path("src").asText();
        if (src.matches("https?://\\S+")) {
            image.attr("src", src);
        }
        var alt = attributes(image).path("alt").asText();
        if (image.attr("alt").isBlank() && !alt.isBlank() && !alt.equals("null")) {
            image.attr("alt", alt);
        }
    }

    private static JsonNode attributes(Element element) {
        try {
            return element.hasAttr("data-attrs") ? Json.tree(element.attr("data-attrs"), Limits.DOCUMENT) : MissingNode.getInstance();
        } catch (Refused broken) {
            return MissingNode.getInstance();
        }
    }
}
