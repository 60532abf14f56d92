package org.broadtape.members.sessions;

import java.time.Duration;
import java.time.Instant;

/// How long a session lasts: unused, and at most (ASVS 7.3.1, 7.3.2). Whoever works at the desk signs in again each day.
final class Lifetimes {

    static final Duration READER_IDLE = Duration.ofDays(60);
    static final Duration READER_MOST = Duration.ofDays(365);
    static final Duration STAFF_IDLE = Duration.ofHours(2);
    static final Duration STAFF_MOST = Duration.ofHours(16);

    /// `seen_at` is written this seldom, so that most requests only read.
    static final Duration SEEN = Duration.ofMinutes(5);

    private Lifetimes() {
    }

    static boolean runs(Session session, Instant now) {
        var idle = session.isStaff() ? STAFF_IDLE : READER_IDLE;
        var most = session.isStaff() ? STAFF_MOST : READER_MOST;
        return now.isBefore(session.endsAt()) && now.isBefore(session.seenAt().plus(idle)) && now.isBefore(session.openedAt().plus(most));
    }

    static boolean seenLongAgo(Session session, Instant now) {
        return !now.isBefore(session.seenAt().plus(SEEN));
    }
}
