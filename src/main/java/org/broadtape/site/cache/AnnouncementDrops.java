package org.broadtape.site.cache;

import java.util.HashSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.announcements.AnnouncementChanged;
import org.broadtape.jobs.BatchListener;

/// Drops the pages of announcements, their lists, and the pages of what they are about.
@ApplicationScoped
public class AnnouncementDrops implements BatchListener<AnnouncementChanged> {

    private final PageNotices notices;

    AnnouncementDrops(PageNotices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "announcement-pages";
    }

    @Override
    public Class<AnnouncementChanged> event() {
        return AnnouncementChanged.class;
    }

    @Override
    public int batch() {
        return 2_000;
    }

    @Override
    public void onAll(List<AnnouncementChanged> events) {
        var tags = new HashSet<String>();
        for (var event : events) {
            tags.add(event.aggregate());
            event.instruments().forEach(id -> tags.add(new InstrumentId(id).aggregate()));
            event.companies().forEach(id -> tags.add(new CompanyId(id).aggregate()));
        }
        tags.add("announcements");
        notices.changed(tags);
    }
}
