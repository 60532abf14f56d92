package org.broadtape.members.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.Members;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.grants.Grants;
import org.broadtape.kernel.Slug;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Members as a publisher and a moderator see them at the desk.
@QuarkusTest
class MemberPagesTests {

    private static final Slug GOLD = new Slug("desk-gold");

    @Inject
    Members members;

    @Inject
    Grants grants;

    private final StaffSession publisher = StaffSession.as(Role.PUBLISHER);
    private final StaffSession moderator = StaffSession.as(Role.MODERATOR);

    @Test
    void aFilterFindsMembersAndIsKeptInItsField() {
        var ada = member();
        var word = ada.address().orElseThrow().value().substring(0, 20);
        var page = moderator.asks().get("/desk/members?find=" + word);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("One member").contains("/desk/members/" + ada.id().value()).contains("value=\"" + word + "\"")
                .doesNotContain("Save this filter").doesNotContain("Export");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aFilterThatSaysNothingIsAnsweredInWords() {
        var page = moderator.asks().get("/desk/members?find=password:x");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("&#39;password:x&#39; is not known here").contains("value=\"password:x\"");
        assertThat(moderator.asks().get("/desk/members?state=NOBODY").statusCode()).isEqualTo(404);
    }

    @Test
    void aTierIsGivenAndEndedWithAReason() {
        TestTiers.above(GOLD, "Gold", Entitlements.NONE);
        var ada = member();
        var path = "/desk/members/" + ada.id().value();

        var given = publisher.asks().formParam("tier", GOLD.value()).formParam("reason", "won a prize").formParam("complimentary", "yes").post(path + "/grants");

        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(publisher.asks().get(path + "?done=granted").asString()).contains("Granted.").contains("won a prize").contains("complimentary").contains("tier granted");
        assertThat(publisher.asks().get("/desk/members?find=tier:" + GOLD).asString()).as("the tier by its name").contains("<td>Gold</td>");
        var grant = grants.of(ada.id()).getFirst();
        assertThat(publisher.asks().formParam("reason", "gave it back").post(path + "/grants/" + grant.id() + "/removal").statusCode()).isEqualTo(303);
        assertThat(members.called(ada.id()).tier()).isEqualTo(Tier.FREE);
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasTyped() {
        TestTiers.above(GOLD, "Gold", Entitlements.NONE);
        var path = "/desk/members/" + member().id().value();

        var refused = publisher.asks().formParam("tier", GOLD.value()).formParam("reason", "a friend").formParam("ends", "tomorrow").post(path + "/grants");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("is no day").contains("value=\"a friend\"").contains("role=\"alert\"");
    }

    @Test
    void whoOnlySeesMembersChangesNone() {
        var path = "/desk/members/" + member().id().value();

        assertThat(moderator.asks().get(path).asString()).doesNotContain("/grants\"").doesNotContain("Ban …");
        for (var act : new String[] { "/grants", "/labels", "/ban", "/return", "/merge", "/grants/1/end", "/grants/1/removal" }) {
            assertThat(moderator.asks().formParam("reason", "x").post(path + act).statusCode()).as(act).isEqualTo(403);
        }
        assertThat(StaffSession.as(Role.EDITOR).asks().get(path).statusCode()).isEqualTo(403);
        assertThat(StaffSession.as().asks().get(path).statusCode()).as("a reader").isEqualTo(403);
    }

    @Test
    void aNumberThatIsGuessedAnswersAsAbsent() {
        assertThat(publisher.asks().get("/desk/members/999999999999").statusCode()).isEqualTo(404);
        assertThat(publisher.asks().formParam("reason", "x").post("/desk/members/999999999999/ban").statusCode()).isEqualTo(404);
        assertThat(publisher.asks().get("/desk/members/0x1").statusCode()).isEqualTo(404);
    }

    /// CVE-2022-41654 (Ghost): a field that the form does not have changes something.
    @Test
    void fieldsThatAFormDoesNotHaveChangeNothing() {
        var ada = member();
        publisher.asks().formParam("labels", "vip").formParam("state", "BANNED").formParam("tier", "gold").formParam("address", "x@example.com").formParam("member.state", "GONE")
                .post("/desk/members/" + ada.id().value() + "/labels");

        var now = members.called(ada.id());
        assertThat(now.state()).isEqualTo(Member.State.ACTIVE);
        assertThat(now.address()).isEqualTo(ada.address());
        assertThat(now.tier()).isEqualTo(Tier.FREE);
    }

    @Test
    void aModeratorNotesSomethingAndAnotherCannotRemoveIt() {
        var path = "/desk/members/" + member().id().value();

        assertThat(moderator.asks().formParam("note", "Writes <b>long</b> letters.").post(path + "/notes").header("Location")).endsWith(path + "?done=noted");
        var page = moderator.asks().get(path + "?done=noted").asString();
        assertThat(page).contains("The note is kept.", "Writes &lt;b&gt;long&lt;/b&gt; letters.", "Remove it");
        var removal = page.replaceAll("(?s).*action=\"([^\"]*/notes/[0-9]+/removal)\".*", "$1");
        var other = StaffSession.as(Role.MODERATOR);
        assertThat(other.asks().get(path).asString()).contains("letters.").doesNotContain("/removal");
        assertThat(other.asks().post(removal).statusCode()).isEqualTo(403);
        assertThat(moderator.asks().post(removal).header("Location")).endsWith("?done=note-gone");

        var refused = moderator.asks().formParam("note", "x".repeat(2_001)).post(path + "/notes");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("A note has between 1 and 2000 characters", "x".repeat(2_001) + "</textarea>");
        assertThat(moderator.asks().formParam("note", "x").formParam("by", "Ada").post(path + "/notes").asString()).contains("This form has no field");
    }

    @Test
    void whatWasTypedIntoOneFormDoesNotEmptyAnother() {
        var path = "/desk/members/" + member().id().value();
        publisher.asks().formParam("labels", "press, vip").post(path + "/labels");

        assertThat(publisher.asks().formParam("reason", "").post(path + "/ban").asString()).contains("Say why in one line", "name=\"labels\" value=\"press, vip\"");
    }

    @Test
    void twoAccountsBecomeOne() {
        var old = member();
        var kept = member();

        var answer = publisher.asks().formParam("into", "member/" + kept.id().value()).post("/desk/members/" + old.id().value() + "/merge");

        assertThat(answer.header("Location")).endsWith("/desk/members/" + kept.id().value() + "?done=merged");
        assertThat(publisher.asks().formParam("into", "Bob").post("/desk/members/" + kept.id().value() + "/merge").asString()).contains("Name the other account by its number");
    }

    private Member member() {
        return members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Ada", "site");
    }
}
