package org.broadtape.articles.body.rendering;

import java.util.stream.Stream;

import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Pictures;

/// The body as text without markup: for the other half of a mail, for terminals and for those who ask for it.
public final class PlainText {

    private PlainText() {
    }

    /// Paragraphs in one line each; stored files are their words alone.
    public static String of(Body body) {
        return of(body, Pictures.NONE, "");
    }

    /// The same with the addresses of stored files; `site` is the public address of this site.
    public static String of(Body body, Pictures pictures, String site) {
        return new TextBlocks(pictures, site).of(body.blocks());
    }

    /// Lines of at most `columns` characters where words allow it; rows of tables and code stay whole.
    public static String wrapped(Body body, int columns) {
        var wrapped = new StringBuilder();
        of(body).lines().forEach(line -> wrap(line, columns, wrapped));
        return wrapped.toString();
    }

    private static void wrap(String line, int columns, StringBuilder out) {
        var indent = line.replaceFirst("^(\\s*(?:> |- |\\d+\\. )*).*$", "$1");
        var next = indent.contains(">") ? indent : " ".repeat(indent.length());
        if (line.length() <= columns || line.contains("  ") || indent.length() > columns / 2) {
            out.append(line).append('\n');
            return;
        }
        var width = indent.length();
        out.append(indent);
        var first = true;
        for (var word : Stream.of(line.substring(indent.length()).split(" ")).toList()) {
            if (!first && width + 1 + word.length() > columns) {
                out.append('\n').append(next);
                width = next.length();
                first = true;
            }
            out.append(first ? "" : " ").append(word);
            width += word.length() + (first ? 0 : 1);
            first = false;
        }
        out.append('\n');
    }
}
