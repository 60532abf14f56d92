package org.broadtape.wire.formats.feeds;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.values.Tagless;
import org.broadtape.wire.item.Prose;

/// Text constructs of Atom: `type` text, html or xhtml in 1.0; a media type and a `mode` in 0.3.
final class AtomText {

    private AtomText() {
    }

    /// Whether elements stand in it, and are meant as such.
    static boolean isMarkup(Element element) {
        return !element.children().isEmpty();
    }

    static Prose prose(Element text) {
        var type = text.value("type").toLowerCase(Locale.ROOT);
        if (text.value("mode").equals("base64")) {
            var decoded = decoded(text.text());
            return type.contains("html") ? new Prose.Html(decoded) : new Prose.Plain(decoded);
        }
        if (isMarkup(text)) {
            return new Prose.Html(text.markup());
        }
        return (type.isEmpty() && !text.value("mode").equals("escaped")) || type.equals("text") || type.equals("text/plain") ? new Prose.Plain(text.rawText().strip()) : new Prose.Html(text.rawText());
    }

    /// The words alone.
    static String plain(Element text) {
        return switch (prose(text)) {
            case Prose.Plain(var words) -> words.replaceAll("\\s+", " ").strip();
            case Prose.Html(var html, _) -> Tagless.of(html);
            case Prose.Markdown(var markdown) -> markdown;
        };
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
