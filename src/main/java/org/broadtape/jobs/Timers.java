package org.broadtape.jobs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.broadtape.jobs.timers.Alarm;
import org.broadtape.jobs.timers.TimerStore;
import org.jdbi.v3.core.Jdbi;

/// Things to do at an instant: one for each kind and subject. They are set in the caller's transaction, outlive the
/// program, and go off within milliseconds of the instant on whichever node is first.
@ApplicationScoped
@Transactional
public class Timers {

    private final TimerStore store;
    private final Notices notices;

    @Inject
    Timers(Jdbi jdbi, Notices notices) {
        this.store = new TimerStore(jdbi);
        this.notices = notices;
    }

    /// Sets the timer of this subject, or moves it.
    public void at(Instant instant, String kind, long id) {
        var due = instant.truncatedTo(ChronoUnit.MICROS);
        store.set(kind, id, due);
        notices.send(Alarm.TOPIC, kind + " " + id + " " + due);
    }

    /// Takes the timer back, where there is one.
    public void cancel(String kind, long id) {
        store.cancel(kind, id);
    }

    /// When it is to go off.
    public Optional<Instant> instant(String kind, long id) {
        return store.find(kind, id).map(TimerStore.Timer::dueAt);
    }
}
