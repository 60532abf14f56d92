package org.broadtape.articles.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.broadtape.articles.access.Sight.Nothing;
import org.broadtape.articles.access.Sight.Preview;
import org.broadtape.articles.access.Sight.Whole;
import org.broadtape.articles.access.Sight.Why;
import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;
import org.broadtape.members.Viewer;
import org.broadtape.members.Viewer.Anyone;
import org.broadtape.members.Viewer.Crawler;
import org.broadtape.members.Viewer.Partner;
import org.broadtape.members.Viewer.Reader;
import org.broadtape.members.Viewer.Staff;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Tier;
import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AccessTests {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Slug INSIDER = new Slug("insider");
    private static final Slug INSIDER_GOLD = new Slug("insider-gold");
    private static final Viewer FREE = new Reader(new MemberId(1), Set.of(Tier.FREE), Optional.empty());
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

    @Property
    void theConditionOfTheWholeHoldsExactlyWhereTheWholeIsSeen(@ForAll("anyTerms") Terms terms, @ForAll("viewers") Viewer viewer, @ForAll Channel channel,
            @ForAll("instants") Instant at) {
        var whole = Access.to(terms, viewer, channel, at) instanceof Whole;

        assertThat(Access.wholeCondition(viewer, channel, at).holds(terms)).isEqualTo(whole);
    }

    @Property
    void noViewerAndNoClockOpensWhatIsNotReleased(@ForAll("anyTerms") Terms terms, @ForAll("viewers") Viewer viewer, @ForAll Channel channel,
            @ForAll("instants") Instant at) {
        if (terms.state() != State.RELEASED && terms.state() != State.CORRECTED) {
            assertThat(Access.to(terms, viewer, channel, at)).isInstanceOf(Nothing.class);
        }
    }

    /// What a viewer reads of each level, said without the rule: the table of the tiers.
    @Property
    void aViewerReadsTheWholeExactlyOfTheLevelsThatAreTheirs(@ForAll("levels") AccessLevel level, @ForAll("viewers") Viewer viewer) {
        var all = List.of("everyone", "members", "tier:insider", "tier:insider-gold");
        var theirs = switch (viewer) {
            case Anyone _ -> all.subList(0, 1);
            case Reader(var _, var reads, var _) -> all.subList(0, 1 + reads.size());
            case Partner(var _, var whole) -> whole ? all : all.subList(0, 1);
            case Staff _, Crawler _ -> all;
        };
        var terms = new Terms(State.RELEASED, level, Channel.all(), Set.of(), Optional.empty());

        assertThat(sight(terms, viewer, Channel.SITE)).isEqualTo(theirs.contains(level.toString()) ? new Whole(Access.NEVER) : new Preview(level, Access.NEVER));
    }

    @Test
    void anArticleOpensToMembersAnHourAfterItsReleaseAndToEveryoneAfterTwoDays() {
        var terms = timed("tier:insider-gold", "members after 60m", "everyone after 2d");
        var hour = NOON.plus(Duration.ofHours(1));
        var twoDays = NOON.plus(Duration.ofDays(2));
        var gold = new Preview(new AccessLevel.FromTier(INSIDER_GOLD), hour);

        assertThat(Access.to(terms, Anyone.ANYWHERE, Channel.SITE, NOON)).isEqualTo(gold);
        assertThat(Access.to(terms, FREE, Channel.SITE, hour.minusNanos(1))).isEqualTo(gold);
        assertThat(Access.to(terms, FREE, Channel.SITE, hour)).isEqualTo(new Whole(Access.NEVER));
        assertThat(Access.to(terms, Anyone.ANYWHERE, Channel.SITE, hour)).isEqualTo(new Preview(AccessLevel.MEMBERS, twoDays));
        assertThat(Access.to(terms, Anyone.ANYWHERE, Channel.SITE, twoDays.minusNanos(1))).isEqualTo(new Preview(AccessLevel.MEMBERS, twoDays));
        assertThat(Access.to(terms, Anyone.ANYWHERE, Channel.SITE, twoDays)).isEqualTo(new Whole(Access.NEVER));
    }

    @Test
    void anExpiryBeforeAnOpeningComesFirst() {
        var terms = new Terms(State.RELEASED, AccessLevel.MEMBERS, List.of(Opening.parse("everyone after 2d")), Optional.of(NOON), Channel.all(), Set.of(),
                Optional.of(NOON.plusSeconds(1)));

        assertThat(sight(terms, Anyone.ANYWHERE, Channel.SITE)).isEqualTo(new Preview(AccessLevel.MEMBERS, NOON.plusSeconds(1)));
        assertThat(Access.to(terms, Anyone.ANYWHERE, Channel.SITE, NOON.plus(Duration.ofDays(2)))).isInstanceOf(Nothing.class);
    }

    @Test
    void anArchiveClosesToMembersAfterAMonth() {
        var terms = timed("everyone", "members after 30d");
        var month = NOON.plus(Duration.ofDays(30));

        assertThat(Access.to(terms, Anyone.ANYWHERE, Channel.SITE, month.minusNanos(1))).isEqualTo(new Whole(month));
        assertThat(Access.to(terms, Anyone.ANYWHERE, Channel.SITE, month)).isEqualTo(new Preview(AccessLevel.MEMBERS, Access.NEVER));
        assertThat(Access.to(terms, FREE, Channel.SITE, month.minusNanos(1))).isEqualTo(new Whole(Access.NEVER));
    }

    @Property
    void aPassTurnsAPreviewOnTheSiteIntoTheWholeWhileItRunsAndNothingElse(@ForAll("anyTerms") Terms terms, @ForAll("viewers") Viewer viewer, @ForAll Channel channel,
            @ForAll("instants") Instant at, @ForAll("instants") Instant until) {
        var without = Access.to(terms, viewer, channel, at);
        var with = Access.to(terms, viewer, channel, at, Optional.of(new Pass(until)));
        var opens = without instanceof Preview && channel == Channel.SITE && at.isBefore(until);

        assertThat(with).isEqualTo(opens ? new Whole(without.until().isBefore(until) ? without.until() : until) : without);
        assertThat(Access.to(terms, viewer, channel, at, Optional.empty())).isEqualTo(without);
    }

    private static Terms timed(String first, String... openings) {
        return new Terms(State.RELEASED, AccessLevel.parse(first), Stream.of(openings).map(Opening::parse).toList(), Optional.of(NOON), Channel.all(), Set.of(), Optional.empty());
    }

    @Provide
    static Arbitrary<AccessLevel> levels() {
        return Arbitraries.of(AccessLevel.EVERYONE, AccessLevel.MEMBERS, new AccessLevel.FromTier(INSIDER), new AccessLevel.FromTier(INSIDER_GOLD));
    }

    @Provide
    static Arbitrary<List<Opening>> openings() {
        return Combinators.combine(levels(), Arbitraries.integers().between(1, 4)).as((to, seconds) -> new Opening(to, Duration.ofSeconds(seconds)))
                .list().ofMaxSize(4).uniqueElements(Opening::after).map(drawn -> drawn.stream().sorted(Comparator.comparing(Opening::after)).toList());
    }

    @Provide
    static Arbitrary<Terms> anyTerms() {
        return Combinators.combine(
                Arbitraries.of(State.class),
                levels(), openings(), instants().optional(),
                Arbitraries.of(Channel.class).set(),
                Arbitraries.of("CH", "US", "ZA").set(),
                instants().optional())
                .as(Terms::new);
    }

    @Provide
    static Arbitrary<Viewer> viewers() {
        var countries = Arbitraries.of("CH", "US", "DE").optional();
        var tiers = Arbitraries.of(Set.of(Tier.FREE), Set.of(Tier.FREE, INSIDER), Set.of(Tier.FREE, INSIDER, INSIDER_GOLD));
        return Arbitraries.oneOf(
                countries.map(Anyone::new),
                Combinators.combine(tiers, countries).as((reads, country) -> new Reader(new MemberId(1), reads, country)),
                Combinators.combine(Arbitraries.of(Role.class).set(), countries).as((roles, country) -> new Staff(new Actor(Optional.of(new MemberId(2)), "Bruno", roles, ""), country)),
                Combinators.combine(countries, Arbitraries.of(true, false)).as(Partner::new),
                Arbitraries.of(new Crawler("Example Search")));
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
