package org.broadtape.articles.body.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;

/// Two bodies beside each other, in the order in which they are read.
public record Comparison(List<Change> changes) {

    private static final Pattern PIECE = Pattern.compile("\\s+|[\\p{L}\\p{N}\\p{M}]+|[^\\s\\p{L}\\p{N}]");
    private static final double ALIKE = 0.4;

    /// What happened to a block.
    public sealed interface Change {

        record Same(Block block) implements Change {
        }

        record Added(Block block) implements Change {
        }

        record Removed(Block block) implements Change {
        }

        /// A block whose words or marks changed. Where only marks or addresses did, all pieces are the same.
        record Changed(Block before, Block after, List<Piece> pieces) implements Change {
        }
    }

    /// A run of words inside a block that changed.
    public record Piece(Fate fate, String text) {
    }

    public enum Fate {
        SAME, ADDED, REMOVED
    }

    public Comparison {
        changes = List.copyOf(changes);
    }

    public static Comparison of(Body before, Body after) {
        var changes = new ArrayList<Change>();
        for (var edit : Edits.between(before.blocks(), after.blocks())) {
            if (edit.same()) {
                after.blocks().subList(edit.rightFrom(), edit.rightTo()).forEach(block -> changes.add(new Change.Same(block)));
            } else {
                pair(before.blocks().subList(edit.leftFrom(), edit.leftTo()), after.blocks().subList(edit.rightFrom(), edit.rightTo()), changes);
            }
        }
        return new Comparison(changes);
    }

    /// The difference of two single texts, such as headlines.
    public static List<Piece> of(String before, String after) {
        var left = pieces(before);
        var right = pieces(after);
        var pieces = new ArrayList<Piece>();
        for (var edit : Edits.between(left, right)) {
            if (edit.same()) {
                add(Fate.SAME, left.subList(edit.leftFrom(), edit.leftTo()), pieces);
            } else {
                add(Fate.REMOVED, left.subList(edit.leftFrom(), edit.leftTo()), pieces);
                add(Fate.ADDED, right.subList(edit.rightFrom(), edit.rightTo()), pieces);
            }
        }
        return pieces;
    }

    /// Whether nothing changed.
    public boolean isSame() {
        return changes.stream().allMatch(Change.Same.class::isInstance);
    }

    /// Of blocks that were replaced, each new one is taken as a change of the next old one of its kind that shares words with it.
    private static void pair(List<Block> before, List<Block> after, List<Change> changes) {
        var at = 0;
        for (var block : after) {
            var like = at;
            while (like < before.size() && !alike(before.get(like), block)) {
                like++;
            }
            if (like == before.size()) {
                changes.add(new Change.Added(block));
                continue;
            }
            before.subList(at, like).forEach(gone -> changes.add(new Change.Removed(gone)));
            changes.add(new Change.Changed(before.get(like), block, of(text(before.get(like)), text(block))));
            at = like + 1;
        }
        before.subList(at, before.size()).forEach(gone -> changes.add(new Change.Removed(gone)));
    }

    private static boolean alike(Block before, Block after) {
        if (before.getClass() != after.getClass()) {
            return false;
        }
        var left = new HashSet<>(pieces(text(before)));
        var right = new HashSet<>(pieces(text(after)));
        var smaller = Math.min(left.size(), right.size());
        left.retainAll(right);
        return left.size() >= ALIKE * smaller;
    }

    private static String text(Block block) {
        return Body.of(block).text().stripTrailing();
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(match -> match.group()).toList();
    }

    private static void add(Fate fate, List<String> words, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }
}
