package org.broadtape.feeds.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.articles.Cast.BRUNO;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.restassured.response.Response;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Fate;
import org.broadtape.delivery.Deliveries;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;
import org.broadtape.members.StaffSession;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.grants.Giving;
import org.broadtape.members.tiers.grants.Grants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PersonalFeedTests {

    private static final Slug WHOLE = new Slug("whole-texts");
    private static final Pattern SECRET = Pattern.compile("/feeds/([A-Za-z0-9_-]{43})\\.xml");

    @Inject
    Articles articles;

    @Inject
    Grants grants;

    @Inject
    PersonalFeeds feeds;

    @Inject
    Deliveries deliveries;

    @BeforeEach
    void aTierWithAFeedOfWholeTexts() {
        TestTiers.above(WHOLE, "Whole texts", new Entitlements(false, 1, 0, false, Set.of(), true, false, 0, 0));
    }

    @Test
    void aMemberWhoseTierHasNoneGetsNone() {
        var ada = StaffSession.as();

        posts(ada, "/account/feed").then().statusCode(403);
        ada.asks().get("/account/feed").then().body(containsString("Your tier has no feed"));
    }

    @Test
    void theFeedHoldsTheWholeOfWhatItsMemberMayReadAndEverybodysFeedDoesNot() {
        articles.file(PaidStory.of("Nickel behind the gate", WHOLE), new Fate.Release(Instant.now().truncatedTo(ChronoUnit.MICROS)), BRUNO);
        var secret = secretOf(dineo());

        StaffSession.anyone().get("/feeds/" + secret + ".xml").then().statusCode(200).contentType("application/rss+xml")
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("Nickel behind the gate"), containsString(PaidStory.BEHIND));
        StaffSession.anyone().get("/feeds/" + secret + ".atom").then().body(containsString(PaidStory.BEHIND));
        StaffSession.anyone().get("/feed.xml").then().body(containsString("Nickel behind the gate"), not(containsString(PaidStory.BEHIND)));
    }

    @Test
    void anAddressThatWasTakenBackOrReplacedOpensNothing() {
        var dineo = dineo();
        var first = secretOf(dineo);
        var second = secretOf(dineo);

        StaffSession.anyone().get("/feeds/" + first + ".xml").then().statusCode(404);
        StaffSession.anyone().get("/feeds/" + second + ".xml").then().statusCode(200);

        posts(dineo, "/account/feed/removal").then().statusCode(303);
        StaffSession.anyone().get("/feeds/" + second + ".xml").then().statusCode(404);
    }

    @Test
    void theFeedEndsWithTheTier() {
        var dineo = dineo();
        var secret = new Token(secretOf(dineo));
        assertThat(feeds.at(secret, "192.0.2.1").entries()).isNotNull();

        grants.of(dineo.member()).forEach(grant -> grants.end(Actor.OPERATOR, dineo.member(), grant.id(), "over"));

        assertThatThrownBy(() -> feeds.at(secret, "192.0.2.1")).isInstanceOf(NotFound.class);
    }

    @Test
    void theOwnerIsToldOnceWhenTheAddressLooksShared() {
        var dineo = dineo();
        var secret = new Token(secretOf(dineo));

        for (var i = 1; i <= 8; i++) {
            feeds.at(secret, "192.0.2." + i);
        }
        assertThat(toldOf(dineo)).isEmpty();
        for (var i = 9; i <= 12; i++) {
            feeds.at(secret, "192.0.2." + i);
        }
        assertThat(toldOf(dineo)).hasSize(1);
    }

    private List<?> toldOf(StaffSession member) {
        return deliveries.sentTo(member.member().toString(), Long.MAX_VALUE, 100).stream().filter(delivery -> delivery.reason().equals(PersonalFeeds.SHARED)).toList();
    }

    private StaffSession dineo() {
        var dineo = StaffSession.as();
        grants.give(Actor.OPERATOR, dineo.member(), Giving.byHand(WHOLE, Optional.empty(), "a test", true));
        return dineo;
    }

    private static String secretOf(StaffSession member) {
        var page = posts(member, "/account/feed");
        page.then().statusCode(200).header("Cache-Control", containsString("no-store"));
        var found = SECRET.matcher(page.asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Response posts(StaffSession member, String path) {
        return member.asks().header("Sec-Fetch-Site", "same-origin").post(path);
    }
}
