package org.broadtape.delivery.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When something that could not be delivered is tried again, as Postfix does it (minimal_backoff_time, maximal_backoff_time,
/// maximal_queue_lifetime): after as long as it has waited already, at least 5 minutes (300 s), at most 66 (4,000 s), for 5 days. What is
/// urgent is tried again after 10 seconds first.
public final class Backoff {

    public static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration SHORTEST_URGENT = Duration.ofSeconds(10);
    public static final Duration LONGEST = Duration.ofSeconds(4_000);
    public static final Duration LIFETIME = Duration.ofDays(5);

    private Backoff() {
    }

    /// The next try of what was promised at `since` and failed just now; none when its lifetime is over. The destination may ask for a longer rest.
    static Optional<Instant> next(Instant since, Instant now, Optional<Duration> asked, boolean urgent) {
        var age = Duration.between(since, now);
        if (age.compareTo(LIFETIME) >= 0) {
            return Optional.empty();
        }
        var wanted = asked.filter(rest -> rest.compareTo(age) > 0).orElse(age);
        return Optional.of(now.plus(within(wanted, urgent ? SHORTEST_URGENT : SHORTEST)));
    }

    /// The rest after one of that length.
    static Duration twice(Duration rest) {
        return within(rest.multipliedBy(2));
    }

    static Duration within(Duration rest) {
        return within(rest, SHORTEST);
    }

    private static Duration within(Duration rest, Duration shortest) {
        return rest.compareTo(shortest) < 0 ? shortest : rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    }
}
