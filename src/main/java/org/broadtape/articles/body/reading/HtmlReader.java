package org.broadtape.articles.body.reading;

import java.util.List;
import org.broadtape.articles.body.Body;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Reads HTML from outside: an agency's, a feed's, another system's. Text that a reader of it would see is in the blocks, word
/// for word; what had to be left out is in the notes.
public final class HtmlReader {

    private static final int LONGEST = 20_000_000;

    private HtmlReader() {
    }

    /// Reads a fragment or a whole document, and leaves relative addresses as they are.
    ///
    /// @throws IllegalArgumentException with a sentence, where it is larger than any article
    public static Reading read(String html) {
        return read(html, "");
    }

    /// The same with relative addresses made absolute; `base` is the address of the page or feed that it came from.
    public static Reading read(String html, String base) {
        if (html.length() > LONGEST) {
            throw new IllegalArgumentException("This text is longer than " + LONGEST + " characters.");
        }
        var document = parse(html, base);
        var source = new Source();
        document.head().select("script").forEach(_ -> source.notes.add("Left out a script"));
        document.head().select("style").forEach(_ -> source.notes.add("Left out a style sheet"));
        var walk = new BlockWalk(source, List.of(), 0, 0);
        walk.direction(document.attr("dir"));
        var root = document.selectFirst("html");
        walk.direction(root == null ? "" : root.attr("dir"));
        walk.element(document.body());
        return new Reading(Body.of(walk.finish()), source.notes.all());
    }

    private static Document parse(String html, String base) {
        return Jsoup.parse(html, base);
    }
}
