package org.broadtape.comments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.from;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.rule.Rule;
import org.broadtape.comments.rule.Rules;
import org.broadtape.comments.rule.Scope;
import org.broadtape.comments.rule.Who;
import org.broadtape.kernel.Slug;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommentsResourceTests {

    private static final String GOLD_SENTENCE = "You must be signed in and an Insider Gold subscriber to comment.";

    @Inject
    Articles articles;

    @Inject
    Comments comments;

    @Inject
    Rules rules;

    @Test
    void anArticlesPageSaysWhoMayCommentAndHowOneComesThere() {
        var id = released(story("Copper for Gold"));
        var path = articles.called(id).path();
        forGold(id);

        StaffSession.anyone().get(path).then().statusCode(200).body(containsString(GOLD_SENTENCE))
                .body(containsString("href=\"/sign-in?next=%2Fmarkets%2F")).body(containsString("href=\"/membership\"")).body(containsString("href=\"" + path + "/comments\""));
        StaffSession.anyone().get(path + "/comments").then().statusCode(200).body(containsString(GOLD_SENTENCE)).body(not(containsString("<textarea")));
    }

    @Test
    void whoHasNoSuchTierIsToldWhichAndWhatTheySendIsKeptInTheForm() {
        var id = released(story("Copper for Gold again"));
        forGold(id);

        posted(StaffSession.as(), id, "Let me in", "").statusCode(422).body(containsString("You must be an Insider Gold subscriber to comment."));
    }

    @Test
    void underAnArticleForNobodyThePageSaysSo() {
        var id = released(story("Copper for nobody"));
        rules.put(Actor.OPERATOR, new Scope.OfArticle(id.value()), new Rule(new Who.Nobody(), 0, 0));
        StaffSession.anyone().get(articles.called(id).path()).then().body(containsString("No comments are taken under this article."));
    }

    @Test
    void aCommentIsPostedAnsweredValuedChangedAndWithdrawn() {
        var id = released(story("Copper that is talked over"));
        var ada = StaffSession.as();
        var page = articles.called(id).path() + "/comments";

        var comment = address(posted(ada, id, "Stocks *matter* more.", "").statusCode(303));
        StaffSession.anyone().get(page).then().body(containsString("Stocks <em>matter</em> more.")).body(containsString("1 comment"));
        posted(StaffSession.as(), id, "They do not.", comment.replace("/comments/", "")).statusCode(303);
        StaffSession.anyone().get(comment).then().statusCode(200).body(containsString("They do not."));

        var dineo = StaffSession.as();
        posts(dineo).formParam("wanted", "true").post(comment + "/vote").then().statusCode(303);
        posts(dineo).formParam("wanted", "true").post(comment + "/vote").then().statusCode(303);
        dineo.asks().get(comment).then().body(containsString("Valued by 1"));
        posts(ada).formParam("wanted", "true").post(comment + "/vote").then().statusCode(422);
        posts(dineo).formParam("wanted", "false").post(comment + "/vote").then().statusCode(303);
        dineo.asks().get(comment).then().body(not(containsString("Valued by")));

        posts(ada).formParam("text", "Stocks matter most.").post(comment + "/revision").then().statusCode(303);
        ada.asks().get(comment).then().body(containsString("Stocks matter most.")).body(containsString("edited"));
        posts(dineo).formParam("text", "Mine").post(comment + "/revision").then().statusCode(404);

        posts(ada).post(comment + "/withdrawal").then().statusCode(303);
        dineo.asks().get(comment).then().body(containsString("Withdrawn by its author")).body(not(containsString("Stocks matter most."))).body(containsString("They do not."));
    }

    @Test
    void whatCannotBeTakenIsAnsweredInWordsAndNothingThatWasTypedIsLost() {
        var id = released(story("Copper with a long answer"));
        posted(StaffSession.as(), id, "x".repeat(5001), "").statusCode(422).body(containsString("This has 5001 characters; 5000 fit.")).body(containsString("x".repeat(5001)));
        posted(StaffSession.as(), id, " \u0000\u202e ", "").statusCode(422).body(containsString("There are no words in it yet"));
    }

    @Test
    void markupIsShownAsItWasTypedAndAddressesOfPeersAreNotVouchedFor() {
        var id = released(story("Copper under attack"));
        var comment = address(posted(StaffSession.as(), id, "<script>alert(1)</script> <img src=x onerror=alert(1)> [here](javascript:alert(1)) https://example.com/a", "").statusCode(303));
        StaffSession.as().asks().get(comment).then().body(not(containsString("<script>alert"))).body(not(containsString("<img src=x"))).body(not(containsString("href=\"javascript")))
                .body(containsString("rel=\"ugc nofollow\""));
    }

    @Test
    void whatIsHeldOrRejectedIsSeenByItsWriterAlone() {
        var id = released(story("Copper with a held word"));
        var ada = StaffSession.as();
        var comment = address(posted(ada, id, "Unseen words.", "").statusCode(303));
        comments.hold(new CommentId(Long.parseLong(comment.replace("/comments/", ""))));

        ada.asks().get(comment).then().statusCode(200).body(containsString("A moderator looks at your comment"));
        StaffSession.as().asks().get(comment).then().statusCode(404);
        StaffSession.as().asks().get(articles.called(id).path() + "/comments").then().body(not(containsString("Unseen words."))).body(containsString("No comments yet"));
    }

    @Test
    void whatStandsUnderAnArticleThatIsTakenBackIsGoneWithIt() {
        var id = released(story("Copper that is taken back"));
        var path = articles.called(id).path();
        var comment = address(posted(StaffSession.as(), id, "Words under it.", "").statusCode(303));
        articles.withdraw(id, BRUNO);

        StaffSession.as().asks().get(comment).then().statusCode(404).body(not(containsString("Words under it.")));
        StaffSession.as().asks().get(path + "/comments").then().statusCode(404);
        posted(StaffSession.as(), path, "Still here?", "").statusCode(404);
    }

    @Test
    void whoCannotReadTheWholeArticleDoesNotComment() {
        forGold(new ArticleId(0));
        var id = released(story("Copper behind gold").with(from(new AccessLevel.FromTier(new Slug("insider-gold")))));
        posted(StaffSession.as(), id, "Unread, but", "").statusCode(422).body(containsString("Only those who can read the whole article comment on it."));
    }

    @Test
    void aPageHasFirmLimitsHoweverManyComments() {
        var id = released(story("Copper with many words"));
        for (var i = 0; i < 25; i++) {
            posted(StaffSession.as(), id, "Comment number " + i, "").statusCode(303);
        }
        var first = StaffSession.as().asks().get(articles.called(id).path() + "/comments").then().extract().asString();
        assertThat(first.split("<li class=\"comment\"")).hasSize(21);
        assertThat(first).contains("Comment number 24").doesNotContain("Comment number 4<").contains("order=newest&amp;after=");
    }

    @Test
    void aMembersOwnCommentsStandOnTheirAccountWithWhatBecameOfThem() {
        var id = released(story("Copper on the account"));
        var ada = StaffSession.as();
        var comment = address(posted(ada, id, "Kept for me.", "").statusCode(303));
        posts(ada).post(comment + "/withdrawal").then().statusCode(303);

        ada.asks().get("/account/comments").then().statusCode(200).header("Cache-Control", containsString("no-store")).body(containsString("Kept for me.")).body(containsString("Withdrawn"));
        StaffSession.as().asks().get("/account/comments").then().body(not(containsString("Kept for me."))).body(containsString("Nothing written yet."));
    }

    private void forGold(ArticleId id) {
        TestTiers.above(new Slug("insider-gold"), "Insider Gold", Entitlements.NONE);
        if (id.value() > 0) {
            rules.put(Actor.OPERATOR, new Scope.OfArticle(id.value()), new Rule(new Who.FromTier(new Slug("insider-gold")), 0, 0));
        }
    }

    private ValidatableResponse posted(StaffSession by, ArticleId id, String text, String parent) {
        return posted(by, articles.called(id).path(), text, parent);
    }

    private static ValidatableResponse posted(StaffSession by, String path, String text, String parent) {
        return posts(by).formParam("text", text).formParam("parent", parent).formParam("position", "holds").formParam("submission", UUID.randomUUID().toString())
                .post(path + "/comments").then();
    }

    private static String address(ValidatableResponse answer) {
        return answer.header("Location", containsString("/comments/")).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private ArticleId released(Copy copy) {
        return articles.file(copy, new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
    }

    private static RequestSpecification posts(StaffSession member) {
        return member.asks().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
