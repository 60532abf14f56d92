package org.broadtape.members.sessions;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;

/// Removes the rows of sessions that nobody came back to.
@ApplicationScoped
class SessionSweep implements Recurring {

    private final Sessions sessions;

    SessionSweep(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "session-sweep";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(6));
    }

    @Override
    public void run() {
        sessions.sweep();
    }
}
