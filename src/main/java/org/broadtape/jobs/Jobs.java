package org.broadtape.jobs;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.broadtape.jobs.notices.Ear;
import org.broadtape.jobs.outbox.Pumps;
import org.broadtape.jobs.timers.Alarm;
import org.broadtape.jobs.timers.RecurringJobs;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/// Starts what works by itself when this process serves, after everything else has started, and stops it before the
/// connections close. A command starts none of it: what it publishes is worked off by the server, now or later.
@ApplicationScoped
class Jobs {

    private static final int LATE = 10_000;
    private static final int EARLY = 1;
    private static final Rhythm LOOK_FOR_DUE_TIMERS = new Rhythm.Every(Duration.ofSeconds(5));

    private final boolean serving;
    private final Pumps pumps;
    private final Alarm alarm;
    private final RecurringJobs recurring;
    private final Ear ear;

    @Inject
    Jobs(@ConfigProperty(name = "broadtape.serving") boolean serving, @Any Instance<Listener<?>> listeners, @Any Instance<Subscriber> subscribers,
            @Any Instance<TimerHandler> handlers, @Any Instance<Recurring> recurring, Jdbi jdbi, DataSource source, Transactions transactions, Clock clock) {
        this.serving = serving;
        this.pumps = new Pumps(listeners.stream().<Listener<?>>map(listener -> listener).toList(), jdbi, transactions, clock);
        this.alarm = new Alarm(handlers.stream().toList(), jdbi, transactions, clock);
        this.recurring = new RecurringJobs(with(recurring.stream().toList(), new DueTimers(alarm)), source);
        this.ear = new Ear(source::getConnection, with(with(subscribers.stream().toList(), pumps), alarm));
    }

    void start(@Observes @Priority(LATE) StartupEvent started) {
        if (serving) {
            pumps.start();
            alarm.start();
            ear.start();
            recurring.start();
        }
    }

    void stop(@Observes @Priority(EARLY) ShutdownEvent stopped) throws InterruptedException, SQLException {
        if (serving) {
            recurring.stop();
            alarm.stop();
            pumps.stop();
            ear.stop();
        }
    }

    private static <T> List<T> with(List<T> some, T another) {
        var all = new ArrayList<>(some);
        all.add(another);
        return all;
    }

    /// Finds the timers that no node has aimed at.
    private record DueTimers(Alarm alarm) implements Recurring {

        @Override
        public String name() {
            return "due-timers";
        }

        @Override
        public Rhythm rhythm() {
            return LOOK_FOR_DUE_TIMERS;
        }

        @Override
        public void run() {
            alarm.ringDue();
        }
    }
}
