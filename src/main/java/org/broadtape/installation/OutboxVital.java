package org.broadtape.installation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.jobs.Backlog;

/// What waits in the outbox and among the timers, and what of it needs a person.
@ApplicationScoped
class OutboxVital implements Vital, Checkup {

    private final Backlog backlog;
    private final Clock clock;

    @Inject
    OutboxVital(Backlog backlog, Clock clock) {
        this.backlog = backlog;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Outbox";
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var waiting : backlog.waiting()) {
            var age = waiting.oldest().map(oldest -> ", the oldest for " + Duration.between(oldest, clock.instant()).toSeconds() + " s").orElse("");
            lines.add(waiting.listener() + ": " + waiting.open() + " open, " + waiting.retried() + " retried, " + waiting.parked() + " parked" + age);
        }
        for (var timer : backlog.overdue()) {
            lines.add("Timer " + timer.kind() + " of " + timer.id() + " was due at " + timer.dueAt() + tries(timer));
        }
        return lines.isEmpty() ? List.of("empty") : lines;
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        for (var waiting : backlog.waiting()) {
            if (waiting.parked() > 0) {
                problems.add(waiting.parked() + " events for " + waiting.listener() + " have failed for good and wait for a decision. See ./broadtape outbox.");
            }
        }
        for (var timer : backlog.overdue()) {
            if (timer.tries() > 0) {
                problems.add("What was set for " + timer.dueAt() + " (" + timer.kind() + " of " + timer.id() + ") has failed and is tried again. See the log: " + timer.lastError());
            }
        }
        return problems;
    }

    private static String tries(Backlog.Overdue timer) {
        return timer.tries() == 0 ? "" : " and has failed " + timer.tries() + " times: " + timer.lastError();
    }
}
