package org.broadtape;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/// The clock of the application under test: it runs as any other until a test stops it at an instant.
@Alternative
@Priority(1)
@Singleton
public class StoppableClock extends Clock implements AutoCloseable {

    private volatile Optional<Instant> stopped = Optional.empty();

    public StoppableClock stopAt(Instant instant) {
        stopped = Optional.of(instant);
        return this;
    }

    /// Lets it run again.
    @Override
    public void close() {
        stopped = Optional.empty();
    }

    @Override
    public Instant instant() {
        return stopped.orElseGet(Instant::now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
