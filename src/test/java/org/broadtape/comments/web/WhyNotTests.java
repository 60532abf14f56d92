package org.broadtape.comments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.Cast;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.passes.Holder;
import org.broadtape.articles.passes.Meter;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Speaking;
import org.broadtape.comments.moderation.Sanctions;
import org.broadtape.comments.rule.Rule;
import org.broadtape.comments.rule.Rules;
import org.broadtape.comments.rule.Scope;
import org.broadtape.comments.rule.Who;
import org.broadtape.delivery.mail.MailFiles;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.StaffSession;
import org.broadtape.members.signin.web.Browser;
import org.broadtape.members.signin.web.Mailbox;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.grants.Giving;
import org.broadtape.members.tiers.grants.Grants;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever may not comment reads why, on the page and when they send the form nevertheless; what they wrote is still there.
@QuarkusTest
class WhyNotTests {

    private static final Slug GOLD = new Slug("insider-gold");

    @Inject
    Articles articles;

    @Inject
    Comments comments;

    @Inject
    Rules rules;

    @Inject
    Grants grants;

    @Inject
    Sanctions sanctions;

    @Inject
    Members members;

    @Inject
    MailFiles files;

    @Inject
    Jdbi jdbi;

    @Inject
    Meter meter;

    @Inject
    CommentsPlace place;

    private ArticleId article = new ArticleId(0);

    @BeforeEach
    void articleToSpeakUnder() {
        article = Speaking.forAll(articles.file(story("Copper that not everybody speaks under"), new Fate.Release(Instant.now()), BRUNO));
    }

    @Test
    void banned() {
        var ada = StaffSession.as();
        sanctions.ban(Actor.OPERATOR, ada.member(), "Threats");
        reads(ada, "You cannot comment here any more. The reason that was given: Threats");
    }

    @Test
    void muted() {
        var ada = StaffSession.as();
        sanctions.mute(Actor.OPERATOR, ada.member(), 7, "Shouting");
        reads(ada, "You cannot comment until ");
        assertThat(page(ada)).contains(". The reason that was given: Shouting");
    }

    @Test
    void closed() {
        comments.close(article, "Chen");
        reads(StaffSession.as(), "This discussion is closed.");
    }

    @Test
    void closedByItselfAfterSoManyDays() {
        rules.put(Actor.OPERATOR, new Scope.OfArticle(article.value()), new Rule(new Who.FromTier(Tier.FREE), 7, 0));
        sends(StaffSession.as(), "On the first day").statusCode(303);
        jdbi.useHandle(db -> db.execute("update articles.article set released_at = released_at - interval '7 days' where id = ?", article.value()));
        reads(StaffSession.as(), "This discussion is closed.");
    }

    @Test
    void tooNew() {
        rules.put(Actor.OPERATOR, new Scope.OfArticle(article.value()), new Rule(new Who.FromTier(Tier.FREE), 0, 30));
        var ada = StaffSession.as();
        reads(ada, "You can comment from ");
        assertThat(page(ada)).contains(" on, when you will have been a member for long enough.");
    }

    @Test
    void nameless() {
        var ada = Speaking.called("");
        reads(ada, "You comment under a public name, and have none yet.");
        assertThat(page(ada)).contains("<a href=\"/account\">Choose a public name</a>");
    }

    @Test
    void aTierThatEndsWhileAMemberChangesACommentEndsThatTooAndTheCommentStays() {
        TestTiers.above(GOLD, "Insider Gold", Entitlements.NONE);
        rules.put(Actor.OPERATOR, new Scope.OfArticle(article.value()), new Rule(new Who.FromTier(GOLD), 0, 0));
        var dineo = Speaking.called("Dineo");
        var grant = grants.give(Actor.OPERATOR, dineo.member(), Giving.byHand(GOLD, Optional.empty(), "a test", true));
        var id = Speaking.says(dineo, article, "As Gold says it.");
        dineo.asks().get("/comments/" + id + "/revision").then().statusCode(200).body(containsString("As Gold says it."));

        grants.end(Actor.OPERATOR, dineo.member(), grant, "a test");

        dineo.asks().formParam("text", "As nobody says it.").post("/comments/" + id + "/revision").then().statusCode(422)
                .body(containsString("You must be an Insider Gold subscriber to comment.")).body(containsString("As nobody says it."));
        assertThat(comments.find(id).orElseThrow().source()).isEqualTo("As Gold says it.");
        StaffSession.anyone().get("/comments/" + id).then().statusCode(200).body(containsString("As Gold says it."));
    }

    @Test
    void whoReadsTheWholeByAPassCommentsWhereTheRuleLetsThem() {
        TestTiers.above(GOLD, "Insider Gold", Entitlements.NONE);
        article = Speaking.forAll(articles.file(story("Copper that Gold reads whole").with(Cast.from(new AccessLevel.FromTier(GOLD))), new Fate.Release(Instant.now()), BRUNO));
        var ada = StaffSession.as();
        reads(ada, "Only those who can read the whole article comment on it.");

        meter.spend(article, Holder.of(ada.member()), 1);

        sends(ada, "Read by a pass").statusCode(303);
        rules.put(Actor.OPERATOR, new Scope.OfArticle(article.value()), new Rule(new Who.FromTier(GOLD), 0, 0));
        reads(ada, "You must be an Insider Gold subscriber to comment.");
    }

    @Test
    void whatWasOpenedBeforeSigningInCountsAfterIt() throws InterruptedException {
        TestTiers.above(GOLD, "Insider Gold", Entitlements.NONE);
        article = Speaking.forAll(articles.file(story("Copper that was given away", "The whole of it.").with(Cast.from(new AccessLevel.FromTier(GOLD))), new Fate.Release(Instant.now()), BRUNO));
        var address = UUID.randomUUID() + "@example.com";
        members.joined(EmailAddress.of(address), "Ada", "site");
        jdbi.useHandle(db -> db.execute("delete from jobs.budget"));
        var browser = new Browser();
        assertThat(browser.post(articles.called(article).path() + "/whole").statusCode()).isEqualTo(303);

        browser.post("/sign-in", "address", address, "next", "", "website", "");
        browser.post("/sign-in/code", "code", Mailbox.code(new Mailbox(files, address).mail(""))).then().statusCode(303);

        assertThat(browser.get(path()).asString()).contains("<textarea").doesNotContain("Only those who can read the whole article");
        browser.post(path(), "text", "Read as a gift.", "parent", "", "position", "", "submission", UUID.randomUUID().toString()).then().statusCode(303);
    }

    @Test
    void anArticleOfOneCountryHasItsPlaceForCommentsToo() {
        var bound = articles.file(story("Copper for one country").with(Cast.boundTo("ZA")), new Fate.Release(Instant.now()), BRUNO);
        assertThat(place.about(bound.value())).hasValueSatisfying(shown -> assertThat(shown.html()).contains("data-comments=\"" + articles.called(bound).path() + "/comments"));
        StaffSession.anyone().get(articles.called(bound).path() + "/comments").then().statusCode(404);
    }

    private void reads(StaffSession member, String sentence) {
        member.asks().get(path()).then().statusCode(200).body(containsString(sentence)).body(not(containsString("<textarea")));
        sends(member, "Kept all the same").statusCode(422).body(containsString(sentence)).body(containsString("Kept all the same"));
    }

    private ValidatableResponse sends(StaffSession member, String words) {
        return member.asks().formParam("text", words).formParam("parent", "").formParam("position", "").formParam("submission", UUID.randomUUID().toString()).post(path()).then();
    }

    private String page(StaffSession member) {
        return member.asks().get(path()).asString();
    }

    private String path() {
        return articles.called(article).path() + "/comments";
    }
}
