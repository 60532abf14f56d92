package org.broadtape.articles.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.broadtape.articles.access.Sight.Nothing;
import org.broadtape.articles.access.Sight.Preview;
import org.broadtape.articles.access.Sight.Whole;
import org.broadtape.articles.access.Sight.Why;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Viewer;
import org.broadtape.members.Viewer.Anyone;
import org.broadtape.members.Viewer.Partner;
import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AccessTests {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Viewer SWISS = new Anyone(Optional.of("CH"));

    @Test
    void whatIsReleasedIsReadByEveryone() {
        assertThat(sight(terms(State.RELEASED), Anyone.ANYWHERE, Channel.SITE)).isEqualTo(new Whole(Access.NEVER));
    }

    @Test
    void whatIsCorrectedIsStillReadByEveryone() {
        assertThat(sight(terms(State.CORRECTED), Anyone.ANYWHERE, Channel.FEED)).isEqualTo(new Whole(Access.NEVER));
    }

    @Test
    void noClockOpensAScheduledArticle() {
        assertThat(Access.to(terms(State.SCHEDULED), Anyone.ANYWHERE, Channel.SITE, Instant.MAX)).isInstanceOf(Nothing.class);
    }

    @Test
    void onlyOfAKilledArticleIsItToldThatItWas() {
        assertThat(sight(terms(State.KILLED), Anyone.ANYWHERE, Channel.SITE)).isEqualTo(new Nothing(Why.KILLED, Access.NEVER));
        assertThat(sight(terms(State.HELD), Anyone.ANYWHERE, Channel.SITE)).isEqualTo(new Nothing(Why.NOT_RELEASED, Access.NEVER));
    }

    @Test
    void anExpiringArticleIsSeenUntilTheInstantAndNotAtIt() {
        var terms = new Terms(State.RELEASED, AccessLevel.EVERYONE, Channel.all(), Set.of(), Optional.of(NOON));

        assertThat(Access.to(terms, Anyone.ANYWHERE, Channel.SITE, NOON.minusNanos(1))).isEqualTo(new Whole(NOON));
        assertThat(Access.to(terms, Anyone.ANYWHERE, Channel.SITE, NOON)).isEqualTo(new Nothing(Why.EXPIRED, Access.NEVER));
    }

    @Test
    void aTierReadsTheRestOfWhatOthersSeeAsAPreview() {
        var insider = new AccessLevel.FromTier(new Slug("insider"));
        var terms = new Terms(State.RELEASED, insider, Channel.all(), Set.of(), Optional.empty());

        assertThat(sight(terms, Anyone.ANYWHERE, Channel.SITE)).isEqualTo(new Preview(insider, Access.NEVER));
    }

    @Test
    void aPartnerReadsWhatIsPaidForOnlyWhereItsContractSaysSo() {
        var terms = new Terms(State.RELEASED, AccessLevel.MEMBERS, Channel.all(), Set.of(), Optional.empty());

        assertThat(sight(terms, new Partner(Optional.empty(), false), Channel.API)).isEqualTo(new Preview(AccessLevel.MEMBERS, Access.NEVER));
        assertThat(sight(terms, new Partner(Optional.empty(), true), Channel.API)).isEqualTo(new Whole(Access.NEVER));
        assertThat(sight(bound("CH"), new Partner(Optional.of("CH"), false), Channel.API)).isInstanceOf(Whole.class);
        assertThat(sight(bound("CH"), new Partner(Optional.empty(), true), Channel.API)).isInstanceOf(Nothing.class);
    }

    @Test
    void aTerritoryIsSeenFromInsideItAndAnUnknownCountryIsOutside() {
        var terms = bound("CH");

        assertThat(sight(terms, SWISS, Channel.SITE)).isInstanceOf(Whole.class);
        assertThat(sight(terms, new Anyone(Optional.of("US")), Channel.SITE)).isInstanceOf(Nothing.class);
        assertThat(sight(terms, Anyone.ANYWHERE, Channel.SITE)).isInstanceOf(Nothing.class);
    }

    @Test
    void whatIsBoundToATerritoryGoesIntoNoMailOrFeedWhoeverAsks() {
        assertThat(sight(bound("CH"), SWISS, Channel.MAIL)).isInstanceOf(Nothing.class);
        assertThat(sight(bound("CH"), SWISS, Channel.FEED)).isInstanceOf(Nothing.class);
    }

    @Test
    void aChannelThatTheContractLeavesOutShowsNothing() {
        var terms = new Terms(State.RELEASED, AccessLevel.EVERYONE, Set.of(Channel.SITE), Set.of(), Optional.empty());

        assertThat(sight(terms, Anyone.ANYWHERE, Channel.SITE)).isInstanceOf(Whole.class);
        assertThat(sight(terms, Anyone.ANYWHERE, Channel.API)).isEqualTo(new Nothing(Why.CHANNEL, Access.NEVER));
    }

    @Property
    void theConditionHoldsExactlyWhereThereIsSomethingToSee(@ForAll("anyTerms") Terms terms, @ForAll("viewers") Viewer viewer, @ForAll Channel channel,
            @ForAll("instants") Instant at) {
        var something = !(Access.to(terms, viewer, channel, at) instanceof Nothing);

        assertThat(Access.condition(viewer, channel, at).holds(terms)).isEqualTo(something);
    }

    @Property
    void theAnswerStaysAsItIsUntilTheInstantThatItNames(@ForAll("anyTerms") Terms terms, @ForAll("viewers") Viewer viewer, @ForAll Channel channel,
            @ForAll("instants") Instant at) {
        var sight = Access.to(terms, viewer, channel, at);
        if (!sight.until().equals(Access.NEVER)) {
            assertThat(Access.to(terms, viewer, channel, sight.until().minusNanos(1))).isEqualTo(sight);
            assertThat(Access.to(terms, viewer, channel, sight.until())).isNotEqualTo(sight);
        }
    }

    @Provide
    static Arbitrary<Terms> anyTerms() {
        return Combinators.combine(
                Arbitraries.of(State.class),
                Arbitraries.of(AccessLevel.EVERYONE, AccessLevel.MEMBERS, new AccessLevel.FromTier(new Slug("insider-gold"))),
                Arbitraries.of(Channel.class).set(),
                Arbitraries.of("CH", "US", "ZA").set(),
                instants().optional())
                .as(Terms::new);
    }

    @Provide
    static Arbitrary<Viewer> viewers() {
        var countries = Arbitraries.of("CH", "US", "DE").optional();
        return Arbitraries.oneOf(countries.map(Anyone::new), Combinators.combine(countries, Arbitraries.of(true, false)).as(Partner::new));
    }

    @Provide
    static Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(-3, 3).map(NOON::plusSeconds);
    }

    private static Sight sight(Terms terms, Viewer viewer, Channel channel) {
        return Access.to(terms, viewer, channel, NOON);
    }

    private static Terms terms(State state) {
        return new Terms(state, AccessLevel.EVERYONE, Channel.all(), Set.of(), Optional.empty());
    }

    private static Terms bound(String country) {
        return new Terms(State.RELEASED, AccessLevel.EVERYONE, Channel.all(), Set.of(country), Optional.empty());
    }
}
