package org.broadtape.delivery.ledger;

import java.time.Instant;
import java.util.Collection;

import org.broadtape.delivery.State;
import org.broadtape.delivery.Target;
import org.jdbi.v3.core.Jdbi;

/// What persons, and kills, decide about deliveries.
public final class DecisionStore {

    private final Jdbi jdbi;

    public DecisionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Takes back what is ready, and returns how many that were.
    public int cancel(Target target, String why, Instant now) {
        var which = switch (target) {
            case Target.OfMessage _ -> "message_id = :id";
            case Target.OfSubject _ -> "message_id in (select id from delivery.message where subject = :subject)";
            case Target.Destination _ -> "channel = :channel and destination = :destination";
            case Target.OnChannel _ -> "channel = :channel";
        };
        return jdbi.withHandle(db -> {
            var update = db.createUpdate("update delivery.delivery set state = 'CANCELLED', answer = :why, changed_at = :now where state = 'READY' and " + which)
                    .bind("why", why).bind("now", now);
            return switch (target) {
                case Target.OfMessage(var id) -> update.bind("id", id).execute();
                case Target.OfSubject(var subject) -> update.bind("subject", subject).execute();
                case Target.Destination(var channel, var destination) -> update.bind("channel", channel).bind("destination", destination).execute();
                case Target.OnChannel(var channel) -> update.bind("channel", channel).execute();
            };
        });
    }

    /// Takes back what is ready for a recipient, and leaves no address of theirs.
    public void forget(String recipient, String why, Instant now) {
        jdbi.useHandle(db -> db.createUpdate("""
                update delivery.delivery
                   set address = '', destination = '',
                       answer = case when state = 'READY' then :why else answer end,
                       changed_at = case when state = 'READY' then :now else changed_at end,
                       state = case when state = 'READY' then 'CANCELLED' else state end
                 where recipient = :recipient and state <> 'SENDING'
                """).bind("why", why).bind("now", now).bind("recipient", recipient).execute());
    }

    /// False where there is no such message. What is let go on has five days from now.
    public boolean pauseMessage(long id, boolean paused, Instant now) {
        return jdbi.inTransaction(db -> {
            var found = db.createUpdate("update delivery.message set paused = :paused where id = :id").bind("paused", paused).bind("id", id).execute();
            db.createUpdate("update delivery.delivery set due_at = case when :paused then 'infinity'::timestamptz else :now::timestamptz end, since = case when :paused then since else :now::timestamptz end where message_id = :id and state = 'READY' and (:paused or due_at = 'infinity')")
                    .bind("paused", paused).bind("now", now).bind("id", id).execute();
            return found > 0;
        });
    }

    /// An empty destination is the whole channel.
    public void pause(String channel, String destination, Instant now) {
        jdbi.useHandle(db -> db.createUpdate("insert into delivery.pause (channel, destination, at) values (:channel, :destination, :now) on conflict do nothing")
                .bind("channel", channel).bind("destination", destination).bind("now", now).execute());
    }

    /// False where nothing rested. What did has five days from now: a rest of any length costs it none of them.
    public boolean resume(String channel, String destination, Instant now) {
        return jdbi.inTransaction(db -> {
            var rested = db.createUpdate("delete from delivery.pause where channel = :channel and destination = :destination")
                    .bind("channel", channel).bind("destination", destination).execute() > 0;
            if (rested) {
                db.createUpdate("update delivery.delivery set since = :now where state = 'READY' and channel = :channel and (:destination = '' or destination = :destination)")
                        .bind("now", now).bind("channel", channel).bind("destination", destination).execute();
            }
            return rested;
        });
    }

    /// Puts them into their queues again, whatever came of them before, and returns how many could be.
    public int resend(Collection<Long> ids, Instant now) {
        return jdbi.withHandle(db -> db.createUpdate("""
                update delivery.delivery d
                   set state = 'READY', claim = null, due_at = case when m.paused then 'infinity' else :now::timestamptz end, since = :now, changed_at = :now
                  from delivery.message m
                 where m.id = d.message_id and d.id = any(:ids) and d.state not in ('READY', 'SENDING')
                """).bindArray("ids", Long.class, ids.toArray()).bind("now", now).execute());
    }

    /// Ends the doubt about them; how many were in doubt.
    public int settle(Collection<Long> ids, State state, String answer, Instant now) {
        return jdbi.withHandle(db -> db.createUpdate("""
                update delivery.delivery set state = :state, claim = null, answer = :answer, changed_at = :now where id = any(:ids) and state = 'DOUBTFUL'
                """).bind("state", state.name()).bind("answer", answer).bind("now", now).bindArray("ids", Long.class, ids.toArray()).execute());
    }

    /// Where what is still to come to this recipient goes from now on.
    public void readdress(String recipient, String channel, String address, String destination) {
        jdbi.useHandle(db -> db.createUpdate("""
                update delivery.delivery set address = :address, destination = :destination where state = 'READY' and recipient = :recipient and channel = :channel
                """).bind("address", address).bind("destination", destination).bind("recipient", recipient).bind("channel", channel).execute());
    }

    /// Gives up what was promised before that instant and could not be delivered; what a person has paused waits on.
    public int expire(Instant before, Instant now) {
        return jdbi.withHandle(db -> db.createUpdate("""
                update delivery.delivery d
                   set state = 'FAILED', changed_at = :now, answer = 'given up after five days; last: ' || coalesce(nullif(answer, ''), 'not tried')
                 where state = 'READY' and since < :before and due_at < 'infinity'
                   and not exists (select 1 from delivery.pause p where p.channel = d.channel and p.destination in ('', d.destination))
                """).bind("before", before).bind("now", now).execute());
    }
}
