package org.broadtape.instruments.announcements;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentChanged;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.jobs.BatchListener;

/// Joins an instrument that comes, or gets another symbol or number, to the announcements that named it before.
@ApplicationScoped
class LateAnnouncements implements BatchListener<InstrumentChanged> {

    private final AnnouncementKeeping keeping;

    LateAnnouncements(AnnouncementKeeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public String name() {
        return "late-announcements";
    }

    @Override
    public Class<InstrumentChanged> event() {
        return InstrumentChanged.class;
    }

    @Override
    public void onAll(List<InstrumentChanged> events) {
        keeping.join(events.stream().map(event -> new InstrumentId(event.instrument())).distinct().toList());
    }
}
