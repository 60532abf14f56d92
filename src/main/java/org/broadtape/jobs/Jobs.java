package org.broadtape.jobs;

import java.sql.SQLException;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Starts what works by itself when this process serves, after everything else has started, and stops it before the
/// connections close. A command starts none of it: what it publishes is worked off by the server, now or later.
@ApplicationScoped
class Jobs {

    private static final int LATE = 10_000;
    private static final int EARLY = 1;

    private final boolean serving;
    private final Works works;

    @Inject
    Jobs(@ConfigProperty(name = "broadtape.serving") boolean serving, Works works) {
        this.serving = serving;
        this.works = works;
    }

    void start(@Observes @Priority(LATE) StartupEvent started) {
        if (serving) {
            works.start();
        }
    }

    void stop(@Observes @Priority(EARLY) ShutdownEvent stopped) throws InterruptedException, SQLException {
        if (serving) {
            works.stop();
        }
    }
}
