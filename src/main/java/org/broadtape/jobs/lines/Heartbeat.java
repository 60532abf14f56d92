package org.broadtape.comments.live;

import java.time.Duration;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Twice a minute, something goes over each open line: what stands between would close it otherwise, and a browser that has gone is noticed.
@ApplicationScoped
class Heartbeat {

    private static final Duration PAUSE = Duration.ofSeconds(25);

    private final LiveLines lines;
    private final Vertx vertx;

    Heartbeat(LiveLines lines, Vertx vertx) {
        this.lines = lines;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(PAUSE.toMillis(), _ -> lines.beat());
    }

    void stop(@Observes ShutdownEvent event) {
        lines.closeAll();
    }
}
