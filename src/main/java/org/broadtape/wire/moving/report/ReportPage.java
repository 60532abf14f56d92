package org.broadtape.wire.moving.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.moving.thing.Finding;

/// The report of sites that moved in as a page of its own: it needs nothing beside it and can be sent to somebody.
public final class ReportPage {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>What moved in</title>
            <style>
            :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
            body { max-inline-size: 60rem; margin: 2rem auto; padding-inline: 1rem }
            h1, h2, h3 { line-height: 1.2 } h3 { margin-block: 2rem 0.25rem }
            table { border-collapse: collapse } th, td { text-align: start; padding: 0.25rem 1rem 0.25rem 0; border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
            td, thead th { text-align: end }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.25rem 0; padding: 0.5rem 0.75rem; background: color-mix(in srgb, currentColor 8%, transparent) }
            p { margin-block: 0.25rem } .place { opacity: 0.75 }
            </style>
            </head>
            <body>
            <h1>What moved in</h1>
            """;

    private ReportPage() {
    }

    /// @throws Refused where the file cannot be written
    public static void write(Path file, List<MoveReport> moves, boolean dry) {
        try {
            Files.writeString(file, of(moves, dry));
        } catch (IOException unwritable) {
            throw new Refused("the report cannot be written to " + file + "; name a file in a folder that exists and may be written to");
        }
    }

    static String of(List<MoveReport> moves, boolean dry) {
        var page = new StringBuilder(HEAD);
        page.append(dry ? "<p>This was a dry run: nothing was kept.</p>\n" : "");
        page.append(moves.isEmpty() ? "<p>No site was among what was imported.</p>\n" : "");
        moves.forEach(move -> move(move, page));
        return page.append("</body>\n</html>\n").toString();
    }

    private static void move(MoveReport move, StringBuilder page) {
        page.append("<h2>").append(escaped(move.run().source())).append("</h2>\n");
        if (move.run().id() > 0) {
            page.append("<p>Run ").append(move.run().id()).append("; <code>./broadtape import --undo ").append(move.run().id()).append("</code> takes it back.</p>\n");
        }
        counts(move, page);
        move.settings().forEach(setting -> page.append("<p>Its ").append(escaped(setting.name())).append(" is ").append(escaped(setting.value())).append(".</p>\n"));
        findings(move, Finding.Sort.DROPPED, "Not here", page);
        findings(move, Finding.Sort.CHANGED, "Here in another form", page);
        if (!move.troubles().isEmpty()) {
            page.append("<h2>Held or refused</h2>\n<ul>\n");
            move.troubles().forEach(trouble -> page.append("<li>").append(escaped(trouble.toString())).append("</li>\n"));
            page.append("</ul>\n").append(move.hasMoreTroubles() ? "<p>There are more of these; the command names them all.</p>\n" : "");
        }
    }

    private static void counts(MoveReport move, StringBuilder page) {
        var words = List.of(Outcome.Word.TAKEN, Outcome.Word.UNCHANGED, Outcome.Word.HELD, Outcome.Word.REFUSED);
        page.append("<table>\n<thead><tr><th></th>").append(words.stream().map(word -> "<th scope=\"col\">" + word.name().toLowerCase(Locale.ROOT) + "</th>").collect(Collectors.joining()))
                .append("</tr></thead>\n<tbody>\n");
        move.counts().forEach((kind, counts) -> page.append("<tr><th scope=\"row\">").append(escaped(kind)).append("</th>")
                .append(words.stream().map(word -> "<td>" + counts.getOrDefault(word, 0) + "</td>").collect(Collectors.joining())).append("</tr>\n"));
        page.append("</tbody>\n</table>\n");
    }

    private static void findings(MoveReport move, Finding.Sort sort, String title, StringBuilder page) {
        var kinds = move.findings().stream().filter(kind -> kind.sort() == sort).toList();
        if (kinds.isEmpty()) {
            return;
        }
        page.append("<h2>").append(title).append("</h2>\n");
        for (var kind : kinds) {
            page.append("<h3>").append(escaped(kind.name())).append(" × ").append(kind.count()).append("</h3>\n");
            for (var example : kind.examples()) {
                page.append(example.place().isEmpty() ? "" : "<p class=\"place\">" + escaped(example.place()) + "</p>\n")
                        .append(example.example().isBlank() ? "" : "<pre>" + escaped(example.example().strip()) + "</pre>\n");
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
