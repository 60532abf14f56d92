package org.broadtape.articles.beginning.web;

import java.util.List;
import java.util.Optional;

import org.broadtape.articles.filing.Section;
import org.broadtape.articles.newsfile.Slip;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.announcements.Announcement;
import org.broadtape.instruments.announcements.AnnouncementLine;

/// What the desk's pages of announcements show.
public final class Pages {

    private Pages() {
    }

    /// The newest.
    ///
    /// @param older the address of the next page
    public record All(String words, boolean sensitive, List<Row> rows, Optional<String> older) {
    }

    /// One of them, with what was begun from it.
    public record Row(AnnouncementLine one, List<Instrument> about, List<Slip> begun) {
    }

    /// One of them, and the form that begins an article.
    ///
    /// @param seen how many the reader had begun when the form was made
    /// @param may  whether they may begin any
    public record One(Announcement one, List<Instrument> about, List<Slip> begun, List<Section> sections, boolean may, Typed typed, int seen, String problem) {
    }

    /// What stands in the fields.
    public record Typed(String headline, String section) {
    }
}
