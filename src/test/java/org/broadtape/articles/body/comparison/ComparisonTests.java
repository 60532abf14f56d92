package org.broadtape.articles.body.comparison;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.comparison.Comparison.Change;
import org.broadtape.articles.body.comparison.Comparison.Fate;
import org.broadtape.articles.body.comparison.Comparison.Piece;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    @Test
    void aChangedWordIsShownInsideItsParagraph() {
        assertThat(Comparison.of("Profit rose 3 % in March.", "Profit fell 3 % in early March.")).containsExactly(
                new Piece(Fate.SAME, "Profit "), new Piece(Fate.REMOVED, "rose"), new Piece(Fate.ADDED, "fell"), new Piece(Fate.SAME, " 3 % in "),
                new Piece(Fate.ADDED, "early "), new Piece(Fate.SAME, "March."));
    }

    @Test
    void paragraphsAreAddedRemovedAndChanged() {
        var intro = Paragraph.of("The intro stays.");
        var old = Paragraph.of("The bank earned 3 billion.");
        var corrected = Paragraph.of("The bank earned 4 billion.");
        var gone = Paragraph.of("Nobody commented today.");
        var end = new Block.Heading(2, Inline.of("Outlook"));

        assertThat(Comparison.of(Body.of(intro, old, gone), Body.of(intro, corrected, end)).changes()).containsExactly(
                new Change.Same(intro),
                new Change.Changed(old, corrected, List.of(new Piece(Fate.SAME, "The bank earned "), new Piece(Fate.REMOVED, "3"),
                        new Piece(Fate.ADDED, "4"), new Piece(Fate.SAME, " billion."))),
                new Change.Added(end),
                new Change.Removed(gone));
    }

    @Test
    void aNewMarkAloneIsAChangeWithTheSameWords() {
        var plain = Paragraph.of("Rates rose.");
        var bold = new Paragraph(List.of(new Inline.Bold(Inline.of("Rates rose."))));

        assertThat(Comparison.of(Body.of(plain), Body.of(bold)).changes()).containsExactly(new Change.Changed(plain, bold, List.of(new Piece(Fate.SAME, "Rates rose."))));
        assertThat(Comparison.of(Body.of(plain), Body.of(plain)).isSame()).isTrue();
    }

    @Property
    void bothTextsCanBeReadFromTheComparison(@ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> before, @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> after) {
        var left = before.stream().map(n -> "w" + n).collect(joining(" "));
        var right = after.stream().map(n -> "w" + n).collect(joining(" "));

        var pieces = Comparison.of(left, right);

        assertThat(pieces.stream().filter(piece -> piece.fate() != Fate.ADDED).map(Piece::text).collect(joining())).isEqualTo(left);
        assertThat(pieces.stream().filter(piece -> piece.fate() != Fate.REMOVED).map(Piece::text).collect(joining())).isEqualTo(right);
    }

    @Test
    void longTextsThatShareNothingAreComparedInBoundedTime() {
        var random = new Random(7);
        var left = random.ints(30_000, 0, 400).mapToObj(n -> "a" + n).collect(joining(" "));
        var right = random.ints(30_000, 0, 400).mapToObj(n -> (n % 2 == 0 ? "a" : "b") + n).collect(joining(" "));

        assertTimeout(Duration.ofSeconds(10), () -> assertThat(Comparison.of(left, right)).isNotEmpty());
    }
}
