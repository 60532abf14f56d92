package org.broadtape.comments.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
import org.broadtape.members.roster.Notes;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ModerationResourceTests {

    /// Of each test its own: the walk of the exits compares what is held with what others say.
    private final String links = " https://a.example/N https://b.example/N https://c.example/N".replace("N", UUID.randomUUID().toString());

    @Inject
    Articles articles;

    @Inject
    Comments comments;

    @Inject
    Sessions sessions;

    @Inject
    Notes notes;

    @Inject
    Tiers tiers;

    @Test
    void aCommentOfManyLinksWaitsUntilAModeratorShowsIt() {
        var article = released("Links that wait");
        var id = held(article, StaffSession.as(), "Read these" + links);
        StaffSession.anyone().get(thread(article)).then().body(not(containsString("Read these"))).body(containsString("No comments yet"));
        var chen = StaffSession.as(Role.MODERATOR);

        chen.asks().get("/desk/moderation?view=all").then().statusCode(200).body(containsString("Read these")).body(containsString("It has 3 links")).body(containsString("Links that wait"));
        chen.asks().formParam("what", "approve").formParam("choice", choice(chen, id)).post("/desk/moderation/decisions").then().statusCode(303);

        StaffSession.anyone().get("/comments/" + id).then().statusCode(200).body(containsString("Read these"));
    }

    @Test
    void theSecondOfTwoModeratorsIsToldWhatTheFirstDid() {
        var article = released("Two at once");
        var id = held(article, StaffSession.as(), "Both look at this" + links);
        var chen = StaffSession.as(Role.MODERATOR);
        var bruno = StaffSession.as(Role.MODERATOR);
        var seen = choice(bruno, id);

        chen.asks().formParam("what", "reject").formParam("reason", "Advertising").formParam("choice", choice(chen, id)).post("/desk/moderation/decisions").then().statusCode(303);
        bruno.asks().formParam("what", "approve").formParam("choice", seen).post("/desk/moderation/decisions").then().statusCode(422)
                .body(containsString("rejected comment " + id)).body(containsString("Nothing was done; look again"));

        assertThat(comments.find(id).orElseThrow().state()).isEqualTo(State.REJECTED);
        StaffSession.anyone().get("/comments/" + id).then().statusCode(404);
    }

    @Test
    void wordsThatWereChangedSinceAModeratorReadThemAreNotDecidedAboutUnread() {
        var article = released("Changed meanwhile");
        var ada = StaffSession.as();
        var id = held(article, ada, "Harmless words" + links);
        var chen = StaffSession.as(Role.MODERATOR);
        var seen = choice(chen, id);
        assertThat(comments.edit(id, speaker(ada), "Other words" + links)).isInstanceOf(Posting.Held.class);
        var reasons = choice(chen, id).replaceFirst("[0-9]+$", "0");

        for (var choice : List.of(seen, reasons)) {
            chen.asks().formParam("what", "approve").formParam("choice", choice).post("/desk/moderation/decisions").then().statusCode(422).body(containsString("look again"))
                    .body(containsString("Other words")).body(not(containsString("Harmless words")));
        }
        chen.asks().formParam("what", "reject").formParam("reason", "Advertising").formParam("choice", reasons).post("/desk/moderation/decisions").then().statusCode(422)
                .body(containsString("The words of comment " + id + " have changed since you read them. Nothing was done; look again"));
        assertThat(comments.find(id).orElseThrow().state()).isEqualTo(State.HELD);

        chen.asks().formParam("what", "approve").formParam("choice", choice(chen, id)).post("/desk/moderation/decisions").then().statusCode(303);
        StaffSession.anyone().get("/comments/" + id).then().statusCode(200).body(containsString("Other words"));
    }

    @Test
    void whatIsKnownOfAWriterStandsBesideTheirComment() {
        var article = released("Notes on a writer");
        var ada = StaffSession.as();
        assertThat(post(article, ada, "Shown before")).isInstanceOf(Posting.Posted.class);
        var id = held(article, ada, "Now this" + links);
        notes.add(Actor.OPERATOR, ada.member(), "Asked on the telephone to be patient with them.");

        StaffSession.as(Role.MODERATOR).asks().get("/desk/moderation?view=all").then().statusCode(200).body(containsString("note: Asked on the telephone to be patient with them."))
                .body(containsString(ada.member() + "</a>: 1 shown, 0 rejected")).body(containsString("id=\"case-" + id + "\""));
    }

    @Test
    void aDecisionIsTakenBackByWhoMadeIt() {
        var article = released("Thought again");
        var id = held(article, StaffSession.as(), "Perhaps" + links);
        var chen = StaffSession.as(Role.MODERATOR);
        chen.asks().formParam("what", "approve").formParam("choice", choice(chen, id)).post("/desk/moderation/decisions").then().statusCode(303);

        chen.asks().formParam("view", "held").post("/desk/moderation/undoing").then().statusCode(303);

        assertThat(comments.find(id).orElseThrow().state()).isEqualTo(State.HELD);
        chen.asks().formParam("what", "reject").formParam("reason", "").formParam("choice", choice(chen, id)).post("/desk/moderation/decisions").then().statusCode(422)
                .body(containsString("Say why, in one line"));
    }

    @Test
    void whoeverIsBannedOrMutedReadsWhyAndWritesNothing() {
        var article = released("Not any more");
        var ada = StaffSession.as();
        var chen = StaffSession.as(Role.MODERATOR);
        chen.asks().formParam("kind", "mute").formParam("days", "7").formParam("reason", "Shouting").post("/desk/moderation/members/" + ada.member().value() + "/sanction").then().statusCode(303);

        ada.asks().get(thread(article)).then().body(containsString("You cannot comment until")).body(containsString("Shouting"));
        assertThat(post(article, ada, "May I?")).isInstanceOf(Posting.Refused.class);

        chen.asks().formParam("view", "held").post("/desk/moderation/members/" + ada.member().value() + "/lifting").then().statusCode(303);
        assertThat(post(article, ada, "Now I may")).isInstanceOf(Posting.Posted.class);
        chen.asks().formParam("kind", "ban").formParam("reason", "Threats").post("/desk/moderation/members/" + ada.member().value() + "/sanction").then().statusCode(303);
        ada.asks().get(thread(article)).then().body(containsString("You cannot comment here any more")).body(containsString("Threats"));
    }

    @Test
    void theSameSaidAgainIsNotTakenAndFromManyItWaits() {
        var article = released("Echoes");
        var ada = StaffSession.as();
        var words = "Buy Saltpan now, it can only rise " + UUID.randomUUID();
        assertThat(post(article, ada, words)).isInstanceOf(Posting.Posted.class);
        assertThat(post(article, ada, words)).isInstanceOf(Posting.Refused.class);

        var others = IntStream.range(0, 6).mapToObj(_ -> post(article, StaffSession.as(), words)).toList();

        assertThat(others.getLast()).isInstanceOf(Posting.Held.class);
    }

    @Test
    void aBurstOfOneMemberWaitsForAPerson() {
        var article = released("A burst");
        var ada = StaffSession.as();
        List<Posting> all = new ArrayList<>();
        for (var number = 0; number < 8; number++) {
            all.add(post(article, ada, "Number " + number + " of many"));
        }

        assertThat(all.getFirst()).isInstanceOf(Posting.Posted.class);
        assertThat(all.getLast()).isInstanceOf(Posting.Held.class);
    }

    @Test
    void aDiscussionIsClosedAndOpenedFromTheQueue() {
        var article = released("Enough of this");
        var chen = StaffSession.as(Role.MODERATOR);

        chen.asks().formParam("closed", "true").post("/desk/moderation/articles/" + article + "/closure").then().statusCode(303);
        StaffSession.anyone().get(thread(article)).then().body(containsString("This discussion is closed."));
        chen.asks().formParam("closed", "false").post("/desk/moderation/articles/" + article + "/closure").then().statusCode(303);
        assertThat(post(article, StaffSession.as(), "Open again")).isInstanceOf(Posting.Posted.class);
    }

    private String choice(StaffSession moderator, CommentId id) {
        var found = Pattern.compile("value=\"(" + id + ":[0-9]+:[0-9]+)\"").matcher(moderator.asks().get("/desk/moderation?view=all").body().asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private CommentId held(ArticleId article, StaffSession by, String words) {
        return ((Posting.Held) post(article, by, words)).comment().id();
    }

    private Posting post(ArticleId article, StaffSession by, String words) {
        return comments.post(article, Optional.empty(), speaker(by), words, Position.UNSAID, UUID.randomUUID());
    }

    private Speaker speaker(StaffSession by) {
        var session = sessions.of(by.token()).orElseThrow();
        return new Speaker(session, new Viewer.Reader(session.member(), tiers.all().stream().map(Tier::slug).collect(Collectors.toSet()), Optional.empty()), "127.0.0.1");
    }

    private ArticleId released(String headline) {
        return articles.file(story(headline, "A paragraph."), new Fate.Release(java.time.Instant.now()), BRUNO);
    }

    private String thread(ArticleId article) {
        return articles.called(article).path() + "/comments";
    }
}
