package org.broadtape.site.cache;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Listener;
import org.broadtape.members.tiers.TiersChanged;

/// Drops the pages that name the publisher's tiers when these were changed.
@ApplicationScoped
public class TierDrops implements Listener<TiersChanged> {

    private final PageNotices notices;

    TierDrops(PageNotices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "tier-pages";
    }

    @Override
    public Class<TiersChanged> event() {
        return TiersChanged.class;
    }

    @Override
    public void on(TiersChanged event) {
        notices.changed(Set.of("tiers"));
    }
}
