package org.broadtape.delivery.ledger;

import java.time.Instant;
import java.util.List;

import org.jdbi.v3.core.Jdbi;

/// Old promises that need nobody any more.
public final class TidyingStore {

    private final Jdbi jdbi;

    public TidyingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Old(long id, Instant promisedAt) {
    }

    /// Removes what was settled before that instant of the next messages, and those of them of which nothing is left. What still waits, or is in
    /// doubt, stays.
    ///
    /// @return the message up to which it went, to go on behind it; 0 where none is left that is so old
    public long tidy(long after, Instant before, int most) {
        return jdbi.inTransaction(db -> {
            var next = db.createQuery("select id, promised_at from delivery.message where id > :after order by id limit :most").bind("after", after).bind("most", most)
                    .mapTo(Old.class).list();
            var old = next.stream().filter(one -> one.promisedAt().isBefore(before)).map(Old::id).toList();
            db.createUpdate("delete from delivery.delivery where message_id = any(:old) and state in ('SENT', 'FAILED', 'CANCELLED') and changed_at < :before")
                    .bindArray("old", Long.class, old.toArray()).bind("before", before).execute();
            db.createUpdate("delete from delivery.message m where id = any(:old) and not exists (select from delivery.delivery d where d.message_id = m.id)")
                    .bindArray("old", Long.class, old.toArray()).execute();
            return goesOn(next, old, most) ? old.getLast() : 0L;
        });
    }

    private static boolean goesOn(List<Old> next, List<Long> old, int most) {
        return next.size() == most && old.size() == most;
    }
}
