package org.broadtape.jobs.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long a row that has failed rests before it is tried again; after the last pause it is parked for a person.
record Pauses(List<Duration> pauses) {

    /// Eight tries in an hour and three quarters: a restart or a busy hour passes, a defect is shown the same day.
    static final Pauses USUAL = new Pauses(List.of(
            Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2),
            Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1)));

    /// The pause after so many failures; empty when it was the last.
    Optional<Duration> after(int failures) {
        return failures <= pauses.size() ? Optional.of(pauses.get(failures - 1)) : Optional.empty();
    }
}
