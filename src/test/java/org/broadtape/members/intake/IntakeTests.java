package org.broadtape.members.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.doors.columns.Mapping;
import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.Members;
import org.broadtape.members.roster.Export;
import org.broadtape.members.roster.segments.SegmentText;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.groups.Groups;
import org.broadtape.members.tiers.groups.MailDomain;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Lists as other systems write them, each at a mail domain of its own.
@QuarkusTest
class IntakeTests {

    private static final Slug PAID = new Slug("intake-paid");

    @Inject
    Intake intake;

    @Inject
    Export export;

    @Inject
    Members members;

    @Inject
    Groups groups;

    private final String house = "h" + UUID.randomUUID().toString().substring(0, 8) + ".example";

    @Test
    void aListOfGhostIsTakenWithLabelsAndWhenTheyJoined() {
        var report = take("""
                id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers
                1,Ada@HOUSE,Ada Osei,,true,false,cus_1,2019-10-30T14:52:08.000Z,,"press, vip",
                2,dineo@HOUSE,Dineo,,true,true,,,,,Gold
                """, Optional.of(PAID));

        assertThat(report.inWords()).isEqualTo("2 new, 0 known already, 1 given a tier, 0 refused");
        assertThat(report.leftOut()).contains("stripe_customer_id", "note").doesNotContain("labels");
        assertThat(member("ada")).satisfies(ada -> {
            assertThat(ada.joinedAt()).isEqualTo(Instant.parse("2019-10-30T14:52:08Z"));
            assertThat(ada.labels()).containsExactly("press", "vip");
            assertThat(ada.tier()).isEqualTo(Tier.FREE);
            assertThat(ada.source()).isEqualTo("test");
        });
        assertThat(member("dineo").tier()).isEqualTo(PAID);
    }

    @Test
    void listsOfMailchimpSubstackAndWordPressAreUnderstood() {
        take("Email Address,First Name,Last Name,OPTIN_TIME,TAGS\nmc@HOUSE,Ada,Osei,2020-02-03 10:11:12,\"\"\"press\"\",\"\"vip\"\"\"\n", Optional.empty());
        take("email,active_subscription,expiry,plan,created_at\nsub@HOUSE,true,2999-01-01T00:00:00.000Z,yearly,2021-05-06T00:00:00.000Z\nout@HOUSE,true,2022-01-01T00:00:00.000Z,yearly,2021-05-06\n",
                Optional.of(PAID));
        take("ID;user_login;user_email;display_name;user_registered\n7;ada;wp@HOUSE;Ada;2018-01-02 03:04:05\n", Optional.empty());

        assertThat(member("mc")).satisfies(one -> {
            assertThat(one.name()).isEqualTo("Ada Osei");
            assertThat(one.labels()).containsExactly("press", "vip");
            assertThat(one.joinedAt()).isEqualTo(Instant.parse("2020-02-03T10:11:12Z"));
        });
        assertThat(member("sub").tier()).isEqualTo(PAID);
        assertThat(member("out").tier()).as("a subscription that has run out").isEqualTo(Tier.FREE);
        assertThat(member("wp").joinedAt()).isEqualTo(Instant.parse("2018-01-02T03:04:05Z"));
    }

    @Test
    void takenAgainNothingIsDoubledAndNobodyLosesWhatTheyHave() {
        var list = "email,name,labels,paid\nada@HOUSE,Ada,press,true\n";
        take(list, Optional.of(PAID));
        var again = take("email,name,labels,paid\nada@HOUSE,Somebody Else,vip,true\n", Optional.of(PAID));

        assertThat(again.inWords()).isEqualTo("0 new, 1 known already, 0 given a tier, 0 refused");
        assertThat(member("ada")).satisfies(ada -> {
            assertThat(ada.name()).isEqualTo("Ada");
            assertThat(ada.labels()).containsExactly("press", "vip");
        });
    }

    @Test
    void aLineThatCannotBeTakenIsNamedAndTheOthersAreTaken() {
        var report = take("email,name,created_at\nnobody,X,\nada@HOUSE,Ada,\nbruno@HOUSE,Bruno,yesterday\nchen@HOUSE,\"a\nb\",\n", Optional.empty());

        assertThat(report.made()).isEqualTo(1);
        assertThat(report.refusals()).hasSize(3);
        assertThat(report.refusals().get(0)).startsWith("line 2: This is not a mail address");
        assertThat(report.refusals().get(1)).startsWith("line 4: 'yesterday' is no date");
        assertThat(report.refusals().get(2)).startsWith("line 5: This name has a sign in it that cannot be seen");
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        var list = "email,paid\nada@HOUSE,true\nbruno@HOUSE,false\n";
        tier();
        var dry = intake.file(Actor.OPERATOR, in(list), "list.csv", Wish.of("test", "", Optional.empty(), true));

        assertThat(dry.inWords()).isEqualTo("2 new, 0 known already, 0 given a tier, 0 refused");
        assertThat(members.at(EmailAddress.of("ada@" + house))).isEmpty();
    }

    @Test
    void aColumnOfAnotherNameIsMapped() {
        assertThatThrownBy(() -> take("correo,nombre\nada@HOUSE,Ada\n", Optional.empty())).isInstanceOf(Refused.class).hasMessageContaining("--map email=COLUMN, one of correo, nombre");
        assertThatThrownBy(() -> Wish.of("test", "password=x", Optional.empty(), false)).isInstanceOf(Refused.class).hasMessageContaining("--map takes pairs");

        intake.file(Actor.OPERATOR, in("correo,nombre\nada@HOUSE,Ada\n"), "list.csv", Wish.of("test", "email=correo,name=nombre", Optional.empty(), false));
        assertThat(member("ada").name()).isEqualTo("Ada");
    }

    @Test
    void anImportedAddressIsNotProvedAndSoHasNoSeat() {
        tier();
        var group = groups.open(Actor.OPERATOR, "Harbour Library", PAID, 5, Optional.empty());
        groups.invite(Actor.OPERATOR, group, MailDomain.parse(house));

        take("email\nada@HOUSE\n", Optional.empty());
        assertThat(member("ada").tier()).isEqualTo(Tier.FREE);

        members.joined(EmailAddress.of("ada@" + house), "", "site");
        assertThat(member("ada").tier()).as("after a sign-in by link").isEqualTo(PAID);
    }

    /// CVE-2024-34448 (Ghost): a formula in an export of members.
    @Test
    void anExportHoldsNoFormulaAndIsReadBackAsItWas() throws IOException {
        take("email,name\nada@HOUSE,=cmd|' /C calc'!A0\nbruno@HOUSE,+1+1\nchen@HOUSE,@SUM(1)\ndineo@HOUSE,＝1+1\nedda@HOUSE,-2+3\n", Optional.empty());
        var out = new StringWriter();
        export.begin(Actor.OPERATOR, SegmentText.parse("domain:" + house));
        assertThat(export.write(Actor.OPERATOR, SegmentText.parse("domain:" + house), out)).isEqualTo(5);

        assertThat(out.toString()).contains(",'=cmd|' /C calc'!A0,").contains(",'+1+1,").contains(",'@SUM(1),").contains(",'＝1+1,").contains(",'-2+3,");
        assertThat(intake.file(Actor.OPERATOR, in(out.toString()), "members.csv", Wish.of("test", "", Optional.empty(), false)).known()).isEqualTo(5);
    }

    @Test
    void onlyWhoMayTakesMembersInOrOut() {
        var moderator = new Actor(Optional.empty(), "Chen", Set.of(Role.MODERATOR), "");
        assertThatThrownBy(() -> intake.file(moderator, in("email\nada@HOUSE\n"), "x", Wish.of("test", "", Optional.empty(), false))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> export.begin(moderator, SegmentText.parse(""))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> export.write(moderator, SegmentText.parse(""), new StringWriter())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theListsOfGhostsOwnTestsAreTaken() throws IOException {
        var corpus = Path.of(System.getProperty("broadtape.corpus", "../shared/data")).resolve("ghost-export/csv");
        Assumptions.assumeTrue(Files.isDirectory(corpus), "no corpus");
        try (var files = Files.list(corpus)) {
            for (var file : files.sorted().toList()) {
                var map = file.getFileName().toString().equals("members-with-mappings.csv") ? "email=correo_electrpnico,name=nombre" : "";
                try (var in = Files.newInputStream(file)) {
                    var report = intake.file(Actor.OPERATOR, in, file.getFileName().toString(), Wish.of("ghost", map, Optional.empty(), true));
                    assertThat(report.made() + report.known()).as(file.toString()).isPositive();
                    assertThat(report.refused()).as(report.refusals().toString()).isEqualTo(file.toString().contains("invalid") ? report.refused() : 0);
                }
            }
        }
    }

    private IntakeReport take(String list, Optional<Slug> paid) {
        tier();
        return intake.file(Actor.OPERATOR, in(list), "list.csv", new Wish("test", Mapping.NONE, paid, false));
    }

    private void tier() {
        TestTiers.above(PAID, "Paid", Entitlements.NONE);
    }

    private ByteArrayInputStream in(String list) {
        return new ByteArrayInputStream(list.replace("HOUSE", house).getBytes(StandardCharsets.UTF_8));
    }

    private Member member(String name) {
        return members.at(EmailAddress.of(name + "@" + house)).orElseThrow();
    }
}
