package org.broadtape.members.tiers.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.HandClock;
import org.broadtape.jobs.Timers;
import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.LiveSessions;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class GrantsTests {

    private static final Slug INSIDER = new Slug("grants-insider");
    private static final Slug GOLD = new Slug("grants-gold");
    private static final Optional<Instant> OPEN = Optional.empty();

    private final HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.MICROS));

    @Inject
    Members members;

    @Inject
    Tiers tiers;

    @Inject
    GrantStore store;

    @Inject
    StandingStore standings;

    @Inject
    Timers timers;

    @Inject
    LiveSessions live;

    @Inject
    Audit audit;

    @Inject
    Jdbi jdbi;

    private Grants grants;
    private Standing standing;

    @BeforeEach
    void withTwoTiers() {
        tier(INSIDER, 901);
        tier(GOLD, 902);
        standing = new Standing(standings, timers, live, clock);
        grants = new Grants(store, new GrantBook(store, standing, clock), tiers, audit);
    }

    @Test
    void aMemberHasTheHighestTierThatRuns() {
        var dineo = member();
        give(dineo, GOLD, OPEN);
        give(dineo, INSIDER, OPEN);

        assertThat(tierOf(dineo)).isEqualTo(GOLD);
    }

    @Test
    void whenTheHighestEndsTheNextHolds() {
        var dineo = member();
        give(dineo, INSIDER, OPEN);
        var gold = give(dineo, GOLD, OPEN);

        QuarkusTransaction.requiringNew().run(() -> grants.end(Actor.OPERATOR, dineo, gold, "paid back"));

        assertThat(tierOf(dineo)).isEqualTo(INSIDER);
        assertThat(grants.of(dineo).getFirst().history()).extracting(Grant.Change::what, Grant.Change::reason, Grant.Change::by)
                .containsExactly(tuple(Grant.What.GIVEN, "asked for it", "operator"),
                        tuple(Grant.What.ENDED, "paid back", "operator"));
    }

    @Test
    void aTierIsLostAtItsInstantThoughNoTimerHasCome() {
        var dineo = member();
        var end = clock.instant().plus(Duration.ofHours(1));
        give(dineo, GOLD, Optional.of(end));

        assertThat(tierAt(dineo, end.minusMillis(1))).isEqualTo("grants-gold");
        assertThat(tierAt(dineo, end)).isEqualTo("free");
    }

    @Test
    void aTimerIsAimedAtTheInstantAndSettlesTheMember() {
        var dineo = member();
        var end = clock.instant().plus(Duration.ofDays(1));
        give(dineo, GOLD, Optional.of(end));
        assertThat(timers.instant(standing.kind(), dineo.value())).contains(end);

        clock.forward(Duration.ofDays(1));
        QuarkusTransaction.requiringNew().run(() -> standing.due(dineo.value()));

        assertThat(row(dineo)).isEqualTo("free null");
        assertThat(timers.instant(standing.kind(), dineo.value())).isEmpty();
    }

    @Test
    void aGrantThatIsExtendedRunsToItsNewEnd() {
        var dineo = member();
        var gold = give(dineo, GOLD, Optional.of(clock.instant().plus(Duration.ofDays(1))));
        var later = clock.instant().plus(Duration.ofDays(30));

        QuarkusTransaction.requiringNew().run(() -> grants.extend(Actor.OPERATOR, dineo, gold, Optional.of(later), "a month as thanks"));

        assertThat(tierAt(dineo, later.minusMillis(1))).isEqualTo("grants-gold");
        assertThat(timers.instant(standing.kind(), dineo.value())).contains(later);
    }

    @Test
    void whatNobodyCanBeGivenIsRefusedInWords() {
        var dineo = member();
        assertThatThrownBy(() -> give(dineo, Tier.FREE, OPEN)).isInstanceOf(Refused.class).hasMessageContaining("already");
        assertThatThrownBy(() -> give(dineo, GOLD, Optional.of(clock.instant()))).isInstanceOf(Refused.class).hasMessageContaining("later day");
        assertThatThrownBy(() -> Giving.byHand(GOLD, OPEN, "a\r\nb", false)).isInstanceOf(Refused.class).hasMessageContaining("Say why in one line");
        assertThatThrownBy(() -> give(dineo, new Slug("platinum"), OPEN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> give(new MemberId(Long.MAX_VALUE), GOLD, OPEN)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyEndsAGrantThroughAnotherMemberOrTwice() {
        var dineo = member();
        var gold = give(dineo, GOLD, OPEN);
        var ada = member();

        assertThatThrownBy(() -> end(ada, gold)).isInstanceOf(NotFound.class);
        end(dineo, gold);
        assertThatThrownBy(() -> end(dineo, gold)).isInstanceOf(Refused.class).hasMessageContaining("ended already");
    }

    @Test
    void onlyWhoMayChangeMembersGrants() {
        var chen = new Actor(Optional.of(member()), "Chen", Set.of(Role.MODERATOR), "192.0.2.7");
        var dineo = member();

        assertThatThrownBy(() -> grants.give(chen, dineo, Giving.byHand(GOLD, OPEN, "a friend", true))).isInstanceOf(NotAllowed.class);
        assertThat(tierOf(dineo)).isEqualTo(Tier.FREE);
    }

    private long give(MemberId member, Slug tier, Optional<Instant> ends) {
        return QuarkusTransaction.requiringNew().call(() -> grants.give(Actor.OPERATOR, member, Giving.byHand(tier, ends, "asked for it", false)));
    }

    private void end(MemberId member, long grant) {
        QuarkusTransaction.requiringNew().run(() -> grants.end(Actor.OPERATOR, member, grant, "at their wish"));
    }

    private Slug tierOf(MemberId member) {
        return members.called(member).tier();
    }

    private String tierAt(MemberId member, Instant at) {
        return jdbi.withHandle(db -> db.createQuery("select case when tier_until <= :at then members.tier_at(id, :at) else tier end from members.member where id = :id")
                .bind("at", java.sql.Timestamp.from(at)).bind("id", member.value()).mapTo(String.class).one());
    }

    private String row(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select tier || ' ' || coalesce(tier_until::text, 'null') from members.member where id = :id").bind("id", member.value())
                .mapTo(String.class).one());
    }

    private void tier(Slug slug, int position) {
        tiers.put(new Tier(slug, slug.value(), "", position, Optional.empty(), Optional.empty(), Entitlements.NONE));
    }

    private MemberId member() {
        return members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Dineo", "site").id();
    }
}
