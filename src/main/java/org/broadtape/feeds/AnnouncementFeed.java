package org.broadtape.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Settings;
import org.broadtape.instruments.announcements.AnnouncementLine;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.instruments.announcements.Wanted;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.PageTags;

/// The newest announcements of companies: who announced what, and where to read it.
@ApplicationScoped
public class AnnouncementFeed {

    private static final int LENGTH = 50;
    private static final String PATH = "/announcements";

    private final Announcements announcements;
    private final Settings settings;
    private final PageTags tags;

    AnnouncementFeed(Announcements announcements, Settings settings, PageTags tags) {
        this.announcements = announcements;
        this.settings = settings;
        this.tags = tags;
    }

    public Feed newest() {
        tags.show("frame").show("announcements");
        var found = announcements.newest(Wanted.ALL, Before.NEWEST, LENGTH).items();
        var changed = found.stream().map(AnnouncementLine::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Feed(settings.name() + ": announcements", "", settings.at(PATH), settings.at(PATH), settings.language().toLanguageTag(), changed, Optional.empty(),
                found.stream().map(this::entry).toList(), List.of());
    }

    private Entry entry(AnnouncementLine one) {
        var categories = new ArrayList<>(List.of(one.category().word()));
        if (one.priceSensitive()) {
            categories.add("price-sensitive");
        }
        var title = one.issuer().isEmpty() ? one.headline() : one.issuer() + ": " + one.headline();
        return new Entry("tag:" + settings.url().getHost() + ",2026:" + one.id().aggregate(), settings.at(one.path()), title, "", "<p>" + escaped(title) + " (" + escaped(one.source()) + ")</p>",
                List.of(), categories, one.at(), one.at(), "", settings.language().toLanguageTag(), Optional.empty(), List.of());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
