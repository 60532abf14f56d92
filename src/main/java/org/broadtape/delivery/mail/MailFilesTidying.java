package org.broadtape.delivery.mail;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;

/// Removes the files of mails that are thirty days old.
@ApplicationScoped
class MailFilesTidying implements Recurring {

    static final Duration KEPT = Duration.ofDays(30);

    private final MailFiles files;
    private final Clock clock;

    @Inject
    MailFilesTidying(MailFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-files-tidying";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(12));
    }

    @Override
    public void run() {
        files.removeBefore(clock.instant().minus(KEPT));
    }
}
