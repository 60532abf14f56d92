package org.broadtape.comments.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Position;
import org.broadtape.comments.Posting;
import org.broadtape.comments.Speaker;
import org.broadtape.comments.State;
import org.broadtape.members.StaffSession;
import org.broadtape.members.Viewer;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportsAndAppealsTests {

    @Inject
    Articles articles;

    @Inject
    Comments comments;

    @Inject
    Sessions sessions;

    @Inject
    Tiers tiers;

    @Test
    void threeMembersReportsBringACommentBeforeAModerator() {
        var id = said(StaffSession.as(), "Nonsense that three report");
        var chen = StaffSession.as(Role.MODERATOR);
        for (var number = 0; number < 2; number++) {
            reported(StaffSession.as(), id);
        }
        chen.asks().get("/desk/moderation?view=reported").then().body(not(containsString("Nonsense that three report")));

        reported(StaffSession.as(), id);

        chen.asks().get("/desk/moderation?view=reported").then().statusCode(200).body(containsString("Nonsense that three report")).body(containsString("An attack on somebody"));
        StaffSession.anyone().get("/comments/" + id).then().statusCode(200).body(containsString("Nonsense that three report")).body(not(containsString("An attack on somebody")));
    }

    @Test
    void aStrangerReportsIllegalContentAloneAndOnlyInGoodFaith() {
        var id = said(StaffSession.as(), "Something that is said to be illegal");
        var report = "/comments/" + id + "/report";

        StaffSession.anyone().header("Sec-Fetch-Site", "same-origin").formParam("kind", "abuse").post(report).then().statusCode(422).body(containsString("Sign in to report a comment"));
        StaffSession.anyone().header("Sec-Fetch-Site", "same-origin").formParam("kind", "illegal").formParam("words", "Section 1 of the Act").formParam("name", "Ruth")
                .formParam("address", "ruth@example.com").post(report).then().statusCode(422).body(containsString("true and complete")).body(containsString("Section 1 of the Act"));
        StaffSession.anyone().header("Sec-Fetch-Site", "same-origin").formParam("kind", "illegal").formParam("words", "Section 1 of the Act").formParam("name", "Ruth")
                .formParam("address", "ruth@example.com").formParam("faith", "true").post(report).then().statusCode(303).header("Location", endsWith(report + "?sent=true"));

        StaffSession.as(Role.MODERATOR).asks().get("/desk/moderation?view=reported").then().body(containsString("Section 1 of the Act"));
    }

    @Test
    void whatCannotBeSeenCannotBeReportedAndAGuessedNumberAnswersAlike() {
        var held = ((Posting.Held) post(StaffSession.as(), "See https://a.example/1 https://b.example/2 https://c.example/3")).comment().id();

        StaffSession.as().asks().get("/comments/" + held + "/report").then().statusCode(404);
        StaffSession.as().asks().get("/comments/987654321/report").then().statusCode(404);
    }

    @Test
    void anAuthorReadsWhyAndSomebodyElseDecidesTheAppeal() {
        var ada = StaffSession.as();
        var id = said(ada, "A fair point, badly received");
        var chen = StaffSession.as(Role.MODERATOR);
        chen.asks().formParam("what", "reject").formParam("reason", "Off the point").formParam("choice", choice(chen, id, "all")).post("/desk/moderation/decisions").then().statusCode(303);

        StaffSession.as().asks().get("/comments/" + id + "/appeal").then().statusCode(404);
        ada.asks().get("/comments/" + id + "/appeal").then().statusCode(200).body(containsString("Off the point"));
        ada.asks().formParam("words", "It answers the third paragraph").post("/comments/" + id + "/appeal").then().statusCode(303);
        ada.asks().formParam("words", "And again").post("/comments/" + id + "/appeal").then().statusCode(422).body(containsString("You have appealed against this already"));

        chen.asks().formParam("granted", "true").formParam("choice", choice(chen, id, "appealed")).post("/desk/moderation/appeals").then().statusCode(422)
                .body(containsString("You rejected this comment yourself"));
        var bruno = StaffSession.as(Role.MODERATOR);
        bruno.asks().get("/desk/moderation?view=appealed").then().body(containsString("It answers the third paragraph"));
        bruno.asks().formParam("granted", "true").formParam("choice", choice(bruno, id, "appealed")).post("/desk/moderation/appeals").then().statusCode(303);

        assertThat(comments.find(id).orElseThrow().state()).isEqualTo(State.VISIBLE);
    }

    @Test
    void anAppealThatIsTurnedDownTellsItsAuthorWhy() {
        var ada = StaffSession.as();
        var id = said(ada, "An unfair point");
        var chen = StaffSession.as(Role.MODERATOR);
        chen.asks().formParam("what", "reject").formParam("reason", "A slur").formParam("choice", choice(chen, id, "all")).post("/desk/moderation/decisions").then().statusCode(303);
        ada.asks().formParam("words", "It was meant kindly").post("/comments/" + id + "/appeal").then().statusCode(303);
        var bruno = StaffSession.as(Role.MODERATOR);

        bruno.asks().formParam("granted", "false").formParam("answer", "It reads as one").formParam("choice", choice(bruno, id, "appealed")).post("/desk/moderation/appeals").then().statusCode(303);

        ada.asks().get("/comments/" + id + "/appeal").then().body(containsString("The comment stays as it is: It reads as one"));
        assertThat(comments.find(id).orElseThrow().state()).isEqualTo(State.REJECTED);
    }

    private static void reported(StaffSession by, CommentId id) {
        by.asks().formParam("kind", "abuse").formParam("words", "").post("/comments/" + id + "/report").then().statusCode(303);
    }

    private String choice(StaffSession moderator, CommentId id, String view) {
        var found = Pattern.compile("value=\"(" + id + ":[0-9]+:[0-9]+)\"").matcher(moderator.asks().get("/desk/moderation?view=" + view).body().asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private CommentId said(StaffSession by, String words) {
        return ((Posting.Posted) post(by, words)).comment().id();
    }

    private Posting post(StaffSession by, String words) {
        var session = sessions.of(by.token()).orElseThrow();
        var viewer = new Viewer.Reader(session.member(), tiers.all().stream().map(Tier::slug).collect(Collectors.toSet()), Optional.empty());
        return comments.post(released(), Optional.empty(), new Speaker(session, viewer, "127.0.0.1"), words, Position.UNSAID, UUID.randomUUID());
    }

    private ArticleId released() {
        return articles.file(story("Spoken against " + UUID.randomUUID(), "A paragraph."), new Fate.Release(Instant.now()), BRUNO);
    }
}
