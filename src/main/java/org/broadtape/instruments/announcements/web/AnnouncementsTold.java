package org.broadtape.instruments.announcements.web;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.announcements.AnnouncementLine;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.instruments.announcements.Wanted;
import org.broadtape.instruments.happenings.Happening;
import org.broadtape.instruments.happenings.Happenings;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.PageTags;

/// The newest announcements about an instrument, for its page and its chart.
@ApplicationScoped
class AnnouncementsTold implements Happenings {

    private final Announcements announcements;
    private final Lines lines;
    private final AnnouncementMessages words;
    private final PageTags tags;

    AnnouncementsTold(Announcements announcements, Lines lines, AnnouncementMessages words, PageTags tags) {
        this.announcements = announcements;
        this.lines = lines;
        this.words = words;
        this.tags = tags;
    }

    @Override
    public Told newest(Instrument instrument, int most) {
        tags.show(instrument.id().aggregate());
        var found = announcements.newest(Wanted.about(List.of(instrument.id())), Before.NEWEST, most).items();
        return new Told(found.stream().map(this::happening).toList(), new All(words.all(), Query.of(instrument).address("")));
    }

    private Happening happening(AnnouncementLine one) {
        var note = lines.word(one.category()) + (one.priceSensitive() ? " · " + words.sensitive() : "") + " · " + one.source();
        return new Happening(one.at(), Happening.Kind.ANNOUNCEMENT, one.headline(), one.path(), note, true);
    }
}
