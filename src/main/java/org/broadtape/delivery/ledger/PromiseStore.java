package org.broadtape.delivery.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.broadtape.delivery.Message;
import org.broadtape.delivery.Promise;
import org.broadtape.delivery.Recipient;
import org.jdbi.v3.core.Jdbi;

/// Writes promises down, in the caller's transaction.
public final class PromiseStore {

    private final Jdbi jdbi;

    public PromiseStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Adds what is not promised yet, and returns how many deliveries that made. `destination` tells whose queue a recipient stands in.
    /// Messages and deliveries take a statement each, because only a second statement sees what another transaction has just written.
    public int write(Collection<Promise> promises, Function<Recipient, String> destination, Instant now) {
        var sorted = promises.stream().filter(promise -> !promise.recipients().isEmpty())
                .sorted(Comparator.comparing((Promise promise) -> promise.message().reason())
                        .thenComparing(promise -> promise.message().subject()).thenComparing(promise -> promise.message().version()))
                .toList();
        if (sorted.isEmpty()) {
            return 0;
        }
        messages(sorted.stream().map(Promise::message).toList(), now);
        return deliveries(sorted, destination, now);
    }

    private void messages(List<Message> messages, Instant now) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into delivery.message (reason, subject, version, payload, rank, promised_at)
                select reason, subject, version, payload, rank, :now
                  from unnest(:reasons, :subjects, :versions, :payloads, :ranks) as m (reason, subject, version, payload, rank)
                on conflict (reason, subject, version) do nothing
                """)
                .bindArray("reasons", String.class, messages.stream().map(Message::reason).toList())
                .bindArray("subjects", String.class, messages.stream().map(Message::subject).toList())
                .bindArray("versions", Long.class, messages.stream().map(Message::version).toList())
                .bindArray("payloads", String.class, messages.stream().map(Message::payload).toList())
                .bindArray("ranks", Integer.class, messages.stream().map(message -> message.urgency().rank()).toList())
                .bind("now", now)
                .execute());
    }

    private int deliveries(List<Promise> promises, Function<Recipient, String> destination, Instant now) {
        var rows = new Rows();
        promises.forEach(promise -> promise.recipients().forEach(recipient -> rows.add(promise.message(), recipient, destination.apply(recipient))));
        return jdbi.withHandle(db -> db.createUpdate("""
                insert into delivery.delivery (message_id, recipient, channel, address, destination, rank, due_at, since, changed_at)
                select m.id, d.recipient, d.channel, d.address, d.destination, m.rank, case when m.paused then 'infinity' else :now::timestamptz end, :now, :now
                  from unnest(:reasons, :subjects, :versions, :recipients, :channels, :addresses, :destinations)
                       with ordinality as d (reason, subject, version, recipient, channel, address, destination, place)
                  join delivery.message m on m.reason = d.reason and m.subject = d.subject and m.version = d.version
                 order by d.place
                on conflict (message_id, recipient, channel) do nothing
                """)
                .bindArray("reasons", String.class, rows.reasons)
                .bindArray("subjects", String.class, rows.subjects)
                .bindArray("versions", Long.class, rows.versions)
                .bindArray("recipients", String.class, rows.recipients)
                .bindArray("channels", String.class, rows.channels)
                .bindArray("addresses", String.class, rows.addresses)
                .bindArray("destinations", String.class, rows.destinations)
                .bind("now", now)
                .execute());
    }

    /// The columns of what is to be inserted.
    private static final class Rows {
        private final List<String> reasons = new ArrayList<>();
        private final List<String> subjects = new ArrayList<>();
        private final List<Long> versions = new ArrayList<>();
        private final List<String> recipients = new ArrayList<>();
        private final List<String> channels = new ArrayList<>();
        private final List<String> addresses = new ArrayList<>();
        private final List<String> destinations = new ArrayList<>();

        private void add(Message message, Recipient recipient, String destination) {
            reasons.add(message.reason());
            subjects.add(message.subject());
            versions.add(message.version());
            recipients.add(recipient.name());
            channels.add(recipient.channel());
            addresses.add(recipient.address());
            destinations.add(destination);
        }
    }
}
