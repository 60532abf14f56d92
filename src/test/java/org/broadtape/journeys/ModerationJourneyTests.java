package org.broadtape.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Speaking;
import org.broadtape.comments.State;
import org.broadtape.comments.moderation.Sanctions;
import org.broadtape.delivery.mail.PostOffice;
import org.broadtape.members.Members;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Moderators at their queue with the keyboard alone, and authors who want another to look again.
@QuarkusTest
@Tag("browser")
class ModerationJourneyTests extends Journey {

    private static final String QUEUE = "/desk/moderation";
    private static final String SUSPECT = "textarea[name=suspect]";

    @Inject
    Articles articles;

    @Inject
    Comments comments;

    @Inject
    Sanctions sanctions;

    @Inject
    Members members;

    private @Nullable PostOffice office;

    @BeforeAll
    void openThePostOffice() {
        office = new PostOffice();
    }

    @AfterAll
    void closeThePostOffice() {
        post().close();
    }

    @Test
    void aModeratorWorksAnHourByKeyboardAlone() {
        var article = released("Copper before a moderator");
        var writers = new ArrayList<StaffSession>();
        var ids = List.of("Fair point", "Advertising", "A threat", "Shouting", "Off the point", "Fine", "Fine too").stream().map(words -> waiting(article, words, writers)).toList();
        try (var chen = atTheDesk(StaffSession.as(Role.MODERATOR))) {
            chen.goesTo(QUEUE).hitsAndGoes("j", "a");
            assertThat(state(ids.getFirst())).isEqualTo(State.VISIBLE);

            chen.hits("j", "r").writes("Advertising").hitsAndGoes("Enter");
            assertThat(state(ids.get(1))).isEqualTo(State.REJECTED);
            chen.hitsAndGoes("u");
            assertThat(state(ids.get(1))).as("taken back").isEqualTo(State.HELD);
            chen.hits("j", "r").writes("Advertising after all").hitsAndGoes("Enter");
            assertThat(state(ids.get(1))).isEqualTo(State.REJECTED);

            chen.hits("j", "b").writes("Threats").hitsAndGoes("Tab", "Tab", "Tab", "Enter");
            assertThat(sanctions.of(writers.get(2).member())).hasValueSatisfying(bar -> assertThat(bar.until()).as("a ban").isEmpty());
            chen.hits("j", "j", "b").writes("Shouting").hitsAndGoes("Tab", "Tab", "Enter");
            assertThat(sanctions.of(writers.get(3).member())).hasValueSatisfying(bar -> assertThat(bar.until()).as("a mute").isPresent());
            assertThat(chen.reads()).contains("ban: Threats", "mute: Shouting");

            chen.hits("j", "j", "j").hitsAndGoes("c");
            assertThat(chen.reads()).contains("(closed)");

            chen.hits("j", "j", "j", "j", "x", "j", "x").hitsAndGoes("A");
            assertThat(ids.subList(5, 7)).allMatch(id -> state(id) == State.VISIBLE);
            chen.hits("j", "x", "j", "x", "R").writes("All of a kind").hitsAndGoes("Enter");
            assertThat(ids.subList(2, 4)).allMatch(id -> state(id) == State.REJECTED);
            assertThat(state(ids.get(4))).isEqualTo(State.HELD);
        }
    }

    @Test
    void aRuleIsTriedBeforeItHoldsAndReadOnADeskAndOnAPhone() {
        var id = Speaking.says(StaffSession.as(), released("Copper and a rule that is tried"), "Only yttrium rises, and whoever says otherwise has not read the accounts.");
        try (var chen = atTheDesk(StaffSession.as(Role.MODERATOR)); var walking = signedIn(onAPhone(), StaffSession.as(Role.MODERATOR))) {
            for (var moderator : List.of(chen, walking)) {
                moderator.goesTo("/desk/moderation/book").page().locator(SUSPECT).fill("yttrium*");
                moderator.presses("Try on the last 1,000 comments");
                assertThat(moderator.reads()).contains("Tried, and not saved", "Only yttrium rises", "It has a suspect word: yttrium");
                assertThat(moderator.page().locator(SUSPECT).inputValue()).isEqualTo("yttrium*");
            }
            assertThat(state(id)).isEqualTo(State.VISIBLE);
            assertThat(chen.goesTo("/desk/moderation/book").page().locator(SUSPECT).inputValue()).isEmpty();
        }
    }

    @Test
    void aLetterOfTheMenuAndKeysThatAreOffDecideNothing() {
        var id = waiting(released("Copper that nobody decides about"), "Nobody decides", new ArrayList<>());
        try (var chen = atTheDesk(StaffSession.as(Role.MODERATOR))) {
            chen.goesTo(QUEUE).hits("j").hitsAndGoes("g", "a");
            assertThat(chen.at()).isEqualTo("/desk/articles");

            chen.goesTo(QUEUE).page().locator("[data-keys]").click();
            chen.page().locator("#case-" + id).focus();
            chen.hits("a", "u");
            assertThat(chen.goesTo(QUEUE).reads()).contains("Nobody decides");
            assertThat(state(id)).isEqualTo(State.HELD);
        }
    }

    @Test
    void anAuthorAppealsAnotherModeratorDecidesAndTheAuthorReadsWhat() throws InterruptedException {
        var article = released("Copper and an appeal");
        var ada = StaffSession.as();
        var fair = Speaking.says(ada, article, "A fair point, badly received.");
        var unfair = Speaking.says(ada, article, "A slur that was meant kindly.");
        var chen = StaffSession.as(Role.MODERATOR);
        try (var author = signedIn(onAPhone(), ada); var reading = signedIn(byNight(), StaffSession.as()); var first = atTheDesk(chen); var second = atTheDesk(StaffSession.as(Role.MODERATOR))) {
            reading.goesTo("/comments/" + fair).follows("Report");
            reading.page().getByLabel("An attack on somebody").check();
            assertThat(reading.types("In your own words", "It is aimed at me").presses("Send the report").reads()).contains("Thank you. A moderator looks at it.");

            first.goesTo(QUEUE + "?view=all").hits("j", "r").writes("A slur").hitsAndGoes("Enter");
            first.hits("j", "j", "r").writes("Off the point").hitsAndGoes("Enter");
            post().mail(address(ada), "is not shown");
            assertThat(reading.goesTo("/comments/" + fair).reads()).doesNotContain("A fair point");

            for (var id : List.of(fair, unfair)) {
                author.goesTo("/comments/" + id);
                assertThat(author.reads()).contains("A moderator has not taken your comment. Only you see it.");
                author.follows("Read why, and ask for another look").types("Why it should be shown", "It answers the third paragraph").presses("Ask for another look");
                assertThat(author.reads()).contains("You have asked for another look.");
            }

            first.goesTo(QUEUE + "?view=appealed").presses("Grant the appeal");
            assertThat(first.reads()).contains("You rejected this comment yourself.");
            second.goesTo(QUEUE + "?view=appealed");
            assertThat(second.reads()).contains("It answers the third paragraph", "Off the point");
            second.presses("Grant the appeal");
            second.types("Answer to its author", "It reads as one").presses("Turn it down");

            assertThat(post().mail(address(ada), "about your appeal")).isNotBlank();
            assertThat(reading.goesTo("/comments/" + fair).reads()).contains("A fair point, badly received.");
            assertThat(author.goesTo("/comments/" + unfair + "/appeal").reads()).contains("Your appeal was looked at. The comment stays as it is: It reads as one");
            assertThat(state(unfair)).isEqualTo(State.REJECTED);
        }
    }

    /// Where nothing else waits: what other tests have left there is put aside.
    private ArticleId released(String headline) {
        jdbi.useHandle(db -> {
            db.execute("update comments.comment set state = 'WITHDRAWN' where state = 'HELD'");
            db.execute("update comments.appeal set decided_at = now() where decided_at is null");
        });
        return Speaking.forAll(articles.file(story(headline, "A paragraph."), new Fate.Release(Instant.now()), BRUNO));
    }

    private static CommentId waiting(ArticleId article, String words, List<StaffSession> writers) {
        writers.add(StaffSession.as());
        return Speaking.waits(writers.getLast(), article, words + ", " + UUID.randomUUID());
    }

    private State state(CommentId id) {
        return comments.find(id).orElseThrow().state();
    }

    private String address(StaffSession member) {
        return members.called(member.member()).address().orElseThrow().value();
    }

    private PostOffice post() {
        return Objects.requireNonNull(office);
    }
}
