package org.broadtape.members.tiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.grants.Giving;
import org.broadtape.members.tiers.grants.Grant;
import org.broadtape.members.tiers.grants.Grants;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OfferTests {

    @Inject
    Members members;

    @Inject
    Tiers tiers;

    @Inject
    Offer offer;

    @Inject
    Grants grants;

    @Inject
    Entitled entitled;

    @Test
    void aTierThatSomebodyHasIsNotRemovedWithoutSayingWhereTheyGo() {
        var silver = tier("silver", 911, 3);
        var bronze = tier("bronze", 910, 2);
        var ada = given(silver);
        assertThatThrownBy(() -> offer.remove(Actor.OPERATOR, silver, Optional.empty())).isInstanceOf(Refused.class)
                .hasMessage("1 members and 0 groups have this tier. Say which tier they go to");

        assertThat(offer.remove(Actor.OPERATOR, silver, Optional.of(bronze))).isEqualTo(1);

        assertThat(members.called(ada).tier()).isEqualTo(bronze);
        assertThat(entitled.of(ada).portfolios()).isEqualTo(2);
        assertThat(tiers.find(silver)).isEmpty();
        assertThat(grants.of(ada)).extracting(Grant::tier).containsExactly(bronze, silver);
        assertThat(grants.of(ada).getLast().history()).extracting(Grant.Change::reason).containsExactly("asked for it", "the tier is no longer offered");
    }

    @Test
    void whatEveryMemberHasStays() {
        assertThatThrownBy(() -> offer.remove(Actor.OPERATOR, Tier.FREE, Optional.empty())).isInstanceOf(Refused.class);
    }

    @Test
    void noneIsLostByASettingThatForgetsIt() {
        tier("kept", 912, 1);
        assertThatThrownBy(() -> offer.set(Actor.OPERATOR, List.of(tiers.called(Tier.FREE)))).isInstanceOf(Refused.class).hasMessageContaining("tier remove");
    }

    @Test
    void whenTiersChangePlacesWhoHasBothHasTheHigherOne() {
        var one = tier("turn-one", 913, 1);
        var two = tier("turn-two", 914, 2);
        var ada = given(one);
        grants.give(Actor.OPERATOR, ada, Giving.byHand(two, Optional.empty(), "asked for it", false));
        assertThat(members.called(ada).tier()).isEqualTo(two);

        offer.set(Actor.OPERATOR, tiers.all().stream().map(tier -> tier.slug().equals(one) ? at(tier, 914) : tier.slug().equals(two) ? at(tier, 913) : tier).toList());

        assertThat(members.called(ada).tier()).isEqualTo(one);
    }

    @Test
    void onlyWhoMayManageTiersSetsThem() {
        var editor = new Actor(Optional.empty(), "Bruno", Set.of(Role.EDITOR), "");
        assertThatThrownBy(() -> offer.set(editor, tiers.all())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> offer.remove(editor, Tier.FREE, Optional.empty())).isInstanceOf(NotAllowed.class);
    }

    private static Tier at(Tier tier, int position) {
        return new Tier(tier.slug(), tier.name(), tier.description(), position, tier.month(), tier.year(), tier.entitlements());
    }

    private Slug tier(String slug, int position, int portfolios) {
        var made = new Slug("offer-" + slug);
        tiers.put(new Tier(made, slug, "", position, Optional.empty(), Optional.empty(), new Entitlements(true, portfolios, 0, false, Set.of(), false, false, 0, 0)));
        return made;
    }

    private MemberId given(Slug tier) {
        var ada = members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Ada", "site").id();
        grants.give(Actor.OPERATOR, ada, Giving.byHand(tier, Optional.empty(), "asked for it", false));
        return ada;
    }
}
