package org.broadtape.articles.body.rendering;

import java.util.List;
import java.util.Map;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Pictures;

/// The `bodies` of ninjs 3.1: the text as XHTML and as plain text, each with its counts without captions, as the standard counts.
public final class NinjsBodies {

    private NinjsBodies() {
    }

    /// What becomes an array of objects in JSON. `site` is the public address of this site.
    public static List<Map<String, Object>> of(Body body, Pictures pictures, String site) {
        var words = new Body(body.version(), body.blocks().stream().filter(block -> !(block instanceof Block.Image || block instanceof Block.Gallery)).toList());
        var plain = PlainText.of(body, pictures, site);
        return List.of(
                body("application/xhtml+xml", words, "<div xmlns=\"http://www.w3.org/1999/xhtml\">\n" + WireHtml.of(body, pictures, site) + "</div>"),
                body("text/plain", words, plain));
    }

    private static Map<String, Object> body(String type, Body words, String value) {
        return Map.of("role", "main", "contentType", type, "charCount", words.text().strip().length(), "wordCount", words.words(), "value", value);
    }
}
