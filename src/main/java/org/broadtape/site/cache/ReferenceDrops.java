package org.broadtape.site.cache;

import java.util.HashSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.ReferenceChanged;
import org.broadtape.jobs.BatchListener;

/// Drops the pages that show what a company or an instrument is, and the directory, when that changes.
@ApplicationScoped
public class ReferenceDrops implements BatchListener<ReferenceChanged> {

    private final PageNotices notices;

    ReferenceDrops(PageNotices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "reference-pages";
    }

    @Override
    public Class<ReferenceChanged> event() {
        return ReferenceChanged.class;
    }

    @Override
    public int batch() {
        return 2_000;
    }

    @Override
    public void onAll(List<ReferenceChanged> events) {
        var tags = new HashSet<String>();
        events.forEach(event -> tags.add(event.aggregate()));
        tags.add("companies");
        notices.changed(tags);
    }
}
