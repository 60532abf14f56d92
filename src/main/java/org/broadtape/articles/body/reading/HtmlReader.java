package org.broadtape.articles.body.reading;

import java.util.List;

import org.broadtape.articles.body.Body;
import org.broadtape.doors.Html;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.jsoup.nodes.Document;

/// Reads HTML from outside: an agency's, a feed's, another system's. Text that a reader of it would see is in the blocks, word
/// for word; what had to be left out is in the notes.
public final class HtmlReader {

    /// What lies deeper than this reader follows keeps its words, so depth is no reason to refuse.
    private static final Limits LIMITS = Limits.DOCUMENT.withDepth(Integer.MAX_VALUE).withCount(2_000_000);

    private HtmlReader() {
    }

    /// Reads a fragment or a whole document, and leaves relative addresses as they are.
    ///
    /// @throws Refused where it is larger than any article
    public static Reading read(String html) {
        return read(html, "");
    }

    /// The same with relative addresses made absolute; `base` is the address of the page or feed that it came from.
    public static Reading read(String html, String base) {
        var document = parse(html, base);
        var source = new Source(Source.targets(document.body()));
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
        var document = Html.document(html, LIMITS);
        if (!base.isEmpty()) {
            document.setBaseUri(base);
        }
        return document;
    }
}
