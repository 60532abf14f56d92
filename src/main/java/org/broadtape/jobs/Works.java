package org.broadtape.jobs;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.broadtape.jobs.notices.Ear;
import org.broadtape.jobs.outbox.Pumps;
import org.broadtape.jobs.timers.Alarm;
import org.broadtape.jobs.timers.RecurringJobs;
import org.jdbi.v3.core.Jdbi;

/// The moving parts of a server, put together: pumps, alarm, recurring jobs, and the ear that wakes them.
@ApplicationScoped
class Works {

    private static final Rhythm LOOK_FOR_DUE_TIMERS = new Rhythm.Every(Duration.ofSeconds(5));

    private final Pumps pumps;
    private final Alarm alarm;
    private final RecurringJobs recurring;
    private final Ear ear;

    @Inject
    Works(@Any Instance<Listener<?>> listeners, @Any Instance<Subscriber> subscribers, @Any Instance<TimerHandler> handlers,
            @Any Instance<Recurring> recurring, Jdbi jdbi, DataSource source, Transactions transactions, Clock clock) {
        this.pumps = new Pumps(listeners.stream().<Listener<?>>map(listener -> listener).toList(), jdbi, transactions, clock);
        this.alarm = new Alarm(handlers.stream().toList(), jdbi, transactions, clock);
        this.recurring = new RecurringJobs(with(recurring.stream().toList(), new DueTimers(alarm)), source);
        this.ear = new Ear(source::getConnection, with(with(subscribers.stream().toList(), pumps), alarm));
    }

    void start() {
        pumps.start();
        alarm.start();
        ear.start();
        recurring.start();
    }

    void stop() throws InterruptedException, SQLException {
        recurring.stop();
        alarm.stop();
        pumps.stop();
        ear.stop();
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
