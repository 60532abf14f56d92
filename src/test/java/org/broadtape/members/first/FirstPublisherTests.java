package org.broadtape.members.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.HandClock;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@TestTransaction
class FirstPublisherTests {

    private final HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.MICROS));
    private final EmailAddress ada = EmailAddress.of(UUID.randomUUID() + "@example.com");

    @Inject
    FirstLinkStore store;

    @Inject
    Newsroom newsroom;

    @Inject
    Members members;

    @Inject
    Jdbi jdbi;

    private FirstPublisher first;

    @BeforeEach
    void withAClockOfItsOwn() {
        first = new FirstPublisher(store, newsroom, members, clock);
    }

    /// Within the test's own transaction, which is rolled back: what happens before it is not part of that.
    private void aSiteWithoutAPublisher() {
        jdbi.useHandle(db -> db.execute("delete from members.staff_role where role = 'PUBLISHER'"));
    }

    @Test
    void theLinkMakesOnePublisherAndThenIsNone() {
        aSiteWithoutAPublisher();
        var link = first.link().orElseThrow();

        assertThat(first.stands(link)).isTrue();
        assertThat(newsroom.rolesOf(first.become(link, ada, "Ada"))).containsExactly(Role.PUBLISHER);
        assertThat(first.stands(link)).isFalse();
        assertThat(first.link()).isEmpty();
        assertThatThrownBy(() -> first.become(link, EmailAddress.of("x" + ada), "Eve")).isInstanceOf(NotFound.class);
    }

    @Test
    void eachStartMakesAnotherAndVoidsTheOneBefore() {
        aSiteWithoutAPublisher();
        var yesterdays = first.link().orElseThrow();
        var todays = first.link().orElseThrow();

        assertThat(first.stands(yesterdays)).isFalse();
        assertThat(first.stands(todays)).isTrue();
    }

    @Test
    void itLastsADay() {
        aSiteWithoutAPublisher();
        var link = first.link().orElseThrow();
        clock.forward(Duration.ofDays(1));

        assertThat(first.stands(link)).isFalse();
        assertThatThrownBy(() -> first.become(link, ada, "Ada")).isInstanceOf(NotFound.class);
    }

    @Test
    void aGuessIsNone() {
        aSiteWithoutAPublisher();
        first.link();

        assertThat(first.stands(Token.fresh())).isFalse();
        assertThat(first.stands(new Token(""))).isFalse();
    }

    @Test
    void withoutANameItStands() {
        aSiteWithoutAPublisher();
        var link = first.link().orElseThrow();

        assertThatThrownBy(() -> first.become(link, ada, " ")).isInstanceOf(Refused.class).hasMessageContaining("Give a name");
        assertThat(first.stands(link)).isTrue();
    }
}
