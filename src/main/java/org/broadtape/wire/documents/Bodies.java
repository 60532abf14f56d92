package org.broadtape.wire.documents;

import java.util.List;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.reading.HtmlReader;
import org.broadtape.articles.body.reading.MarkdownReader;
import org.broadtape.articles.body.reading.Reading;
import org.broadtape.wire.item.Prose;

/// Turns the text of an item into the blocks of a body.
public final class Bodies {

    private Bodies() {
    }

    public static Reading read(Prose prose) {
        return switch (prose) {
            case Prose.Html(var html, var base) -> HtmlReader.read(html, base);
            case Prose.Markdown(var markdown) -> MarkdownReader.read(markdown);
            case Prose.Plain(var text) -> new Reading(plain(text), List.of());
        };
    }

    // agencies end paragraphs with an empty line, or, where there is none, with every line
    private static Body plain(String text) {
        var lines = text.strip();
        return Body.ofText(lines.contains("\n\n") || lines.contains("\n \n") || lines.contains("\r\n\r\n") ? lines : lines.replaceAll("\\R", "\n\n"));
    }
}
