package org.broadtape.articles.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UndoTests {

    @Inject
    Articles articles;

    @Inject
    Undo undo;

    @Test
    void anArticleThatWasWorkedOnAMomentAgoIsNotTakenBackNorAnyBesideIt() {
        var untouched = articles.file(story("Tin as it came", "It came."), new Fate.Release(Instant.now()), BRUNO);
        var revised = articles.file(story("Tin as the desk has it", "It came."), new Fate.Release(Instant.now()), BRUNO);
        articles.revise(revised, story("Tin as the desk has it", "It came, and was mended."), BRUNO, "mended");

        assertThatThrownBy(() -> undo.takeBack(List.of(untouched, revised))).isInstanceOf(Refused.class).hasMessageContaining("has been revised");

        assertThat(articles.called(untouched).headline()).isEqualTo("Tin as it came");
        assertThat(articles.called(revised).html()).contains("mended");
    }
}
