package org.broadtape.instruments.announcements.web;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.announcements.AnnouncementLine;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.instruments.announcements.Category;

/// Announcements as lists have them, in words.
@ApplicationScoped
class Lines {

    private final Announcements announcements;
    private final Instruments instruments;
    private final AnnouncementMessages words;

    Lines(Announcements announcements, Instruments instruments, AnnouncementMessages words) {
        this.announcements = announcements;
        this.instruments = instruments;
        this.words = words;
    }

    List<Line> of(List<AnnouncementLine> found) {
        var about = announcements.about(found.stream().map(AnnouncementLine::id).toList());
        var known = instruments.of(about.values().stream().flatMap(List::stream).distinct().toList());
        return found.stream().map(one -> new Line(one, word(one.category()), about.getOrDefault(one.id(), List.of()).stream().map(known::get).filter(Objects::nonNull).toList())).toList();
    }

    String word(Category category) {
        return switch (category) {
            case RESULTS -> words.results();
            case TRADING_STATEMENT -> words.tradingStatement();
            case DIVIDEND -> words.dividend();
            case DIRECTOR_DEALING -> words.directorDealing();
            case MEETING -> words.meeting();
            case CAUTIONARY -> words.cautionary();
            case TRANSACTION -> words.transaction();
            case CAPITAL -> words.capital();
            case SHAREHOLDING -> words.shareholding();
            case BOARD -> words.board();
            case OTHER -> words.other();
        };
    }
}
