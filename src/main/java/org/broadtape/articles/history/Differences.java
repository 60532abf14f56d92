package org.broadtape.articles.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.comparison.Comparison.Change;
import org.broadtape.articles.body.comparison.Comparison.Piece;
import org.broadtape.articles.body.comparison.Comparison;
import org.broadtape.articles.copy.Copy;

/// What changed between two revisions of an article.
///
/// @param fields what changed beside the text, by name
/// @param body the text, block by block and word by word
public record Differences(List<Field> fields, Comparison body) {

    /// One thing that an editor sets, before and after.
    public record Field(String name, String before, String after) {
    }

    public static Differences between(Copy before, Copy after) {
        var fields = new ArrayList<Field>();
        note(fields, "headline", before.headline(), after.headline());
        note(fields, "standfirst", before.standfirst(), after.standfirst());
        note(fields, "byline", before.byline(), after.byline());
        note(fields, "image", before.image(), after.image());
        note(fields, "filing", before.filing(), after.filing());
        note(fields, "rights", before.rights(), after.rights());
        note(fields, "language", before.language(), after.language());
        note(fields, "description", before.description(), after.description());
        note(fields, "canonical", before.canonical(), after.canonical());
        note(fields, "mentions", before.mentions(), after.mentions());
        return new Differences(List.copyOf(fields), Comparison.of(before.body(), after.body()));
    }

    /// As text for a terminal: what went in `[-…-]`, what came in `{+…+}`, unchanged blocks left out.
    public String text() {
        var lines = new ArrayList<String>();
        fields.forEach(field -> lines.add(field.name() + ": " + marked(Comparison.of(field.before(), field.after()))));
        body.changes().forEach(change -> {
            switch (change) {
                case Change.Same _ -> {
                }
                case Change.Added(var block) -> lines.add("{+" + words(block) + "+}");
                case Change.Removed(var block) -> lines.add("[-" + words(block) + "-]");
                case Change.Changed(_, _, var pieces) -> lines.add(marked(pieces));
            }
        });
        return lines.isEmpty() ? "nothing changed" : String.join("\n", lines);
    }

    private static void note(List<Field> fields, String name, Object before, Object after) {
        if (!before.equals(after)) {
            fields.add(new Field(name, before.toString(), after.toString()));
        }
    }

    private static String words(Block block) {
        return Body.of(block).text().strip();
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream().map(piece -> switch (piece.fate()) {
            case SAME -> piece.text();
            case ADDED -> "{+" + piece.text() + "+}";
            case REMOVED -> "[-" + piece.text() + "-]";
        }).collect(Collectors.joining());
    }
}
