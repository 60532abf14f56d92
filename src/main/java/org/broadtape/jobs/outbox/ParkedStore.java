package org.broadtape.jobs.outbox;

import java.util.List;
import java.util.TreeSet;

import org.broadtape.jobs.Backlog;
import org.broadtape.jobs.notices.Message;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The rows as a person sees them.
public final class ParkedStore {

    private final Jdbi jdbi;

    public ParkedStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<Backlog.Waiting> waiting() {
        return jdbi.withHandle(db -> db
                .createQuery("""
                        select listener,
                               count(*) filter (where parked_at is null and tries = 0) as open,
                               count(*) filter (where parked_at is null and tries > 0) as retried,
                               count(*) filter (where parked_at is not null) as parked,
                               min(published_at) filter (where parked_at is null) as oldest
                          from jobs.outbox
                         group by listener
                         order by listener
                        """)
                .mapTo(Backlog.Waiting.class)
                .list());
    }

    public List<Backlog.Parked> parked() {
        return jdbi.withHandle(db -> db
                .createQuery("""
                        select id, listener, event, aggregate, tries, parked_at, last_error
                          from jobs.outbox
                         where parked_at is not null
                         order by id
                         limit 1000
                        """)
                .mapTo(Backlog.Parked.class)
                .list());
    }

    public boolean retry(long id) {
        return jdbi.withHandle(db -> woken(db, db
                .createQuery("""
                        update jobs.outbox
                           set tries = 0, parked_at = null
                         where id = :id and parked_at is not null
                        returning listener
                        """)
                .bind("id", id)
                .mapTo(String.class)
                .list())) == 1;
    }

    public int retryAll() {
        return jdbi.withHandle(db -> woken(db, db
                .createQuery("""
                        update jobs.outbox
                           set tries = 0, parked_at = null
                         where parked_at is not null
                        returning listener
                        """)
                .mapTo(String.class)
                .list()));
    }

    /// What lies behind the row in its lane may go on at once.
    public boolean drop(long id) {
        return jdbi.withHandle(db -> woken(db, db
                .createQuery("delete from jobs.outbox where id = :id and parked_at is not null returning listener")
                .bind("id", id)
                .mapTo(String.class)
                .list())) == 1;
    }

    private static int woken(Handle db, List<String> listeners) {
        for (var listener : new TreeSet<>(listeners)) {
            db.createQuery("select pg_notify(:channel, :wake)::text")
                    .bind("channel", Message.CHANNEL)
                    .bind("wake", new Message(Outbox.TOPIC, listener).payload())
                    .mapTo(String.class)
                    .one();
        }
        return listeners.size();
    }
}
