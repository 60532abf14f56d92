package org.broadtape.comments.looked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.members.StaffSession;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LooksTests {

    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");

    @Inject
    Looks looks;

    @Inject
    Articles articles;

    private final StaffSession ada = StaffSession.as();

    @Test
    void whatWasSeenIsKeptAndNeverLessThanBefore() {
        var article = articles.file(story("Copper that is looked at"), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
        assertThat(looks.last(ada.member(), article)).isEmpty();

        look(article, "2026-03-07T12:00:00Z", 204);
        assertThat(looks.last(ada.member(), article)).contains(NOON);
        look(article, "2026-03-06T12:00:00Z", 204);
        assertThat(looks.last(ada.member(), article)).contains(NOON);
        look(article, "2999-03-06T12:00:00Z", 204);
        assertThat(looks.last(ada.member(), article)).hasValueSatisfying(at -> assertThat(at).isBefore(Instant.now().plusSeconds(1)));
        look(article, "yesterday", 422);
    }

    @Test
    void nobodyLooksAtWhatTheyMayNotSee() {
        var draft = articles.file(story("Copper that nobody looks at"), new Fate.Draft(), BRUNO);
        look(draft, "2026-03-07T12:00:00Z", 404);
        assertThat(looks.last(ada.member(), draft)).isEmpty();
    }

    private void look(ArticleId article, String at, int status) {
        ada.asks().formParam("at", at).post(articles.called(article).path() + "/comments/look").then().statusCode(status);
    }
}
