package org.broadtape.comments.looked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Said;
import org.broadtape.comments.personal.Personal;
import org.broadtape.members.StaffSession;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LooksTests {

    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");

    @Inject
    Looks looks;

    @Inject
    Articles articles;

    @Inject
    Comments comments;

    @Inject
    Personal personal;

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
    void whatWasShownSinceThenIsNewButOnesOwnIsNot() {
        var article = articles.file(story("Copper that is looked at again"), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
        var chen = StaffSession.as().member();
        var old = new CommentId(Said.under(article, chen, "Old."));
        var waited = new CommentId(Said.held(article, chen, "Waited for a moderator."));
        assertThat(fresh(article, List.of(old))).as("before the first look nothing is").isEmpty();
        look(article, Instant.now().toString(), 204);

        var own = new CommentId(Said.under(article, ada.member(), "Mine."));
        var fresh = new CommentId(Said.under(article, chen, "New."));
        comments.approve(waited);

        assertThat(fresh(article, List.of(old, waited, own, fresh))).containsExactlyInAnyOrder(waited, fresh);
    }

    @Test
    void nobodyLooksAtWhatTheyMayNotSee() {
        var draft = articles.file(story("Copper that nobody looks at"), new Fate.Draft(), BRUNO);
        look(draft, "2026-03-07T12:00:00Z", 404);
        assertThat(looks.last(ada.member(), draft)).isEmpty();
    }

    private Set<CommentId> fresh(ArticleId article, List<CommentId> ids) {
        return personal.of(ada.member(), article, ids.stream().map(id -> comments.find(id).orElseThrow()).toList()).fresh();
    }

    private void look(ArticleId article, String at, int status) {
        ada.asks().formParam("at", at).post(articles.called(article).path() + "/comments/look").then().statusCode(status);
    }
}
