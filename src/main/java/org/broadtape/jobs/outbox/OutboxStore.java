package org.broadtape.jobs.outbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/// The rows as a pump sees them. A row that is locked is being worked on. A lane is the rows of one aggregate for one
/// listener; somebody works on it exactly while its oldest row is locked.
final class OutboxStore {

    private final Jdbi jdbi;

    OutboxStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Locks and returns the rows whose turn it is among those that overtake or have failed before.
    List<OutboxRow> takeSpecial(String listener, int most, Instant now) {
        return jdbi.withHandle(db -> db
                .createQuery("""
                        select o.id, o.aggregate, o.event, o.payload, o.overtakes, o.tries
                          from jobs.outbox o
                         where o.listener = :listener
                           and o.parked_at is null
                           and (o.tries > 0 or o.overtakes)
                           and (o.next_try_at is null or o.next_try_at <= :now)
                           and (o.overtakes
                                or o.id = (select min(e.id) from jobs.outbox e where e.listener = o.listener and e.aggregate = o.aggregate))
                           and not exists (
                                select 1
                                  from jobs.outbox k
                                 where k.listener = o.listener
                                   and k.aggregate = o.aggregate
                                   and k.overtakes
                                   and k.parked_at is null
                                   and (k.id < o.id or not o.overtakes)
                                   and k.id <> o.id)
                         order by o.overtakes desc, o.next_try_at, o.id
                         limit :most
                           for update of o skip locked
                        """)
                .addCustomizer(new PlannedAnew())
                .bind("listener", listener)
                .bind("now", now)
                .bind("most", most)
                .mapTo(OutboxRow.class)
                .list());
    }

    /// Locks and returns the oldest row of each lane that nobody has tried yet and that nothing goes before.
    List<OutboxRow> takeFresh(String listener, int most) {
        return jdbi.withHandle(db -> db
                .createQuery("""
                        select o.id, o.aggregate, o.event, o.payload, o.overtakes, o.tries
                          from jobs.outbox o
                         where o.listener = :listener
                           and o.tries = 0
                           and not o.overtakes
                           and o.id = (select min(e.id) from jobs.outbox e where e.listener = o.listener and e.aggregate = o.aggregate)
                           and not exists (
                                select 1
                                  from jobs.outbox k
                                 where k.listener = o.listener and k.aggregate = o.aggregate and k.overtakes)
                         order by o.id
                         limit :most
                           for update of o skip locked
                        """)
                .addCustomizer(new PlannedAnew())
                .bind("listener", listener)
                .bind("most", most)
                .mapTo(OutboxRow.class)
                .list());
    }

    /// What lies behind these rows in their lanes and has not been tried; nobody else takes it while they are locked.
    List<OutboxRow> behind(String listener, Collection<OutboxRow> heads, int most) {
        return jdbi.withHandle(db -> db
                .createQuery("""
                        select o.id, o.aggregate, o.event, o.payload, o.overtakes, o.tries
                          from jobs.outbox o
                         where o.listener = :listener
                           and o.aggregate = any(:aggregates)
                           and not o.id = any(:heads)
                           and o.tries = 0
                           and not o.overtakes
                         order by o.id
                         limit :most
                        """)
                .addCustomizer(new PlannedAnew())
                .bind("listener", listener)
                .bindArray("aggregates", String.class, heads.stream().map(OutboxRow::aggregate).toList())
                .bindArray("heads", Long.class, heads.stream().map(OutboxRow::id).toList())
                .bind("most", most)
                .mapTo(OutboxRow.class)
                .list());
    }

    /// Locks the whole lane, so that what overtakes does not run beside what it overtakes; false while somebody works there.
    boolean holdLane(String listener, String aggregate) {
        return jdbi.withHandle(db -> {
            var all = lane(db, "", listener, aggregate);
            var locked = lane(db, "for update skip locked", listener, aggregate);
            return locked.containsAll(all);
        });
    }

    private static Set<Long> lane(Handle db, String lock, String listener, String aggregate) {
        return db.createQuery("select id from jobs.outbox where listener = :listener and aggregate = :aggregate " + lock)
                .addCustomizer(new PlannedAnew())
                .bind("listener", listener)
                .bind("aggregate", aggregate)
                .mapTo(Long.class)
                .set();
    }

    /// Deletes them, and lets the commit not wait for the disk: should the server crash just now, the rows are there again,
    /// and so is the work undone that was done in this transaction.
    void done(Collection<OutboxRow> rows) {
        jdbi.useHandle(db -> db
                .createQuery("""
                        with gone as (delete from jobs.outbox where id = any(:ids))
                        select set_config('synchronous_commit', 'off', true)
                        """)
                .addCustomizer(new PlannedAnew())
                .bindArray("ids", Long.class, rows.stream().map(OutboxRow::id).toList())
                .mapTo(String.class)
                .one());
    }

    void again(OutboxRow row, Instant when, String error) {
        jdbi.useHandle(db -> db
                .createUpdate("""
                        update jobs.outbox
                           set tries = :tries + 1, next_try_at = :when, last_error = :error
                         where id = :id and tries = :tries
                        """)
                .bind("id", row.id())
                .bind("tries", row.tries())
                .bind("when", when)
                .bind("error", error)
                .execute());
    }

    void park(OutboxRow row, Instant now, String error) {
        jdbi.useHandle(db -> db
                .createUpdate("""
                        update jobs.outbox
                           set tries = :tries + 1, next_try_at = null, parked_at = :now, last_error = :error
                         where id = :id and tries = :tries
                        """)
                .bind("id", row.id())
                .bind("tries", row.tries())
                .bind("now", now)
                .bind("error", error)
                .execute());
    }

    /// The table is empty one minute and holds a hundred thousand rows the next, so no plan made for one is kept for the other.
    private record PlannedAnew() implements StatementCustomizer {

        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
