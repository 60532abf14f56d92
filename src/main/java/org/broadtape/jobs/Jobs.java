package org.broadtape.jobs;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.broadtape.jobs.notices.Ear;
import org.broadtape.jobs.outbox.Pumps;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/// Starts what works by itself when this process serves, after everything else has started, and stops it before the
/// connections close. A command starts none of it: what it publishes is worked off by the server, now or later.
@ApplicationScoped
class Jobs {

    private static final int LATE = 10_000;
    private static final int EARLY = 1;

    private final boolean serving;
    private final Pumps pumps;
    private final Ear ear;

    @Inject
    Jobs(@ConfigProperty(name = "broadtape.serving") boolean serving, @Any Instance<Listener<?>> listeners, @Any Instance<Subscriber> subscribers,
            Jdbi jdbi, DataSource source, Transactions transactions, Clock clock) {
        this.serving = serving;
        this.pumps = new Pumps(listeners.stream().<Listener<?>>map(listener -> listener).toList(), jdbi, transactions, clock);
        var all = new ArrayList<Subscriber>(List.of(pumps));
        subscribers.forEach(all::add);
        this.ear = new Ear(source::getConnection, all);
    }

    void start(@Observes @Priority(LATE) StartupEvent started) {
        if (serving) {
            ear.start();
            pumps.start();
        }
    }

    void stop(@Observes @Priority(EARLY) ShutdownEvent stopped) throws InterruptedException, SQLException {
        if (serving) {
            pumps.stop();
            ear.stop();
        }
    }
}
