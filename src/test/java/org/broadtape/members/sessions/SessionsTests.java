package org.broadtape.members.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.HandClock;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SessionsTests {

    private final HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.MICROS));

    @Inject
    Members members;

    @Inject
    Newsroom newsroom;

    @Inject
    SessionStore store;

    @Inject
    LiveSessions live;

    @Inject
    Jdbi jdbi;

    private Sessions sessions;

    @BeforeEach
    void withAClockOfItsOwn() {
        sessions = new Sessions(store, live, clock);
    }

    @Test
    void aTokenOpensItsSessionAndNoOtherDoes() {
        var ada = member();
        var token = sessions.open(opening(ada));

        assertThat(sessions.of(token)).hasValueSatisfying(session -> {
            assertThat(session.member()).isEqualTo(ada);
            assertThat(session.isStaff()).isFalse();
        });
        assertThat(sessions.of(Token.fresh())).isEmpty();
        assertThat(sessions.of(new Token("x".repeat(100_000)))).isEmpty();
    }

    @Test
    void whoeverSignsInHasBeenSeenThatDay() {
        var ada = member();

        sessions.open(opening(ada));

        assertThat(members.called(ada).seenOn()).contains(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Test
    void theDatabaseDoesNotKnowTheToken() {
        var token = sessions.open(opening(member()));

        long rows = jdbi.withHandle(db -> db.createQuery("select count(*) from members.session s where s::text like '%' || :token || '%'").bind("token", token.text())
                .mapTo(Long.class).one());
        assertThat(rows).isZero();
        assertThat(token.toString()).doesNotContain(token.text());
    }

    @Test
    void aReadersSessionEndsAfterSixtyDaysWithoutAVisitAndAfterAYearWithMany() {
        var token = sessions.open(opening(member()));
        for (var day = 0; day < 364; day += 50) {
            assertThat(sessions.of(token)).as("day %d", day).isPresent();
            clock.forward(Duration.ofDays(50));
        }
        assertThat(sessions.of(token)).as("after a year").isEmpty();

        var left = sessions.open(opening(member()));
        clock.forward(Duration.ofDays(60));
        assertThat(sessions.of(left)).isEmpty();
    }

    @Test
    void whoeverWorksAtTheDeskSignsInAgainAfterTwoQuietHours() {
        var bruno = member();
        newsroom.give(Actor.OPERATOR, bruno, Role.EDITOR);
        var token = sessions.open(opening(bruno));

        clock.forward(Duration.ofMinutes(119));
        assertThat(sessions.of(token)).isPresent();
        clock.forward(Duration.ofHours(2));
        assertThat(sessions.of(token)).isEmpty();
    }

    @Test
    void aRenewedSessionHasAnotherTokenAndTheOldOneOpensNothing() {
        var token = sessions.open(opening(member()));
        var session = sessions.of(token).orElseThrow();

        var renewed = sessions.renewed(session, true);

        assertThat(sessions.of(token)).isEmpty();
        assertThat(sessions.of(renewed)).hasValueSatisfying(now -> {
            assertThat(now.id()).isEqualTo(session.id());
            assertThat(now.factorAt()).isPresent();
        });
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        var ada = member();
        var token = sessions.open(opening(ada));
        var id = sessions.of(token).orElseThrow().id();

        assertThatThrownBy(() -> sessions.end(id, member())).isInstanceOf(NotFound.class);
        assertThat(sessions.of(token)).isPresent();

        sessions.end(id, ada);
        assertThat(store.find(token.hash(), clock.instant())).isEmpty();
    }

    @Test
    void allOthersEndWhenTheMemberChangesHowTheySignIn() {
        var ada = member();
        var here = sessions.open(opening(ada));
        sessions.open(opening(ada));
        sessions.open(opening(ada));

        assertThat(sessions.endAllBut(ada, sessions.of(here).orElseThrow().id())).isEqualTo(2);
        assertThat(sessions.of(ada)).hasSize(1);
    }

    @Test
    void aRoleThatIsGivenOrTakenEndsTheSessionsThatDidNotHaveIt() {
        var chen = member();
        var token = sessions.open(opening(chen));

        newsroom.give(Actor.OPERATOR, chen, Role.MODERATOR);

        assertThat(store.find(token.hash(), clock.instant())).isEmpty();
    }

    @Test
    void whoIsBannedHasNoSession() {
        var ada = member();
        var token = sessions.open(opening(ada));

        jdbi.useHandle(db -> db.execute("update members.member set state = 'BANNED' where id = ?", ada.value()));
        live.forget(ada);

        assertThat(sessions.of(token)).isEmpty();
    }

    private MemberId member() {
        return members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Ada", "site").id();
    }

    private static Opening opening(MemberId member) {
        return new Opening(member, "link", false, "Firefox", "192.0.2.7");
    }
}
