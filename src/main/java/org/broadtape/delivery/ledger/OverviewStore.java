package org.broadtape.delivery.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.delivery.Delivery;
import org.broadtape.delivery.Queue;
import org.broadtape.delivery.State;
import org.jdbi.v3.core.Jdbi;

/// The ledger as people look at it.
public final class OverviewStore {

    private static final String SELECT = """
            select d.id, d.message_id as message, m.reason, m.subject, m.version, d.recipient, d.channel, d.address, d.destination, d.state, d.tries,
                   nullif(d.due_at, 'infinity') as due_at, d.changed_at, d.answer
              from delivery.delivery d
              join delivery.message m on m.id = d.message_id
            """;

    private final Jdbi jdbi;

    public OverviewStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Delivery> find(long id) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where d.id = :id").bind("id", id).mapTo(Delivery.class).findOne());
    }

    /// The newest that are in that state; of one channel, unless it is empty.
    public List<Delivery> in(State state, String channel, int most) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where d.state = :state and (:channel = '' or d.channel = :channel) order by d.id desc limit :most")
                .bind("state", state.name()).bind("channel", channel).bind("most", most).mapTo(Delivery.class).list());
    }

    /// Everything that was ever promised about a subject, in the order of the promises.
    public List<Delivery> about(String subject) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where m.subject = :subject order by m.id, d.id").bind("subject", subject).mapTo(Delivery.class).list());
    }

    /// The newest that were promised to a recipient, whatever came of them.
    public List<Delivery> of(String recipient, int most) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where d.recipient = :recipient order by d.id desc limit :most").bind("recipient", recipient).bind("most", most)
                .mapTo(Delivery.class).list());
    }

    /// What was promised to a recipient for one reason over one channel about these subjects and versions, which are pairs.
    public List<Delivery> to(String recipient, String channel, String reason, List<String> subjects, List<Long> versions) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + """
                  join unnest(:subjects, :versions) as wanted (subject, version) on m.subject = wanted.subject and m.version = wanted.version
                 where m.reason = :reason and d.recipient = :recipient and d.channel = :channel
                 order by d.id
                """)
                .bindArray("subjects", String.class, subjects).bindArray("versions", Long.class, versions)
                .bind("reason", reason).bind("recipient", recipient).bind("channel", channel).mapTo(Delivery.class).list());
    }

    /// Everything promised to a member, the newest first.
    public List<Delivery> sentTo(String recipient, long before, int most) {
        return jdbi.withHandle(db -> db.createQuery(SELECT + " where d.recipient = :recipient and d.recipient like 'member/%' and d.id < :before order by d.id desc limit :most")
                .bind("recipient", recipient).bind("before", before).bind("most", most).mapTo(Delivery.class).list());
    }

    /// Every destination for which something waits or needs a person, and every pause.
    public List<Queue> queues() {
        return jdbi.withHandle(db -> db.createQuery("""
                with counted as (
                    select channel, destination, count(*) as ready, 0 as sending, 0 as doubtful, 0 as failed, min(since) as oldest
                      from delivery.delivery where state = 'READY' group by 1, 2
                     union all
                    select channel, destination, 0, count(*), 0, 0, null from delivery.delivery where state = 'SENDING' group by 1, 2
                     union all
                    select channel, destination, 0, 0, count(*) filter (where state = 'DOUBTFUL'), count(*) filter (where state = 'FAILED'), null
                      from delivery.delivery where state in ('DOUBTFUL', 'FAILED') group by 1, 2
                     union all
                    select channel, destination, 0, 0, 0, 0, null from delivery.pause)
                select c.channel, c.destination, sum(ready)::bigint as ready, sum(sending)::bigint as sending, sum(doubtful)::bigint as doubtful,
                       sum(failed)::bigint as failed, min(oldest) as oldest,
                       exists (select 1 from delivery.pause p where p.channel = c.channel and p.destination in ('', c.destination)) as paused
                  from counted c
                 group by c.channel, c.destination
                 order by c.channel, c.destination
                """).mapTo(Queue.class).list());
    }

    /// How many of the failed have failed since then.
    public long failedSince(Instant since) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from delivery.delivery where state = 'FAILED' and changed_at >= :since")
                .bind("since", since).mapTo(Long.class).one());
    }
}
