package org.broadtape.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.jobs.notices.Message;
import org.jdbi.v3.core.Jdbi;

/// Tells every node something small and forgets it: what to drop from a cache, that there is work. It arrives after the
/// commit of the caller's transaction, within milliseconds, at the [Subscriber]s of the topic on nodes that listen then;
/// whoever does not listen then learns from [Subscriber#listening] that something may have been missed.
@ApplicationScoped
public class Notices {

    private final Jdbi jdbi;

    @Inject
    Notices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// At most 7999 bytes, topic included. Equal notices of one transaction arrive once.
    public void send(String topic, String text) {
        var message = new Message(topic, text);
        jdbi.useHandle(db -> db
                .createQuery("select pg_notify(:channel, :payload)::text")
                .bind("channel", Message.CHANNEL)
                .bind("payload", message.payload())
                .mapTo(String.class)
                .one());
    }
}
