package org.broadtape.articles.pages;

import org.broadtape.jobs.Event;

/// A page that is not news was made or changed.
public record StaticPageChanged(String slug) implements Event {

    @Override
    public String aggregate() {
        return "page/" + slug;
    }
}
