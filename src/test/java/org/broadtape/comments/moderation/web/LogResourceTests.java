package org.broadtape.comments.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Said;
import org.broadtape.comments.moderation.Choice;
import org.broadtape.comments.moderation.Decisions;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogResourceTests {

    private static final Pattern OLDER = Pattern.compile("<a href=\"([^\"]+before=[0-9]+)\">Older</a>");

    @Inject
    Decisions decisions;

    private final ArticleId article = Arc.container().instance(Articles.class).get().file(story("Copper that is logged"), new Fate.Release(Instant.now()), BRUNO);
    private final StaffSession chen = StaffSession.as(Role.MODERATOR);
    private final StaffSession ada = StaffSession.as();
    /// A name that no other test's moderator has.
    private final Actor moderator = new Actor(Optional.of(chen.member()), "Chen " + UUID.randomUUID(), Set.of(Role.MODERATOR), "");

    @Test
    void aDecisionStandsThereWithWhoWhatAndWhyAndIsFoundByEach() {
        var comment = said();
        decisions.reject(moderator, List.of(new Choice(comment, 0, 0)), "Off the point, twice");
        decisions.undo(moderator);

        chen.asks().get("/desk/moderation/log?comment=" + comment).then().statusCode(200).body(containsString("Off the point, twice")).body(containsString("visible, then rejected"))
                .body(containsString("taken back")).body(containsString("rejected, then visible"));
        chen.asks().queryParam("who", moderator.name().replace(" ", "+")).queryParam("what", "REJECTED").get("/desk/moderation/log").then().statusCode(200)
                .body(containsString("Off the point, twice")).body(not(containsString("rejected, then visible"))).body(containsString("value=\"" + moderator.name() + "\""))
                .body(containsString("value=\"REJECTED\" selected"));
        chen.asks().queryParam("who", "nobody-of-that-name").get("/desk/moderation/log").then().body(containsString("The log has no such line."));
    }

    @Test
    void theLogIsReadPageByPageAndNoLineTwice() {
        var choices = IntStream.range(0, 52).mapToObj(_ -> new Choice(said(), 0, 0)).toList();
        decisions.approve(moderator, choices);
        var who = moderator.name().replace(" ", "+");

        var newest = chen.asks().get("/desk/moderation/log?who=" + who).body().asString();
        var older = OLDER.matcher(newest);
        assertThat(older.find()).isTrue();
        var rest = chen.asks().get(older.group(1).replace("&amp;", "&")).body().asString();

        assertThat(comments(newest)).hasSize(50).doesNotContainAnyElementsOf(comments(rest));
        assertThat(comments(rest)).hasSize(2);
        assertThat(rest).doesNotContain(">Older</a>");
    }

    @Test
    void whatIsNoNumberIsSaidAndStaysAndWithoutTheRightThereIsNoLog() {
        chen.asks().get("/desk/moderation/log?comment=seventeen&who=Chen").then().statusCode(422).body(containsString("A comment has a number, such as 17; not “seventeen”"))
                .body(containsString("value=\"seventeen\"")).body(containsString("value=\"Chen\""));
        StaffSession.as(Role.EDITOR).asks().get("/desk/moderation/log").then().statusCode(403);
    }

    private static List<String> comments(String page) {
        return Pattern.compile("log\\?comment=([0-9]+)").matcher(page).results().map(found -> found.group(1)).toList();
    }

    private CommentId said() {
        return new CommentId(Said.under(article, ada.member(), "Said"));
    }
}
