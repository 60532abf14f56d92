package org.broadtape.delivery.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.broadtape.delivery.Parcel;
import org.broadtape.delivery.State;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The queues as a sender sees them, over the connection that it keeps as long as it lives. It holds an advisory lock by its number there:
/// whoever can have that lock knows that the sender has gone.
public final class QueueStore {

    private static final int LOCKS = 0x0BA0DE1;

    private final Handle db;
    private final int claim;

    /// One queue, and when the first in it is due.
    public record Head(int rank, String channel, String destination, Instant dueAt) {

        /// Before every queue.
        public static final Head START = new Head(-1, "", "", Instant.EPOCH);
    }

    /// How much of a queue is to be taken.
    public record Room(Head queue, int rows) {
    }

    /// What became of a parcel.
    public record Settled(Parcel parcel, State state, Instant dueAt, String answer) {
    }

    private QueueStore(Handle db, int claim) {
        this.db = db;
        this.claim = claim;
    }

    /// Becomes a sender with a number of its own. The tables are empty one minute and hold a million rows the next: indexes are always right.
    public static QueueStore enter(Handle db) {
        db.execute("set enable_seqscan = off");
        db.execute("set plan_cache_mode = force_custom_plan");
        var claim = db.createQuery("select nextval('delivery.sender')").mapTo(Integer.class).one();
        db.createQuery("select pg_advisory_lock(:locks, :claim)::text").bind("locks", LOCKS).bind("claim", claim).mapTo(String.class).one();
        return new QueueStore(db, claim);
    }

    public int claim() {
        return claim;
    }

    /// Gives the number back, with the connection as it was.
    public void leave() {
        db.createQuery("select pg_advisory_unlock(:locks, :claim)").bind("locks", LOCKS).bind("claim", claim).mapTo(Boolean.class).one();
        db.execute("reset all");
    }

    /// The queues that come after that one, the most urgent first: found by one step in the index for each, however long they are.
    public List<Head> queues(Head after, int most) {
        return db.createQuery("""
                with recursive queue as (
                    (select rank, channel, destination, due_at
                       from delivery.delivery
                      where state = 'READY' and (rank, channel, destination) > (:rank, :channel, :destination)
                      order by rank, channel, destination, due_at, id
                      limit 1)
                    union all
                    select n.rank, n.channel, n.destination, n.due_at
                      from queue q
                     cross join lateral (
                           select d.rank, d.channel, d.destination, d.due_at
                             from delivery.delivery d
                            where d.state = 'READY' and (d.rank, d.channel, d.destination) > (q.rank, q.channel, q.destination)
                            order by d.rank, d.channel, d.destination, d.due_at, d.id
                            limit 1) n)
                select rank, channel, destination, least(due_at, '9999-01-01') as due_at from queue limit :most
                """)
                .bind("rank", after.rank()).bind("channel", after.channel()).bind("destination", after.destination()).bind("most", most)
                .mapTo(Head.class).list();
    }

    /// Channel and destination of what rests until a person lets it go on; an empty destination is the whole channel.
    public Set<List<String>> paused() {
        return db.createQuery("select channel, destination from delivery.pause").map((row, _) -> List.of(row.getString(1), row.getString(2))).collect(Collectors.toSet());
    }

    /// Takes what is due, as much of each queue as there is room for.
    public List<Parcel> take(Collection<Room> rooms, Instant now) {
        return db.createQuery("""
                with chosen as (
                    select d.id
                      from unnest(:ranks, :channels, :destinations, :rooms) as q (rank, channel, destination, room)
                     cross join lateral (
                           select id
                             from delivery.delivery
                            where state = 'READY' and rank = q.rank and channel = q.channel and destination = q.destination and due_at <= :now
                            order by due_at, id
                            limit q.room
                              for update skip locked) d),
                taken as (
                    update delivery.delivery d
                       set state = 'SENDING', claim = :claim, tries = tries + 1, changed_at = :now
                      from chosen c
                     where d.id = c.id
                    returning d.*)
                select t.id, t.claim, m.reason, m.subject, m.version, m.payload, t.recipient, t.channel, t.address, t.destination, t.rank, t.tries, t.since
                  from taken t
                  join delivery.message m on m.id = t.message_id
                 order by t.rank, t.id
                """)
                .bindArray("ranks", Integer.class, rooms.stream().map(room -> room.queue().rank()).toList())
                .bindArray("channels", String.class, rooms.stream().map(room -> room.queue().channel()).toList())
                .bindArray("destinations", String.class, rooms.stream().map(room -> room.queue().destination()).toList())
                .bindArray("rooms", Integer.class, rooms.stream().map(Room::rows).toList())
                .bind("claim", claim).bind("now", now)
                .mapTo(Parcel.class).list();
    }

    /// Writes down what became of them. What was thought to be in doubt meanwhile, because this sender seemed to have gone, is not any more.
    public void settle(Collection<Settled> settled, Instant now) {
        var ids = new ArrayList<Long>();
        var claims = new ArrayList<Integer>();
        var states = new ArrayList<String>();
        var dues = new ArrayList<@Nullable String>();
        var answers = new ArrayList<String>();
        for (var one : settled) {
            ids.add(one.parcel().id());
            claims.add(one.parcel().claim());
            states.add(one.state().name());
            dues.add(one.dueAt().toString());
            answers.add(one.answer());
        }
        db.createUpdate("""
                update delivery.delivery d
                   set state = s.state, answer = s.answer, changed_at = :now, claim = case when s.state = 'DOUBTFUL' then d.claim end,
                       due_at = case when s.state <> 'READY' then d.due_at
                                     when (select paused from delivery.message m where m.id = d.message_id) then 'infinity'
                                     else s.due::timestamptz end
                  from unnest(:ids, :claims, :states, :dues, :answers) as s (id, claim, state, due, answer)
                 where d.id = s.id and d.claim = s.claim and d.state in ('SENDING', 'DOUBTFUL')
                """)
                .bindArray("ids", Long.class, ids).bindArray("claims", Integer.class, claims).bindArray("states", String.class, states)
                .bindArray("dues", String.class, dues).bindArray("answers", String.class, answers).bind("now", now)
                .execute();
    }

    /// Finds what senders held that have gone, and returns how many that were: it is in doubt, unless it is urgent or its channel may send twice.
    public int recover(Collection<String> repeatable, Instant now) {
        return db.createUpdate("""
                with gone as (
                    select claim
                      from (select distinct claim from delivery.delivery where state = 'SENDING' and claim <> :own) held
                     where pg_try_advisory_xact_lock(:locks, claim))
                update delivery.delivery d
                   set state = case when d.rank = 0 or d.channel = any(:repeatable) then 'READY' else 'DOUBTFUL' end,
                       due_at = :now, changed_at = :now, answer = 'the program ended while it was being sent'
                  from gone
                 where d.state = 'SENDING' and d.claim = gone.claim
                """)
                .bind("own", claim).bind("locks", LOCKS).bindArray("repeatable", String.class, repeatable.toArray()).bind("now", now)
                .execute();
    }
}
