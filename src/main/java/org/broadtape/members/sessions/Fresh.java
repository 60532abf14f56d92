package org.broadtape.members.sessions;

import java.time.Duration;
import java.time.Instant;

/// Whether somebody has proved a moment ago who they are, so that they may change how they sign in (ASVS 7.5.1).
public final class Fresh {

    private static final Duration LASTS = Duration.ofMinutes(15);

    private Fresh() {
    }

    public static boolean is(Session session, Instant now) {
        var since = now.minus(LASTS);
        return session.openedAt().isAfter(since) || session.factorAt().filter(at -> at.isAfter(since)).isPresent();
    }
}
