package org.broadtape.instruments.announcements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.kernel.Slug;

/// What a company told its exchange or a regulator.
///
/// @param source      who passed it on: `SENS`, `RNS`, `EDGAR`, or a market's code
/// @param number      the source's own, or one made from what it says
/// @param timed       whether the time of the day is known; otherwise `at` is the beginning of `day`
/// @param day         by the clock of the source
/// @param issuer      the company as it calls itself there
/// @param paragraphs  its text; one with line breaks is a table
/// @param link        where the source has it; empty where nowhere
/// @param doubts      sentences about what was kept all the same
/// @param instruments what it is about
public record Announcement(AnnouncementId id, String source, String number, int version, Instant at, boolean timed, LocalDate day, String issuer, String headline,
        List<String> paragraphs, Category category, boolean priceSensitive, String link, List<String> doubts, List<SalientDate> dates, List<InstrumentId> instruments) {

    public Announcement {
        paragraphs = List.copyOf(paragraphs);
        doubts = List.copyOf(doubts);
        dates = List.copyOf(dates);
        instruments = List.copyOf(instruments);
    }

    /// Where its page is.
    public String path() {
        return path(id, headline);
    }

    public static String path(AnnouncementId id, String headline) {
        return "/announcements/" + id + "-" + Slug.of(headline, "announcement");
    }
}
