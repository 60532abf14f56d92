package org.broadtape.instruments.announcements;

import java.util.List;

import org.broadtape.jobs.Event;

/// An announcement is new, says something else, or is joined to more than before.
///
/// @param instruments what it is about now, and was about before
/// @param companies   whose those are
public record AnnouncementChanged(long announcement, List<Long> instruments, List<Long> companies) implements Event {

    public AnnouncementChanged {
        instruments = List.copyOf(instruments);
        companies = List.copyOf(companies);
    }

    @Override
    public String aggregate() {
        return new AnnouncementId(announcement).aggregate();
    }
}
