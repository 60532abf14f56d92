package org.broadtape.jobs.timers;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;

/// Recurring jobs by db-scheduler, each on one node at a time, whatever number of nodes there is.
public final class RecurringJobs {

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int DEAD_AFTER_MISSED = 4;
    private static final int AT_ONCE = 3;

    private final Scheduler scheduler;

    public RecurringJobs(List<Recurring> jobs, DataSource source) {
        this.scheduler = Scheduler.create(source)
                .tableName("jobs.recurring")
                .startTasks(jobs.stream().map(RecurringJobs::task).toList())
                .threads(AT_ONCE)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(DEAD_AFTER_MISSED)
                .shutdownMaxWait(PATIENCE)
                .build();
    }

    public void start() {
        scheduler.start();
    }

    public void stop() {
        scheduler.stop();
    }

    private static RecurringTask<Void> task(Recurring job) {
        return Tasks.recurring(job.name(), schedule(job.rhythm())).execute((_, _) -> {
            try {
                job.run();
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException(job.name() + " failed", failed);
            }
        });
    }

    private static Schedule schedule(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.Every(var pause) -> Schedules.fixedDelay(pause);
            case Rhythm.Daily(var at, var zone) -> Schedules.daily(zone, at);
        };
    }
}
