package org.broadtape.comments.pins.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Said;
import org.broadtape.comments.Threads;
import org.broadtape.members.StaffSession;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PinResourceTests {

    private static final Pattern ENTRY = Pattern.compile("id=\"comment-([0-9]+)\"");

    @Inject
    Articles articles;

    @Inject
    Threads threads;

    @Inject
    Audit audit;

    private final StaffSession ada = StaffSession.as();
    private final StaffSession bruno = StaffSession.as(Role.EDITOR);

    @Test
    void aPinnedCommentIsMarkedAndFirstInEveryOrderAndOnNoOtherPage() {
        var article = released("Copper with a pin");
        var page = articles.called(article).path() + "/comments";
        var all = IntStream.range(0, Threads.PAGE + 2).mapToObj(number -> Said.under(article, ada.member(), "Number " + number)).toList();
        var pinned = all.get(1);

        bruno.asks().get(page + "?order=oldest").then().body(containsString("action=\"/comments/" + pinned + "/pin\""));
        pin(bruno, pinned, "true").statusCode(303).header("Location", endsWith(page));

        for (var order : List.of("newest", "oldest", "valued")) {
            var shown = bruno.asks().get(page + "?order=" + order).body().asString();
            assertThat(entries(shown)).as(order).startsWith(pinned).doesNotHaveDuplicates();
            assertThat(shown).containsOnlyOnce("Pinned by the editors");
        }
        assertThat(entries(bruno.asks().get(page + "?order=newest&after=" + all.get(2)).body().asString())).containsExactly(all.getFirst());
        assertThat(audit.about("comment/" + pinned, 5)).extracting(AuditEntry::what, AuditEntry::name).containsExactly(tuple("comment pinned", "Bruno Almeida"));
    }

    @Test
    void aSecondPinTakesThePlaceOfTheFirstAndIsTakenDownAgain() {
        var article = released("Copper with another pin");
        var first = Said.under(article, ada.member(), "First");
        var second = Said.under(article, ada.member(), "Second");
        pin(bruno, first, "true").statusCode(303);

        pin(bruno, second, "true").statusCode(303);
        pin(bruno, first, "false").statusCode(303);
        assertThat(threads.discussion(article).pinned()).contains(new CommentId(second));

        pin(bruno, second, "false").statusCode(303);
        assertThat(threads.discussion(article).pinned()).isEmpty();
    }

    @Test
    void aModeratorPinsFromTheQueue() {
        var article = released("Copper pinned from the queue");
        var comment = Said.under(article, ada.member(), "Worth reading");
        var chen = StaffSession.as(Role.MODERATOR);

        chen.asks().formParam("view", "all").formParam("wanted", "true").post("/desk/moderation/comments/" + comment + "/pin").then().statusCode(303)
                .header("Location", endsWith("/desk/moderation?view=all"));

        chen.asks().get("/desk/moderation?view=all").then().body(containsString("pinned</span>")).body(containsString("Pin it no more"));
        assertThat(threads.discussion(article).pinned()).contains(new CommentId(comment));
    }

    @Test
    void whatIsNotShownOrIsAnAnswerIsNotPinnedAndReadersPinNothing() {
        var article = released("Copper without a pin");
        var top = Said.under(article, ada.member(), "The top");
        var held = Said.held(article, ada.member(), "Held");
        var answer = Said.inAnswerTo(top, article, ada.member(), "An answer");

        pin(bruno, held, "true").statusCode(404);
        pin(bruno, answer, "true").statusCode(422).body(containsString("This is an answer, and stands in its thread. Pin the comment that began it"));
        pin(ada, top, "true").statusCode(403);
        pin(StaffSession.as(Role.WRITER), top, "true").statusCode(403);
        ada.asks().get("/comments/" + top).then().statusCode(200).body(not(containsString("/pin\"")));
        assertThat(threads.discussion(article).pinned()).isEmpty();
    }

    private static List<Long> entries(String page) {
        return ENTRY.matcher(page).results().map(found -> Long.parseLong(found.group(1))).toList();
    }

    private static ValidatableResponse pin(StaffSession by, long comment, String wanted) {
        return by.asks().formParam("wanted", wanted).post("/comments/" + comment + "/pin").then();
    }

    private ArticleId released(String headline) {
        return articles.file(story(headline, "A paragraph."), new Fate.Release(Instant.now()), BRUNO);
    }
}
