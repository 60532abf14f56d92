package org.broadtape.comments.imported;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class FamilyTests {

    private static final Instant NOON = Instant.parse("2019-03-02T12:00:00Z");

    @Test
    void commentsStandInTheOrderOfTheirTime() {
        assertThat(placed(said("b", "", 2), said("a", "", 1), said("c", "", 3))).containsExactly("a", "b", "c");
    }

    @Test
    void anAnswerStandsBehindWhatItAnswersWhateverItsTime() {
        assertThat(placed(said("answer", "question", 1), said("question", "", 5), said("other", "", 2))).containsExactly("other", "question", "answer<question");
    }

    @Test
    void whoAnswersNobodyThatIsThereStandsAtTheTop() {
        assertThat(placed(said("a", "lost", 1))).containsExactly("a");
    }

    @Test
    void whoAnswersOneThatCameBeforeStandsBelowIt() {
        assertThat(Family.placed(List.of(said("b", "a", 1)), Set.of("a"))).extracting(Family.Place::parent).containsExactly("a");
    }

    @Test
    void aCircleIsBrokenAtItsOldest() {
        assertThat(placed(said("c", "a", 3), said("b", "c", 2), said("a", "b", 1), said("d", "c", 4), said("self", "self", 5)))
                .containsExactly("a", "c<a", "b<c", "d<c", "self");
    }

    @Test
    void tenThousandDeepAreNoTrouble() {
        var chain = IntStream.range(0, 10_000).mapToObj(number -> said("k" + number, "k" + (number - 1), number)).toList();

        assertThat(Family.placed(chain.reversed(), Set.of())).hasSize(10_000).last().satisfies(last -> assertThat(last.parent()).isEqualTo("k9998"));
    }

    private static List<String> placed(ImportedComment... comments) {
        return Family.placed(List.of(comments), Set.of()).stream().map(place -> place.comment().key() + (place.parent().isEmpty() ? "" : "<" + place.parent())).toList();
    }

    private static ImportedComment said(String key, String parent, int minute) {
        return new ImportedComment(key, parent, "Ada", Optional.empty(), "Well said.", true, NOON.plusSeconds(minute * 60L));
    }
}
