package org.broadtape.delivery.dispatch;

import java.time.Clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.broadtape.delivery.Channel;
import org.broadtape.jobs.Subscriber;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/// Sends while this process serves. A command promises and leaves the sending to the server.
@ApplicationScoped
class Dispatching implements Subscriber {

    private static final int LATE = 10_000;
    private static final int EARLY = 1;

    private final boolean serving;
    private final Dispatch dispatch;

    @Inject
    Dispatching(@ConfigProperty(name = "broadtape.serving") boolean serving, @Any Instance<Channel> channels, Jdbi jdbi, Clock clock) {
        this.serving = serving;
        this.dispatch = new Dispatch(channels.stream().toList(), jdbi, clock);
    }

    void start(@Observes @Priority(LATE) StartupEvent started) {
        if (serving) {
            dispatch.start();
        }
    }

    void stop(@Observes @Priority(EARLY) ShutdownEvent stopped) throws InterruptedException {
        if (serving) {
            dispatch.stop();
        }
    }

    @Override
    public String topic() {
        return Dispatch.TOPIC;
    }

    @Override
    public void told(String text) {
        dispatch.wake();
    }

    /// Something may have been promised while nobody heard it.
    @Override
    public void listening() {
        dispatch.wake();
    }
}
