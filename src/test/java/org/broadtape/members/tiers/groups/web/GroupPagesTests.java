package org.broadtape.members.tiers.groups.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Groups as a publisher opens and changes them at the desk.
@QuarkusTest
class GroupPagesTests {

    private static final Slug SEAT = new Slug("group-pages");

    @Inject
    Members members;

    private final StaffSession publisher = StaffSession.as(Role.PUBLISHER);
    private final String firm = UUID.randomUUID().toString().substring(0, 8) + ".example";

    @Test
    void aGroupIsOpenedAndItsPeopleSit() {
        var path = opened("2");
        assertThat(publisher.asks().formParam("domain", firm).post(path + "/domains").statusCode()).isEqualTo(303);

        var ada = members.joined(EmailAddress.of("ada@" + firm), "Ada", "site");

        assertThat(ada.tier()).isEqualTo(SEAT);
        assertThat(publisher.asks().get(path).asString()).contains("1 of 2 seats").contains(firm).contains("/desk/members/" + ada.id().value());
        assertThat(publisher.asks().get("/desk/groups").asString()).contains("Harbour Library");
    }

    @Test
    void whatIsRefusedIsSaidInWordsAndKept() {
        var path = opened("1");
        var answer = publisher.asks().formParam("addresses", "ada@" + firm + "\nnobody").post(path + "/addresses");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("“nobody”: This is not a mail address").contains("ada@" + firm + "\nnobody</textarea>");
        assertThat(publisher.asks().formParam("name", "X").formParam("tier", SEAT.value()).formParam("seats", "many").post("/desk/groups").asString())
                .contains("is no number of seats").contains("value=\"X\"");
    }

    @Test
    void aClosedGroupOffersNothingMore() {
        var path = opened("1");
        publisher.asks().post(path + "/closure");

        assertThat(publisher.asks().get(path).asString()).contains("closed").doesNotContain("<textarea");
        assertThat(publisher.asks().formParam("domain", firm).post(path + "/domains").asString()).contains("This group is closed");
    }

    @Test
    void whoOnlySeesMembersChangesNoGroup() {
        var moderator = StaffSession.as(Role.MODERATOR);
        var path = opened("1");

        assertThat(moderator.asks().get(path).asString()).contains("Harbour Library").doesNotContain("<textarea");
        for (var act : new String[] { "/addresses", "/addresses/removal", "/domains", "/domains/removal", "/seats", "/end", "/closure" }) {
            assertThat(moderator.asks().post(path + act).statusCode()).as(act).isEqualTo(403);
        }
        assertThat(StaffSession.as(Role.WRITER).asks().get("/desk/groups").statusCode()).isEqualTo(403);
        assertThat(publisher.asks().get("/desk/groups/999999999999").statusCode()).isEqualTo(404);
    }

    private String opened(String seats) {
        TestTiers.above(SEAT, "Seat", Entitlements.NONE);
        var answer = publisher.asks().formParam("name", "Harbour Library").formParam("tier", SEAT.value()).formParam("seats", seats).post("/desk/groups");
        assertThat(answer.statusCode()).isEqualTo(303);
        var location = answer.header("Location");
        return location.substring(location.indexOf("/desk"), location.indexOf('?'));
    }
}
