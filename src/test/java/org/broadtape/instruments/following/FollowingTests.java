package org.broadtape.instruments.following;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Listed;
import org.broadtape.kernel.Refused;
import org.broadtape.members.StaffSession;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingTests {

    @Inject
    Jdbi jdbi;

    @Inject
    Following following;

    @Inject
    FollowingHeld held;

    @Inject
    FollowingStore store;

    @Test
    void whatIsFollowedStandsInTheAccountAndIsSaidOnNoPageThatOthersSee() {
        var id = Listed.share(jdbi, "XFLW", "FLA", "Flawless Flw");
        var ada = StaffSession.as();
        var part = "/account/instruments/" + id;

        given().get("/instruments/XFLW/FLA").then().body(containsString("data-fragment=\"" + part + "\"")).body(containsString("href=\"/instruments/XFLW/FLA/feed.atom\""));
        ada.asks().get(part).then().header("Cache-Control", "no-store").body(containsString(">Follow<"));
        posts(ada).post(part).then().statusCode(303).header("Location", endsWith("/instruments/XFLW/FLA"));
        posts(ada).post(part).then().statusCode(303);

        ada.asks().get(part).then().body(containsString("Following")).body(containsString("Stop following Flawless Flw"));
        ada.asks().get("/account/instruments").then().header("Cache-Control", "no-store").body(containsString("Flawless Flw"));
        StaffSession.as().asks().get("/account/instruments").then().body(containsString("Nothing followed yet."));
        given().get("/instruments/XFLW/FLA").then().body(not(containsString("Following")));

        posts(ada).post(part + "/end").then().statusCode(303).header("Location", endsWith("/account/instruments"));
        ada.asks().get("/account/instruments").then().body(not(containsString("Flawless Flw")));
        posts(ada).post("/account/instruments/987654321").then().statusCode(404);
    }

    @Test
    void itIsInTheDownloadOfWhatIsHeldAndGoesWithTheMember() {
        var id = Listed.share(jdbi, "XFLW", "FLB", "Flagstone Flw");
        var ada = StaffSession.as().member();
        following.follow(ada, id);

        assertThat(held.of(ada)).singleElement().satisfies(row -> assertThat(row).containsEntry("instrument", "XFLW:FLB").containsEntry("name", "Flagstone Flw").containsKey("since"));
        held.forget(ada);
        assertThat(following.of(ada)).isEmpty();
    }

    @Test
    void whenTwoAccountsBecomeOneItFollowsWhatEitherFollowed() {
        var one = Listed.share(jdbi, "XFLW", "FLC", "One Flw");
        var other = Listed.share(jdbi, "XFLW", "FLD", "Other Flw");
        var from = StaffSession.as().member();
        var into = StaffSession.as().member();
        following.follow(from, one);
        following.follow(from, other);
        following.follow(into, other);

        store.merged(from, into);
        assertThat(following.of(into)).extracting(Followed::instrument).containsExactlyInAnyOrder(one, other);
        assertThat(following.of(from)).isEmpty();
    }

    @Test
    void thereIsAnEndToWhatOneMemberFollows() {
        var ada = StaffSession.as().member();
        jdbi.useHandle(db -> db.execute("with made as (insert into instruments.instrument (kind, name, mic, symbol, address, unit) select 'SHARE', 'Flood ' || n, 'XFLM', 'F' || n, 'F' || n, 'ZAC' "
                + "from generate_series(1, 501) n returning id) insert into instruments.followed (member_id, instrument_id, at) select ?, id, now() from made order by id limit 500", ada.value()));
        var last = new InstrumentId(jdbi.withHandle(db -> db.createQuery("select max(id) from instruments.instrument where mic = 'XFLM'").mapTo(Long.class).one()));

        assertThatThrownBy(() -> following.follow(ada, last)).isInstanceOf(Refused.class).hasMessage("You follow 500 instruments, which is as many as fit. End some first, in your account");
        following.follow(ada, following.of(ada).getFirst().instrument());
        jdbi.useHandle(db -> db.execute("delete from instruments.instrument where mic = 'XFLM'"));
    }

    private static RequestSpecification posts(StaffSession member) {
        return member.asks().urlEncodingEnabled(true).header("Sec-Fetch-Site", "same-origin");
    }
}
