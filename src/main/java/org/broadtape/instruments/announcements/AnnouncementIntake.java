package org.broadtape.instruments.announcements;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.announcements.reading.Notice;
import org.broadtape.instruments.announcements.reading.Notices;
import org.broadtape.kernel.Refused;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Takes files of announcements in batches that are a transaction each: taken again, what is here stays as it is. Nothing is ever removed.
@ApplicationScoped
public class AnnouncementIntake {

    private static final int BATCH = 200;
    private static final Duration AHEAD = Duration.ofDays(1);

    private final AnnouncementKeeping keeping;
    private final Audit audit;
    private final Clock clock;

    AnnouncementIntake(AnnouncementKeeping keeping, Audit audit, Clock clock) {
        this.keeping = keeping;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param name what the file is called, for the audit log
    /// @throws Refused where the file as a whole cannot be taken
    public AnnouncementReport file(Actor by, InputStream in, String name, boolean dryRun) {
        by.demand(Right.CHANGE_INSTRUMENTS);
        var report = new AnnouncementReport();
        var batch = new ArrayList<Notice>();
        Notices.read(in, notice -> {
            batch.add(notice);
            if (batch.size() >= BATCH) {
                take(batch, dryRun, report);
            }
        }, report::refused, report::warned);
        take(batch, dryRun, report);
        if (!dryRun) {
            audit.record(by, "announcements imported", "instruments", name + ": " + report.inWords());
        }
        return report;
    }

    private void take(List<Notice> batch, boolean dryRun, AnnouncementReport report) {
        var past = batch.stream().filter(notice -> isPast(notice, report)).toList();
        past.forEach(notice -> {
            notice.doubts().forEach(doubt -> report.warned(notice.place() + ": " + doubt));
            keeping.doubts(notice).forEach(doubt -> report.warned(notice.place() + ": " + doubt));
        });
        var taken = keeping.keep(past, dryRun);
        for (var i = 0; i < past.size(); i++) {
            report.taken(taken.get(i), past.get(i).place());
        }
        batch.clear();
    }

    private boolean isPast(Notice notice, AnnouncementReport report) {
        if (notice.when().at().isAfter(clock.instant().plus(AHEAD))) {
            report.refused(new Refused("It is dated " + notice.day() + ", which is still to come", notice.place()));
            return false;
        }
        return true;
    }
}
