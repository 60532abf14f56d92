package org.broadtape.comments.rule.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.articles.Cast.BRUNO;
import static org.broadtape.articles.Cast.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.comments.rule.Rule;
import org.broadtape.comments.rule.Rules;
import org.broadtape.comments.rule.Scope;
import org.broadtape.comments.rule.Who;
import org.broadtape.kernel.Slug;
import org.broadtape.members.StaffSession;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RulesResourceTests {

    private static final Slug ONYX = new Slug("rules-onyx");

    @Inject
    Articles articles;

    @Inject
    Rules rules;

    @Inject
    Tiers tiers;

    @Inject
    Audit audit;

    @Inject
    Jdbi jdbi;

    private final StaffSession chen = StaffSession.as(Role.MODERATOR);

    @BeforeEach
    void onyx() {
        tiers.put(new Tier(ONYX, "Onyx", "", 9_100, Optional.empty(), Optional.empty(), new Entitlements(false, 0, 0, false, Set.of(), false, false, 0, 0)));
    }

    @AfterEach
    void noTier() {
        jdbi.useHandle(db -> db.execute("delete from members.tier where slug = ?", ONYX.value()));
        tiers.told("");
    }

    @Test
    void anArticleIsForATierAndItsPageSaysSo() {
        var id = released("Copper for Onyx");

        say(id, "tier", ONYX.value(), "14", "").statusCode(303).header("Location", endsWith("/desk/moderation/rule?done=said"));

        assertThat(rules.at(new Scope.OfArticle(id.value()))).contains(new Rule(new Who.FromTier(ONYX), 14, 0));
        StaffSession.anyone().get(articles.called(id).path() + "/comments").then().body(containsString("You must be signed in and an Onyx subscriber to comment."));
        chen.asks().get("/desk/moderation/rule?done=said").then().statusCode(200).body(containsString("Copper for Onyx")).body(containsString("Onyx and above"))
                .body(containsString("14 days after release")).body(containsString("You must be signed in and an Onyx subscriber to comment.")).body(containsString("It holds from now on"));
        assertThat(audit.about("article/" + id, 10)).extracting(AuditEntry::what).contains("comment rule set");
    }

    @Test
    void whatCannotBeTakenIsSaidAndEverythingTypedStays() {
        var id = released("Copper with a slip");

        say(id, "tier", ONYX.value(), "a fortnight", "7").statusCode(422).body(containsString("not “a fortnight”")).body(containsString("value=\"a fortnight\""))
                .body(containsString("value=\"7\"")).body(containsString("value=\"tier\" checked")).body(containsString("value=\"rules-onyx\" selected"));
        say(id, "tier", "", "", "").statusCode(422).body(containsString("Choose the tier from which on members may comment"));
        say(id, "", "", "", "").statusCode(422).body(containsString("Say who may comment"));
        say(id, "members", "", "99999", "").statusCode(422).body(containsString("Days are counted from 0, which means no limit, to 36500"));
        assertThat(rules.at(new Scope.OfArticle(id.value()))).isEmpty();
    }

    @Test
    void anArticleWithoutARuleOfItsOwnIsAsAboveIt() {
        var id = released("Copper as above");
        rules.put(Actor.OPERATOR, new Scope.OfArticle(id.value()), new Rule(new Who.Nobody(), 0, 0));
        chen.asks().get(page(id)).then().body(containsString("No comments are taken under this article."));

        say(id, "above", "", "0", "0").statusCode(303).header("Location", endsWith("done=above"));

        assertThat(rules.at(new Scope.OfArticle(id.value()))).isEmpty();
        chen.asks().get(page(id)).then().body(containsString("value=\"above\" checked")).body(not(containsString("No comments are taken under this article.")));
        var section = new Scope.OfSection(articles.called(id).section().id());
        try {
            rules.put(Actor.OPERATOR, section, new Rule(new Who.Nobody(), 0, 0));
            chen.asks().get(page(id)).then().body(containsString("value=\"above\" checked")).body(containsString("Now: <b dir=\"auto\">nobody</b>"))
                    .body(containsString("No comments are taken under this article."));
        } finally {
            rules.remove(Actor.OPERATOR, section);
        }
    }

    @Test
    void oneComesToTheRuleOfAnArticleByItsAddress() {
        var id = released("Copper by its address");

        chen.asks().queryParam("article", articles.called(id).path()).get("/desk/moderation/rule").then().statusCode(303).header("Location", endsWith(page(id)));
        chen.asks().queryParam("article", "/markets/nowhere").get("/desk/moderation/rule").then().statusCode(422).body(containsString("There is no article at “/markets/nowhere”"))
                .body(containsString("value=\"/markets/nowhere\""));
    }

    @Test
    void anUnreleasedArticleIsNotGivenAwayToAModerator() {
        var id = articles.file(story("Copper that nobody knows of"), new Fate.Hold("an embargo"), BRUNO);
        rules.put(Actor.OPERATOR, new Scope.OfArticle(id.value()), new Rule(new Who.Nobody(), 0, 0));

        chen.asks().get(page(id)).then().statusCode(404);
        chen.asks().queryParam("article", id.toString()).get("/desk/moderation/rule").then().statusCode(422);
        chen.asks().get("/desk/moderation/rule").then().statusCode(200).body(not(containsString("nobody knows of")));
        say(id, "members", "", "", "").statusCode(404);
    }

    @Test
    void whoseRoleDoesNotIncludeItSeesAndSaysNothing() {
        var id = released("Copper of others");
        var bruno = StaffSession.as(Role.EDITOR);

        bruno.asks().get("/desk/moderation/rule").then().statusCode(403);
        bruno.asks().formParam("who", "nobody").post(page(id)).then().statusCode(403);
        chen.asks().get("/desk/moderation/rule/site/7").then().statusCode(404);
        assertThat(rules.at(new Scope.OfArticle(id.value()))).isEmpty();
    }

    private ValidatableResponse say(ArticleId id, String who, String tier, String open, String member) {
        return chen.asks().formParam("who", who).formParam("tier", tier).formParam("open_days", open).formParam("member_days", member).post(page(id)).then();
    }

    private static String page(ArticleId id) {
        return "/desk/moderation/rule/article/" + id;
    }

    private ArticleId released(String headline) {
        return articles.file(story(headline, "A paragraph."), new Fate.Release(Instant.now()), BRUNO);
    }
}
