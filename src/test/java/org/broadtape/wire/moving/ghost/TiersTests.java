package org.broadtape.wire.moving.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.moving.ghost.Tiers.Right;
import org.broadtape.wire.moving.ghost.Tiers.Tier;
import org.junit.jupiter.api.Test;

/// Nobody reads more here than there.
class TiersTests {

    private static final Tiers THREE = new Tiers(List.of(new Tier("f", "free", "Free", false, -1), new Tier("p", "platinum", "Platinum", true, 2000),
            new Tier("s", "default-product", "Silver", true, 500), new Tier("g", "gold", "Gold", true, 1000)));
    private static final Right NONE = new Right(Optional.empty(), true);

    @Test
    void theFourWordsOfGhost() {
        assertThat(THREE.of("public", Set.of())).isEqualTo(Right.of(AccessLevel.EVERYONE));
        assertThat(THREE.of("members", Set.of())).isEqualTo(Right.of(AccessLevel.MEMBERS));
        assertThat(THREE.of("paid", Set.of())).isEqualTo(Right.of(from("silver")));
        assertThat(THREE.of("tiers", Set.of("g", "p"))).isEqualTo(Right.of(from("gold")));
        assertThat(THREE.of("tiers", Set.of("f"))).isEqualTo(Right.of(AccessLevel.MEMBERS));
    }

    @Test
    void aSiteThatNamesNoTierHasOneThatIsPaid() {
        assertThat(new Tiers(List.of()).of("paid", Set.of())).isEqualTo(Right.of(from("paid")));
    }

    @Test
    void aGapClosesWhatLiesBelowIt() {
        assertThat(THREE.of("tiers", Set.of("s", "p"))).isEqualTo(new Right(Optional.of(from("platinum")), true));
        assertThat(THREE.of("tiers", Set.of("s", "g"))).isEqualTo(NONE);
        assertThat(THREE.of("tiers", Set.of())).isEqualTo(NONE);
    }

    @Test
    void whatMustWaitWaitsForTheFewest() {
        assertThat(THREE.highest()).isEqualTo(from("platinum"));
        assertThat(new Tiers(List.of()).highest()).isEqualTo(from("paid"));
    }

    @Test
    void filtersOfOlderVersionsAreReadTermByTerm() {
        assertThat(THREE.of("product:gold,product:platinum", Set.of())).isEqualTo(Right.of(from("gold")));
        assertThat(THREE.of("tiers:[gold,platinum]", Set.of())).isEqualTo(Right.of(from("gold")));
        assertThat(THREE.of("status:free,status:-free", Set.of())).isEqualTo(Right.of(AccessLevel.MEMBERS));
        assertThat(THREE.of("status:-free", Set.of())).isEqualTo(Right.of(from("silver")));
        assertThat(List.of("label:vip", "status:-free+label:vip", "product:-gold", "status:free", "status:comped")).allSatisfy(filter -> assertThat(THREE.of(filter, Set.of())).isEqualTo(NONE));
    }

    private static AccessLevel from(String tier) {
        return new AccessLevel.FromTier(new Slug(tier));
    }
}
