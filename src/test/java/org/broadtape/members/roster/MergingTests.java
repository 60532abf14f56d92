package org.broadtape.members.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.TestTiers;
import org.broadtape.members.tiers.grants.Giving;
import org.broadtape.members.tiers.grants.Grants;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MergingTests {

    @Inject
    Merging merging;

    @Inject
    Bans bans;

    @Inject
    Labels labels;

    @Inject
    Members members;

    @Inject
    Grants grants;

    @Inject
    Sessions sessions;

    @Inject
    Newsroom newsroom;

    @Inject
    Roster roster;

    @Inject
    Jdbi jdbi;

    @Inject
    @Any
    Instance<UponMerge> uponMerge;

    @Test
    void whatWasGivenToOneAccountBelongsToTheOther() {
        var gold = new Slug("merging-gold");
        TestTiers.above(gold, "Gold", Entitlements.NONE);
        var old = member();
        var kept = member();
        grants.give(Actor.OPERATOR, old.id(), Giving.byHand(gold, Optional.empty(), "paid by letter", false));
        labels.set(Actor.OPERATOR, old.id(), List.of("vip"));
        labels.set(Actor.OPERATOR, kept.id(), List.of("press"));
        sessions.open(opening(old.id()));

        merging.merge(Actor.OPERATOR, old.id(), kept.id());

        assertThat(members.called(kept.id())).satisfies(left -> {
            assertThat(left.tier()).isEqualTo(gold);
            assertThat(left.labels()).containsExactly("press", "vip");
            assertThat(left.address()).isEqualTo(kept.address());
        });
        assertThat(grants.of(kept.id())).singleElement().satisfies(grant -> assertThat(grant.reason()).isEqualTo("paid by letter"));
        assertThat(members.called(old.id())).satisfies(gone -> {
            assertThat(gone.state()).isEqualTo(Member.State.GONE);
            assertThat(gone.address()).isEmpty();
            assertThat(gone.publicName()).isEqualTo("A former member");
        });
        assertThat(sessions.of(old.id())).isEmpty();
        assertThat(members.at(old.address().orElseThrow())).as("the address is free again").isEmpty();
        assertThat(roster.happenedTo(Actor.OPERATOR, kept.id())).first().satisfies(entry -> assertThat(entry.detail()).isEqualTo("with " + old.id()));
    }

    @Test
    void whoWorksAtTheDeskOrIsBannedIsNotMerged() {
        var chen = member();
        newsroom.give(Actor.OPERATOR, chen.id(), Role.MODERATOR);
        var banned = member();
        bans.ban(Actor.OPERATOR, banned.id(), "wrote threats");
        var ada = member();

        assertThatThrownBy(() -> merging.merge(Actor.OPERATOR, chen.id(), ada.id())).isInstanceOf(Refused.class).hasMessageContaining("Take their roles first");
        assertThatThrownBy(() -> merging.merge(Actor.OPERATOR, ada.id(), chen.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> merging.merge(Actor.OPERATOR, banned.id(), ada.id())).isInstanceOf(Refused.class).hasMessageContaining("banned");
        assertThatThrownBy(() -> merging.merge(Actor.OPERATOR, ada.id(), ada.id())).isInstanceOf(Refused.class).hasMessageContaining("twice");
        assertThatThrownBy(() -> merging.merge(Actor.OPERATOR, ada.id(), new MemberId(Long.MAX_VALUE))).isInstanceOf(NotFound.class);
    }

    @Test
    void aBanEndsEverySessionAndCanBeTakenBack() {
        var ada = member();
        var token = sessions.open(opening(ada.id()));

        bans.ban(Actor.OPERATOR, ada.id(), "wrote threats");
        assertThat(sessions.of(token)).isEmpty();
        assertThatThrownBy(() -> bans.ban(Actor.OPERATOR, ada.id(), "again")).isInstanceOf(Refused.class).hasMessageContaining("active");

        bans.unban(Actor.OPERATOR, ada.id(), "a mistake");
        assertThat(members.called(ada.id()).state()).isEqualTo(Member.State.ACTIVE);
        assertThat(sessions.of(token)).as("a session that has ended").isEmpty();
        assertThatThrownBy(() -> bans.unban(Actor.OPERATOR, ada.id(), "again")).isInstanceOf(Refused.class).hasMessageContaining("not banned");
    }

    @Test
    void staffAreNotBannedBeforeTheirRolesAreTaken() {
        var chen = member();
        newsroom.give(Actor.OPERATOR, chen.id(), Role.MODERATOR);

        assertThatThrownBy(() -> bans.ban(Actor.OPERATOR, chen.id(), "left the paper")).isInstanceOf(Refused.class).hasMessageContaining("Take their roles first");
    }

    /// A new table with a key to members must say, in a bean of its module, what becomes of its rows.
    @Test
    void everyTableThatPointsAtMembersHasItsPlaceInAMerge() {
        var pointing = jdbi.withHandle(db -> db.createQuery("""
                select distinct c.conrelid::regclass::text from pg_constraint c
                 where c.contype = 'f' and c.confrelid = 'members.member'::regclass and c.conparentid = 0
                """).mapTo(String.class).set());

        assertThat(uponMerge.stream().flatMap(one -> one.tables().stream()).collect(Collectors.toSet())).containsExactlyInAnyOrderElementsOf(pointing);
    }

    private Member member() {
        return members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Ada", "site");
    }

    private static Opening opening(MemberId member) {
        return new Opening(member, "link", false, "Firefox", "192.0.2.7");
    }
}
