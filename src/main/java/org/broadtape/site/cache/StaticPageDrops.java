package org.broadtape.site.cache;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.broadtape.articles.pages.StaticPageChanged;
import org.broadtape.jobs.Listener;

/// Drops a page that is not news when it was changed.
@ApplicationScoped
public class StaticPageDrops implements Listener<StaticPageChanged> {

    private final PageNotices notices;

    StaticPageDrops(PageNotices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "static-pages";
    }

    @Override
    public Class<StaticPageChanged> event() {
        return StaticPageChanged.class;
    }

    @Override
    public void on(StaticPageChanged event) {
        notices.changed(Set.of("page/" + event.slug()));
    }
}
