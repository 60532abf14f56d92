package org.broadtape.jobs.lines;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Twice a minute, something goes over each open line: what stands between would close it otherwise, and a browser that has gone is noticed.
@ApplicationScoped
public class Heartbeat {

    private static final Duration PAUSE = Duration.ofSeconds(25);

    private final List<OpenLines<?, ?, ?>> kinds = new CopyOnWriteArrayList<>();
    private final Vertx vertx;

    Heartbeat(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Lets it beat for the lines of one more kind.
    public void beatsFor(OpenLines<?, ?, ?> lines) {
        kinds.add(lines);
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(PAUSE.toMillis(), _ -> kinds.forEach(OpenLines::beat));
    }

    void stop(@Observes ShutdownEvent event) {
        kinds.forEach(OpenLines::closeAll);
    }
}
