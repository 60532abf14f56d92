package org.broadtape.feeds.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.Slot;

/// Where a browser or a news reader finds the feeds of the whole paper, in the head of every page.
@ApplicationScoped
class FeedLinks implements Slot {

    private static final String LINK = "<link rel=\"alternate\" type=\"%s\" title=\"%s\" href=\"/feed.%s\">";

    private final Optional<Fragment> links;

    FeedLinks(Settings settings) {
        var title = settings.name().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        this.links = Optional.of(new Fragment(LINK.formatted(FeedForm.XML.type, title, "xml") + LINK.formatted(FeedForm.ATOM.type, title, "atom")
                + LINK.formatted(FeedForm.JSON.type, title, "json"), Set.of()));
    }

    @Override
    public String place() {
        return "frame/head";
    }

    @Override
    public Optional<Fragment> about(long subject) {
        return links;
    }
}
