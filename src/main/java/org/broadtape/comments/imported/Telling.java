package org.broadtape.comments.imported;

import org.broadtape.doors.Html;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.jsoup.nodes.Element;

/// The text of a comment of another system: as words, and as HTML of paragraphs, quotes, lists, emphasis and links, with nothing else in it.
///
/// @param source its words, paragraphs apart by an empty line
record Telling(String source, String html) {

    private static final Limits LIMITS = Limits.DOCUMENT.withBytes(200_000).withCount(20_000);

    /// Where the text has no paragraphs of its own, its lines are lines, as WordPress has it.
    static Telling of(String html) {
        var text = html.replace("\r\n", "\n").strip();
        try {
            return read(Html.fragment(Html.body(text.matches("(?is).*<(p|br|div|li)\\b.*") ? text : lines(text), LIMITS), LIMITS));
        } catch (Refused tooMuch) { // deep or long as no reader writes: its words, as far as they go
            var bare = text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
            return read(new Element("div").appendChild(new Element("p").text(bare.substring(0, Math.min(bare.length(), 20_000)))));
        }
    }

    private static String lines(String text) {
        return "<p>" + text.replaceAll("\n\\s*\n", "</p><p>").replace("\n", "<br>") + "</p>";
    }

    private static Telling read(Element body) {
        var writing = new TellingWriting();
        body.childNodes().forEach(writing::node);
        return writing.done();
    }
}
