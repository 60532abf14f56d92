package org.broadtape.jobs.timers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.jobs.Backlog;
import org.jdbi.v3.core.Jdbi;

/// The rows of timers.
public final class TimerStore {

    private final Jdbi jdbi;

    public TimerStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A timer: when it was to go off, and when it is to be tried next, which is later when it has failed.
    public record Timer(String kind, long id, Instant dueAt, int tries, Instant nextTryAt) {
    }

    public void set(String kind, long id, Instant dueAt) {
        jdbi.useHandle(db -> db
                .createUpdate("""
                        insert into jobs.timer (kind, id, due_at, next_try_at)
                        values (:kind, :id, :due, :due)
                            on conflict (kind, id)
                            do update set due_at = excluded.due_at, next_try_at = excluded.due_at, tries = 0, last_error = ''
                        """)
                .bind("kind", kind)
                .bind("id", id)
                .bind("due", dueAt)
                .execute());
    }

    public void cancel(String kind, long id) {
        jdbi.useHandle(db -> db
                .createUpdate("delete from jobs.timer where kind = :kind and id = :id")
                .bind("kind", kind)
                .bind("id", id)
                .execute());
    }

    public Optional<Timer> find(String kind, long id) {
        return jdbi.withHandle(db -> db
                .createQuery("select kind, id, due_at, tries, next_try_at from jobs.timer where kind = :kind and id = :id")
                .bind("kind", kind)
                .bind("id", id)
                .mapTo(Timer.class)
                .findOne());
    }

    /// Those of these kinds that go off before this instant, the earliest first.
    List<Timer> until(Instant end, List<String> kinds) {
        return jdbi.withHandle(db -> db
                .createQuery("""
                        select kind, id, due_at, tries, next_try_at
                          from jobs.timer
                         where next_try_at < :end and kind = any(:kinds)
                         order by next_try_at
                         limit 10000
                        """)
                .bind("end", end)
                .bindArray("kinds", String.class, kinds)
                .mapTo(Timer.class)
                .list());
    }

    /// Those that were to go off before this instant, the earliest first.
    public List<Backlog.Overdue> overdue(Instant before) {
        return jdbi.withHandle(db -> db
                .createQuery("""
                        select kind, id, due_at, tries, last_error
                          from jobs.timer
                         where due_at < :before
                         order by due_at
                         limit 1000
                        """)
                .bind("before", before)
                .mapTo(Backlog.Overdue.class)
                .list());
    }

    /// Claims the timer until the transaction ends; false while another thread or node is at it. It is no lock on the row:
    /// a use case that holds the subject may move or cancel the timer meanwhile, and neither waits for the other.
    boolean claim(String kind, long id) {
        return jdbi.withHandle(db -> db
                .createQuery("select pg_try_advisory_xact_lock(hashtextextended('timer ' || :kind, :id))")
                .bind("kind", kind)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    /// Removes it, unless it has been moved since.
    void done(Timer timer) {
        jdbi.useHandle(db -> db
                .createUpdate("delete from jobs.timer where kind = :kind and id = :id and due_at = :due")
                .bind("kind", timer.kind())
                .bind("id", timer.id())
                .bind("due", timer.dueAt())
                .execute());
    }

    void again(Timer timer, Instant when, String error) {
        jdbi.useHandle(db -> db
                .createUpdate("""
                        update jobs.timer
                           set tries = tries + 1, next_try_at = :when, last_error = :error
                         where kind = :kind and id = :id and due_at = :due
                        """)
                .bind("kind", timer.kind())
                .bind("id", timer.id())
                .bind("due", timer.dueAt())
                .bind("when", when)
                .bind("error", error)
                .execute());
    }
}
