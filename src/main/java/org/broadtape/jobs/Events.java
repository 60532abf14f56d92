package org.broadtape.jobs;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.broadtape.jobs.outbox.Interest;
import org.broadtape.jobs.outbox.Outbox;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Says what has happened to whoever listens. An event is written down in the caller's transaction and reaches its
/// listeners after the commit, on whichever node, also when the program is killed in between.
///
/// Call it while the transaction holds the row lock of the aggregate: only so do events lie in the order of their commits.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Events {

    private final Jdbi jdbi;
    private final Instance<Listener<?>> listeners;
    private volatile @Nullable Outbox outbox;

    @Inject
    Events(Jdbi jdbi, @Any Instance<Listener<?>> listeners) {
        this.jdbi = jdbi;
        this.listeners = listeners;
    }

    public void publish(Event event) {
        outbox().write(List.of(event));
    }

    /// Many at once cost one statement.
    public void publish(Collection<? extends Event> events) {
        outbox().write(events);
    }

    /// Made at the first event: a listener may itself need what publishes.
    private Outbox outbox() {
        var made = outbox;
        if (made == null) {
            made = new Outbox(jdbi, new Interest(listeners.stream().<Listener<?>>map(listener -> listener).toList()));
            outbox = made;
        }
        return made;
    }
}
