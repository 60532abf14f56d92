package org.broadtape.members.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Test;

class StepTests {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Held NOTHING = new Held(Optional.empty(), 0, 0);
    private static final Held APP = new Held(Optional.of(NINE), 0, 10);
    private static final Held PASSKEY = new Held(Optional.empty(), 1, 0);

    @Test
    void whoeverHasAFactorShowsItHoweverFreshTheSignIn() {
        assertThat(Step.of(bruno(""), APP, NINE)).isEqualTo(Step.SHOW);
        assertThat(Step.of(bruno(""), PASSKEY, NINE)).isEqualTo(Step.SHOW);
        assertThat(Step.of(ada(), PASSKEY, NINE)).isEqualTo(Step.SHOW);
    }

    @Test
    void staffWithoutOneSetItUpRightAfterTheySignedInAndNotLater() {
        assertThat(Step.of(bruno(""), NOTHING, NINE.plusSeconds(599))).isEqualTo(Step.SET_UP);
        assertThat(Step.of(bruno(""), NOTHING, NINE.plusSeconds(600))).isEqualTo(Step.SIGN_IN_AGAIN);
    }

    @Test
    void recoveryCodesAloneAreNoFactor() {
        assertThat(Step.of(bruno(""), new Held(Optional.empty(), 0, 10), NINE)).isEqualTo(Step.SET_UP);
    }

    @Test
    void whatWasShownIsGoodForTenMinutes() {
        var shown = bruno("2026-03-02T09:05:00Z");

        assertThat(Step.of(shown, APP, Instant.parse("2026-03-02T09:14:59Z"))).isEqualTo(Step.NONE);
        assertThat(Step.of(shown, APP, Instant.parse("2026-03-02T09:15:00Z"))).isEqualTo(Step.SHOW);
    }

    @Test
    void aReaderWithoutFactorChangesTheirsRightAfterTheySignedIn() {
        assertThat(Step.of(ada(), NOTHING, NINE.plusSeconds(599))).isEqualTo(Step.NONE);
        assertThat(Step.of(ada(), NOTHING, NINE.plusSeconds(600))).isEqualTo(Step.SIGN_IN_AGAIN);
    }

    private static Session ada() {
        return session(Set.of(), "");
    }

    private static Session bruno(String factorAt) {
        return session(Set.of(Role.EDITOR), factorAt);
    }

    private static Session session(Set<Role> roles, String factorAt) {
        return new Session(1, new MemberId(7), "Bruno", new Slug("free"), Optional.empty(), roles, NINE, NINE, NINE.plusSeconds(86_400), "link",
                factorAt.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(factorAt)), "Firefox", "192.0.2.7");
    }
}
