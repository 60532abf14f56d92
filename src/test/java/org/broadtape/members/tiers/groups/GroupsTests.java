package org.broadtape.members.tiers.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.grants.Grants;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class GroupsTests {

    private static final Slug SEAT = new Slug("groups-seat");

    @Inject
    Members members;

    @Inject
    Groups groups;

    @Inject
    Grants grants;

    @Inject
    Jdbi jdbi;

    private final String firm = UUID.randomUUID().toString().substring(0, 8) + ".example";

    @BeforeEach
    void withATier() {
        TestTiers.above(SEAT, "Seat", Entitlements.NONE);
    }

    @Test
    void whoProvesAnAddressOfTheFirmSitsAtOnceAndWhoComesFromAnotherDoesNot() {
        var group = open(5);
        groups.invite(Actor.OPERATOR, group, MailDomain.parse(firm));

        assertThat(joined("ada@" + firm).tier()).isEqualTo(SEAT);
        assertThat(joined("ada@attacker-" + firm).tier()).isEqualTo(Tier.FREE);
        assertThat(groups.called(group).taken()).isEqualTo(1);
    }

    @Test
    void whoWasThereBeforeTheGroupGetsASeatToo() {
        var ada = joined("ada@" + firm);
        var group = open(5);

        var seating = groups.invite(Actor.OPERATOR, group, List.of(ada.address().orElseThrow()));

        assertThat(seating.inWords()).isEqualTo("One member has a seat now.");
        assertThat(grants.of(ada.id())).singleElement().satisfies(grant -> assertThat(grant.reason()).isEqualTo("A seat of Harbour Library"));
    }

    @Test
    void anAddressThatWasOnlyImportedHasNoSeatUntilItIsProved() {
        var ada = joined("ada@" + firm);
        jdbi.useHandle(db -> db.execute("update members.member set proved_at = null where id = ?", ada.id().value()));
        var group = open(5);

        assertThat(groups.invite(Actor.OPERATOR, group, MailDomain.parse(firm))).isEqualTo(Seating.NONE);
        members.proved(ada.id(), ada.address().orElseThrow());
        assertThat(members.called(ada.id()).tier()).isEqualTo(SEAT);
    }

    @Test
    void aFullGroupSaysSoAndMoreSeatsGoToThoseWhoWait() {
        var group = open(1);
        groups.invite(Actor.OPERATOR, group, MailDomain.parse("*." + firm));
        joined("ada@" + firm);
        var late = joined("bruno@law." + firm);
        assertThat(late.tier()).isEqualTo(Tier.FREE);

        assertThat(groups.invite(Actor.OPERATOR, group, List.of(late.address().orElseThrow())).inWords()).contains("The group is full: 1 waits.");
        assertThatThrownBy(() -> groups.resize(Actor.OPERATOR, group, 0)).isInstanceOf(Refused.class);
        groups.resize(Actor.OPERATOR, group, 2);
        assertThat(tier(late.id())).isEqualTo(SEAT);
        assertThatThrownBy(() -> groups.resize(Actor.OPERATOR, group, 1)).isInstanceOf(Refused.class).hasMessageContaining("2 seats are taken");
    }

    @Test
    void whoIsTakenOffTheListLosesTheSeat() {
        var group = open(1);
        var ada = joined("ada@" + firm);
        var bruno = joined("bruno@" + firm);
        groups.invite(Actor.OPERATOR, group, List.of(ada.address().orElseThrow(), bruno.address().orElseThrow()));
        assertThat(tier(ada.id())).isEqualTo(SEAT);

        groups.uninvite(Actor.OPERATOR, group, ada.address().orElseThrow());

        assertThat(tier(ada.id())).isEqualTo(Tier.FREE);
        assertThat(tier(bruno.id())).as("who waited").isEqualTo(SEAT);
        assertThatThrownBy(() -> groups.uninvite(Actor.OPERATOR, group, ada.address().orElseThrow())).isInstanceOf(NotFound.class);
    }

    @Test
    void whoChangesToAnotherAddressLeavesTheSeat() {
        var group = open(3);
        groups.invite(Actor.OPERATOR, group, MailDomain.parse(firm));
        var ada = joined("ada@" + firm);

        members.proved(ada.id(), EmailAddress.of("ada@home-" + firm));

        assertThat(tier(ada.id())).isEqualTo(Tier.FREE);
        assertThat(groups.called(group).taken()).isZero();
    }

    @Test
    void aClosedGroupGivesNoSeatsAndTakesAllBack() {
        var group = open(3);
        groups.invite(Actor.OPERATOR, group, MailDomain.parse(firm));
        var ada = joined("ada@" + firm);

        groups.close(Actor.OPERATOR, group);

        assertThat(tier(ada.id())).isEqualTo(Tier.FREE);
        assertThat(joined("bruno@" + firm).tier()).isEqualTo(Tier.FREE);
        assertThatThrownBy(() -> groups.invite(Actor.OPERATOR, group, MailDomain.parse(firm))).isInstanceOf(Refused.class).hasMessageContaining("closed");
    }

    @Test
    void theSeatsEndWithTheGroupAndRunLongerWithIt() {
        var end = Instant.now().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.MICROS);
        var group = groups.open(Actor.OPERATOR, "Harbour Library", SEAT, 3, Optional.of(end));
        groups.invite(Actor.OPERATOR, group, MailDomain.parse(firm));
        var ada = joined("ada@" + firm);
        assertThat(grants.of(ada.id()).getFirst().ends()).contains(end);

        groups.extend(Actor.OPERATOR, group, Optional.of(end.plus(Duration.ofDays(365))));

        assertThat(grants.of(ada.id()).getFirst().ends()).contains(end.plus(Duration.ofDays(365)));
    }

    private long open(int seats) {
        return groups.open(Actor.OPERATOR, "Harbour Library", SEAT, seats, Optional.empty());
    }

    private Member joined(String address) {
        return members.joined(EmailAddress.of(address), "Ada", "site");
    }

    private Slug tier(MemberId member) {
        return members.called(member).tier();
    }
}
