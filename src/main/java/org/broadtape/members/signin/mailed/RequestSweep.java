package org.broadtape.members.signin.mailed;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;

/// Removes requests that have ended.
@ApplicationScoped
class RequestSweep implements Recurring {

    private final SignInRequests requests;

    RequestSweep(SignInRequests requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "sign-in-request-sweep";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(10));
    }

    @Override
    public void run() {
        requests.sweep();
    }
}
