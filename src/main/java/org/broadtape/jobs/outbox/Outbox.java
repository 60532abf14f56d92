package org.broadtape.jobs.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.broadtape.jobs.Event;
import org.broadtape.jobs.notices.Message;
import org.jdbi.v3.core.Jdbi;

/// The way in: writes events down, once for each listener that wants them, in one statement that also wakes the pumps.
public final class Outbox {

    /// The topic under which pumps are woken; its text names the listeners, those with something that overtakes with a mark behind.
    public static final String TOPIC = "outbox";
    static final String OVERTAKES = "!";

    private final Jdbi jdbi;
    private final Interest interest;

    public Outbox(Jdbi jdbi, Interest interest) {
        this.jdbi = jdbi;
        this.interest = interest;
    }

    public void write(Collection<? extends Event> events) {
        var rows = new Rows();
        var interested = new HashMap<Class<? extends Event>, List<String>>();
        for (var event : events) {
            var listeners = interested.computeIfAbsent(event.getClass(), interest::in);
            if (!listeners.isEmpty()) {
                rows.add(event, listeners);
            }
        }
        if (!rows.listeners.isEmpty()) {
            insert(rows);
        }
    }

    private void insert(Rows rows) {
        jdbi.useHandle(db -> db
                .createQuery("""
                        with written as (
                            insert into jobs.outbox (listener, aggregate, event, payload, overtakes)
                            select listener, aggregate, event, payload::json, overtakes
                              from unnest(:listeners, :aggregates, :events, :payloads, :overtakes)
                                   with ordinality as row (listener, aggregate, event, payload, overtakes, place)
                             order by place)
                        select pg_notify(:channel, :wake)::text
                        """)
                .bindArray("listeners", String.class, rows.listeners)
                .bindArray("aggregates", String.class, rows.aggregates)
                .bindArray("events", String.class, rows.events)
                .bindArray("payloads", String.class, rows.payloads)
                .bindArray("overtakes", Boolean.class, rows.overtakes)
                .bind("channel", Message.CHANNEL)
                .bind("wake", new Message(TOPIC, String.join(",", rows.woken)).payload())
                .mapTo(String.class)
                .one());
    }

    /// The columns of what is to be inserted.
    private static final class Rows {
        private final List<String> listeners = new ArrayList<>();
        private final List<String> aggregates = new ArrayList<>();
        private final List<String> events = new ArrayList<>();
        private final List<String> payloads = new ArrayList<>();
        private final List<Boolean> overtakes = new ArrayList<>();
        private final Set<String> woken = new TreeSet<>();

        private void add(Event event, List<String> interested) {
            var payload = EventJson.write(event);
            for (var listener : interested) {
                listeners.add(listener);
                aggregates.add(event.aggregate());
                events.add(EventNames.of(event.getClass()));
                payloads.add(payload);
                overtakes.add(event.overtakes());
                woken.add(event.overtakes() ? listener + OVERTAKES : listener);
            }
        }
    }
}
