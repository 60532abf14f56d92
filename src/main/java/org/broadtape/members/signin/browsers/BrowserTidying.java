package org.broadtape.members.signin.browsers;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;

/// Forgets browsers that nobody came back with.
@ApplicationScoped
class BrowserTidying implements Recurring {

    private final Browsers browsers;

    BrowserTidying(Browsers browsers) {
        this.browsers = browsers;
    }

    @Override
    public String name() {
        return "browser-tidying";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofDays(1));
    }

    @Override
    public void run() {
        browsers.tidy();
    }
}
