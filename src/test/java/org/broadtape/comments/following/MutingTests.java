package org.broadtape.comments.following;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.Said;
import org.broadtape.delivery.mail.MailFiles;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.StaffSession;
import org.broadtape.members.signin.web.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Following a thread by a button, being told of it by mail, muting it by the mail's link.
@QuarkusTest
class MutingTests {

    private static final Pattern LINK = Pattern.compile("https?://\\S+?(/following/[\\w-]+)");

    @Inject
    Articles articles;

    @Inject
    Members members;

    @Inject
    Following following;

    @Inject
    MailFiles files;

    private final EmailAddress address = EmailAddress.of(UUID.randomUUID() + "@example.com");
    private ArticleId article = new ArticleId(0);
    private MemberId ada = new MemberId(0);

    @BeforeEach
    void spokenUnder() {
        article = articles.file(story("Copper that is muted"), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
        ada = members.joined(address, "Ada", "test").id();
    }

    @Test
    void theLinkOfAMailShowsAButtonAndTheButtonMutes() throws InterruptedException {
        var question = Said.under(article, ada, "Is copper done?");
        Said.shown(question, article);
        var chen = members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Chen", "test").id();
        following.follow(ada, new Followed(article, question));
        Said.shown(Said.inAnswerTo(question, article, chen, "By no means."), article);

        var mail = new Mailbox(files, address.value()).mail("Chen answered you: Copper that is muted");
        var link = LINK.matcher(mail);
        assertThat(link.find()).isTrue();

        given().get(link.group(1)).then().statusCode(200).header("Cache-Control", "no-store").body(containsString("Mute this thread")).body(not(containsString("Copper that is muted")));
        assertThat(following.of(ada, article).thread(question)).as("looking changes nothing").isTrue();

        given().redirects().follow(false).formParam("List-Unsubscribe", "One-Click").post(link.group(1)).then().statusCode(200).body(containsString("You get no more mails about this thread"));
        assertThat(following.of(ada, article).thread(question)).isFalse();
    }

    @Test
    void aLinkThatIsNotOursMutesNothing() {
        given().get("/following/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").then().statusCode(404);
        given().post("/following/AAAA").then().statusCode(404);
    }

    @Test
    void whoIsSignedInFollowsAThreadOrTheWholeDiscussionAndNotAnyMore() {
        var question = Said.under(article, ada, "Is copper done?");
        var answer = Said.inAnswerTo(question, article, ada, "It is.");
        var dineo = StaffSession.as();

        choose(dineo, answer, "thread", "true", 303);
        assertThat(following.of(dineo.member(), article).threads()).containsExactly(question);
        choose(dineo, answer, "thread", "false", 303);
        choose(dineo, answer, "discussion", "true", 303);
        assertThat(following.of(dineo.member(), article)).isEqualTo(new Follows(true, java.util.Set.of(), java.util.Set.of(question)));
        choose(dineo, answer, "everything", "true", 422);
        given().header("Sec-Fetch-Site", "same-origin").redirects().follow(false).formParam("what", "thread").post("/comments/" + answer + "/following").then().statusCode(422)
                .body(containsString("/sign-in"));
    }

    @Test
    void whatIsNotToBeSeenCannotBeFollowed() {
        var draft = articles.file(story("Copper that nobody sees"), new Fate.Draft(), BRUNO);
        var dineo = StaffSession.as();

        choose(dineo, Said.held(article, ada, "Held."), "thread", "true", 404);
        choose(dineo, Said.under(draft, ada, "Inside information."), "thread", "true", 404);
        choose(dineo, 987_654_321, "thread", "true", 404);
    }

    private static void choose(StaffSession member, long comment, String what, String wanted, int status) {
        member.asks().formParam("what", what).formParam("wanted", wanted).post("/comments/" + comment + "/following").then().statusCode(status);
    }
}
