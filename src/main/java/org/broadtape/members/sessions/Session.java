package org.broadtape.members.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;
import org.broadtape.members.staff.Role;

/// A sign-in that runs, with what every request needs to know of its member.
///
/// @param tierUntil from then on the tier is another: somebody's grant ends
/// @param means    how they signed in: `link`, `code`, `password`, `passkey`, or the name of a provider
/// @param factorAt when they showed a second factor in this session
/// @param agent    the browser, as it called itself
public record Session(long id, MemberId member, String name, Slug tier, Optional<Instant> tierUntil, Set<Role> roles, Instant openedAt, Instant seenAt, Instant endsAt,
        String means, Optional<Instant> factorAt, String agent, String network) {

    public boolean isStaff() {
        return !roles.isEmpty();
    }

    /// Whether its tier is still what was read.
    boolean holds(Instant now) {
        return tierUntil.filter(end -> !end.isAfter(now)).isEmpty();
    }

    /// Whether they showed a second factor lately.
    public boolean factorWithin(Duration time, Instant now) {
        return factorAt.filter(at -> now.isBefore(at.plus(time))).isPresent();
    }
}
