package org.broadtape.wire.moving.ghost.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.articles.body.reading.HtmlReader;
import org.broadtape.articles.body.reading.MarkdownReader;
import org.broadtape.articles.body.reading.Reading;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;

/// A post's text in the forms in which an export has it; empty for each that is missing. The source counts, and only where there is none, or
/// none that can be read, what Ghost made of it.
///
/// @param markdown of Ghost 0.x
public record PostBody(String lexical, String mobiledoc, String markdown, String html) {

    /// The body, and in sentences what of it is not as it was.
    ///
    /// @throws Refused where it is larger than any article
    public Reading read() {
        var trouble = new ArrayList<String>();
        return source("Lexical", lexical, trouble).filter(tree -> tree.path("root").isObject()).map(PostBody::ofLexical)
                .or(() -> source("mobiledoc", mobiledoc, trouble).filter(Mobiledoc::understands).map(PostBody::ofMobiledoc))
                .map(reading -> with(trouble, reading))
                .orElseGet(() -> with(trouble, markup(trouble)));
    }

    /// The words of a little HTML, as captions have it.
    public static String wordsOf(String html) {
        return Sheet.wordsOf(html);
    }

    private Reading markup(List<String> trouble) {
        if (markdown.isBlank() || !html.isBlank()) {
            if (html.isBlank() && !(lexical.isBlank() && mobiledoc.isBlank())) {
                trouble.add("Its text is in a form that is not read here, and there is no HTML of it.");
            }
            return ofHtml(html);
        }
        return MarkdownReader.read(markdown);
    }

    private static Optional<JsonNode> source(String form, String json, List<String> trouble) {
        if (json.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.tree(json, Limits.DOCUMENT));
        } catch (Refused refused) {
            trouble.add("Its " + form + " can't be read, so its HTML was taken: " + refused.sentence());
            return Optional.empty();
        }
    }

    private static Reading ofLexical(JsonNode tree) {
        var sheet = new Sheet();
        new Lexical(sheet).children(tree.path("root"));
        return read(sheet);
    }

    private static Reading ofMobiledoc(JsonNode document) {
        var sheet = new Sheet();
        new Mobiledoc(sheet, document).write();
        return read(sheet);
    }

    private static Reading ofHtml(String html) {
        var sheet = new Sheet();
        SiteHtml.write(html, sheet);
        return read(sheet);
    }

    /// In a body, since a mark that stands before all else would lie outside it.
    private static Reading read(Sheet sheet) {
        return with(sheet.notes(), HtmlReader.read("<body>" + sheet.html()));
    }

    private static Reading with(List<String> before, Reading reading) {
        return before.isEmpty() ? reading : new Reading(reading.body(), Stream.concat(before.stream(), reading.notes().stream()).toList());
    }
}
