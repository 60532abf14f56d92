package org.broadtape.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.broadtape.jobs.outbox.ParkedStore;
import org.broadtape.jobs.timers.TimerStore;
import org.jdbi.v3.core.Jdbi;

/// What waits in the outbox, what has gone wrong there, and the person's decision on what is parked.
@ApplicationScoped
@Transactional
public class Backlog {

    private static final Duration SLACK = Duration.ofSeconds(30);

    private final ParkedStore rows;
    private final TimerStore timers;
    private final Clock clock;

    @Inject
    Backlog(Jdbi jdbi, Clock clock) {
        this.rows = new ParkedStore(jdbi);
        this.timers = new TimerStore(jdbi);
        this.clock = clock;
    }

    /// A listener's rows: open ones that nobody has tried, those that failed and come again, those that wait for a person;
    /// and since when the oldest that is not parked has waited, where there is one.
    public record Waiting(String listener, long open, long retried, long parked, Optional<Instant> oldest) {
    }

    /// A row that waits for a person.
    public record Parked(long id, String listener, String event, String aggregate, int tries, Instant parkedAt, String lastError) {
    }

    /// A timer that has not gone off although its instant has passed.
    public record Overdue(String kind, long id, Instant dueAt, int tries, String lastError) {
    }

    /// One for each listener that has rows.
    public List<Waiting> waiting() {
        return rows.waiting();
    }

    /// The oldest thousand of what waits for a person.
    public List<Parked> parked() {
        return rows.parked();
    }

    /// Timers that are late by more than half a minute.
    public List<Overdue> overdue() {
        return timers.overdue(clock.instant().minus(SLACK));
    }

    /// Lets a parked row be tried again, as if it never had been; false where no such row is parked.
    public boolean retry(long id) {
        return rows.retry(id);
    }

    /// Lets all parked rows be tried again; how many there were.
    public int retryAll() {
        return rows.retryAll();
    }

    /// Gives a parked row up, so that its listener never hears of it; false where no such row is parked.
    public boolean drop(long id) {
        return rows.drop(id);
    }
}
