package org.broadtape.members.factors;

import java.time.Duration;
import java.time.Instant;

import org.broadtape.members.sessions.Session;

/// What a signed-in member must do before the desk opens, or before they may change how they sign in.
public enum Step {
    /// Nothing.
    NONE,
    SHOW,
    /// Staff who have no second factor yet make one now; nobody else can, since it is only right after they signed in.
    SET_UP,
    /// There is no factor to show, and the sign-in is too long ago to prove anything.
    SIGN_IN_AGAIN;

    /// For so long a proof is as good as one just given.
    public static final Duration RECENT = Duration.ofMinutes(10);

    public static Step of(Session session, Held held, Instant now) {
        if (session.factorWithin(RECENT, now)) {
            return NONE;
        }
        if (held.any()) {
            return SHOW;
        }
        if (!now.isBefore(session.openedAt().plus(RECENT))) {
            return SIGN_IN_AGAIN;
        }
        return session.isStaff() ? SET_UP : NONE;
    }

    /// Whether they may change how they sign in.
    public boolean opens() {
        return this == NONE || this == SET_UP;
    }
}
